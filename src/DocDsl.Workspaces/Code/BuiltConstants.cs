using System.Globalization;
using System.Reflection.Metadata;

namespace DocDsl.Workspaces.Code;

/// <summary>The constants of a built assembly, as <c>@value … is code:…</c> compares them.</summary>
internal static class BuiltConstants
{
    /// <summary>
    /// The value of a field, as text: <c>true</c>, <c>256</c>, the name of an enumeration's member. Null for what an assembly does not
    /// say: a <c>static readonly</c> field is set by code.
    /// </summary>
    public static string? ValueOf(MetadataReader metadata, EntityHandle member)
    {
        if (member.Kind != HandleKind.FieldDefinition)
        {
            return null;
        }

        var field = metadata.GetFieldDefinition((FieldDefinitionHandle)member);
        if (field.GetDefaultValue() is not { IsNil: false } handle)
        {
            return null;
        }

        if (IsEnum(metadata, field.GetDeclaringType()))
        {
            return metadata.GetString(field.Name);
        }

        var constant = metadata.GetConstant(handle);
        var value = metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value is bool yes
            ? yes
                ? "true"
                : "false"
            : Convert.ToString(value, CultureInfo.InvariantCulture);
    }

    private static bool IsEnum(MetadataReader metadata, TypeDefinitionHandle type) =>
        metadata
            .GetTypeDefinition(type)
            .GetFields()
            .Any(field => metadata.StringComparer.Equals(metadata.GetFieldDefinition(field).Name, "value__"));
}
