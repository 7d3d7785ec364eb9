using System.Reflection.Metadata;

namespace DocDsl.Workspaces.Code;

/// <summary>Attributes of DocDsl in the metadata of an assembly that uses it.</summary>
internal static class LibraryAttribute
{
    /// <summary>The arguments of an attribute (ECMA-335 II.23.3); null for one of another type.</summary>
    /// <param name="metadata">The assembly's.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="space">The namespace of its type.</param>
    /// <param name="name">The name of its type.</param>
    public static BlobReader? ValueOf(MetadataReader metadata, CustomAttribute attribute, string space, string name)
    {
        if (
            attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
                is not { Kind: HandleKind.TypeReference } parent
        )
        {
            return null;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, name) && metadata.StringComparer.Equals(type.Namespace, space)
            ? metadata.GetBlobReader(attribute.Value)
            : null;
    }
}
