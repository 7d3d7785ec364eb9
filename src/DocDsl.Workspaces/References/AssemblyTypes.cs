using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DocDsl.Core.DocumentTypes;
using DocDsl.Workspaces.Code;

namespace DocDsl.Workspaces.References;

/// <summary>
/// Reads the document types that an assembly declares, as the compiler does: the assembly lists its records, and each has its declaration.
/// Nothing is loaded or run.
/// </summary>
internal static class AssemblyTypes
{
    private const string Library = "DocDsl";
    private const string Namespace = "DocDsl.CompilerServices";

    /// <summary>By path; as those of <see cref="RestoredPackages"/>.</summary>
    private static readonly ConcurrentDictionary<string, (FileStamp Stamp, ImmutableArray<TypeSource> Types)> s_read = new(
        StringComparer.Ordinal
    );

    /// <returns>Null where the file is no assembly, or cannot be read.</returns>
    public static ImmutableArray<TypeSource>? Of(string file)
    {
        var stamp = FileStamp.Of(file);
        if (s_read.TryGetValue(file, out var known) && known.Stamp == stamp)
        {
            return known.Types;
        }

        try
        {
            // Of most packages only the list of references is looked at.
            using var stream = FileReader.Open(file, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(stream, PEStreamOptions.PrefetchMetadata);
            ImmutableArray<TypeSource> types = image.HasMetadata ? Read(image.GetMetadataReader()) : [];
            s_read[file] = (stamp, types);
            return types;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Half a file may make the reader throw anything; one in use can be read later.
            return null;
        }
    }

    private static ImmutableArray<TypeSource> Read(MetadataReader metadata)
    {
        if (
            !metadata.IsAssembly
            || !metadata.AssemblyReferences.Any(each => metadata.StringComparer.Equals(metadata.GetAssemblyReference(each).Name, Library))
        )
        {
            return [];
        }

        string[] records = [.. StringsOf(metadata, metadata.GetAssemblyDefinition().GetCustomAttributes(), "DocumentTypeRecordAttribute")];
        if (records.Length == 0)
        {
            return [];
        }

        var assembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        var types = metadata.TypeDefinitions.ToLookup(type => TypeNames.NameOf(metadata, type), StringComparer.Ordinal);
        return
        [
            .. from record in records
            // A type's name, which may be followed by that of its assembly.
            let name = record.Split(',')[0].Trim()
            from type in types[name].Take(1)
            from source in StringsOf(metadata, metadata.GetTypeDefinition(type).GetCustomAttributes(), "DocumentTypeAttribute").Take(1)
            select new TypeSource(source, name.Replace('+', '.'), Assembly: assembly),
        ];
    }

    /// <summary>The first argument of each attribute of a name, which is a text or a type.</summary>
    private static IEnumerable<string> StringsOf(MetadataReader metadata, CustomAttributeHandleCollection attributes, string name)
    {
        foreach (var handle in attributes)
        {
            // ECMA-335 II.23.3: a prologue of two bytes, then the arguments.
            if (
                LibraryAttribute.ValueOf(metadata, metadata.GetCustomAttribute(handle), Namespace, name) is { RemainingBytes: > 2 } value
                && value.ReadUInt16() == 1
                && value.ReadSerializedString() is { } text
            )
            {
                yield return text;
            }
        }
    }
}
