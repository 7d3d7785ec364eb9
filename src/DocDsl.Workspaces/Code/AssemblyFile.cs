using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace DocDsl.Workspaces.Code;

/// <summary>A built assembly and its PDB, read into memory so that no build finds a file in use. Safe for several threads.</summary>
internal sealed class AssemblyFile
{
    /// <summary>More than any assembly of a project has, in bytes.</summary>
    private const long MaxBytes = 512L * 1024 * 1024;

    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid s_typeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly PEReader _image;
    private readonly Lazy<Dictionary<string, TypeDefinitionHandle>> _types;
    private readonly Lazy<ILookup<string, TypeDefinitionHandle>> _typesByCode;
    private readonly Lazy<Dictionary<MethodDefinitionHandle, MethodDefinitionHandle>> _stateMachines;
    private CallIndex? _calls;

    private AssemblyFile(PEReader image, MetadataReader metadata, MetadataReader? pdb)
    {
        _image = image;
        Metadata = metadata;
        Pdb = pdb;
        Name = metadata.IsAssembly ? metadata.GetString(metadata.GetAssemblyDefinition().Name) : "";
        References =
        [
            .. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name)),
        ];
        _types = new(() =>
        {
            var types = new Dictionary<string, TypeDefinitionHandle>(metadata.TypeDefinitions.Count, StringComparer.Ordinal);
            foreach (var type in metadata.TypeDefinitions)
            {
                types.TryAdd(TypeNames.NameOf(metadata, type), type);
            }

            return types;
        });
        _typesByCode = new(() =>
            Types.ToLookup(type => TypeName.WithoutArity(type.Key).Replace('+', '.'), type => type.Value, StringComparer.Ordinal)
        );
        _stateMachines = new(() =>
        {
            var machines = new Dictionary<MethodDefinitionHandle, MethodDefinitionHandle>();
            if (pdb is null)
            {
                return machines;
            }

            foreach (var handle in pdb.MethodDebugInformation)
            {
                if (pdb.GetMethodDebugInformation(handle).GetStateMachineKickoffMethod() is { IsNil: false } kickoff)
                {
                    machines.TryAdd(kickoff, handle.ToDefinitionHandle());
                }
            }

            return machines;
        });
    }

    /// <summary>The assembly's name.</summary>
    public string Name { get; }

    /// <summary>The names of the assemblies that it refers to.</summary>
    public ImmutableHashSet<string> References { get; }

    public MetadataReader Metadata { get; }

    /// <summary>Null when there is none that belongs to the assembly.</summary>
    public MetadataReader? Pdb { get; }

    /// <summary>All types, by their names in metadata.</summary>
    public IReadOnlyDictionary<string, TypeDefinitionHandle> Types => _types.Value;

    /// <summary>All types, by their names as code writes them, without parameters.</summary>
    public ILookup<string, TypeDefinitionHandle> TypesByCode => _typesByCode.Value;

    /// <summary>Reads an assembly.</summary>
    /// <returns>Null if it is not an assembly, does not exist or is being written.</returns>
    public static AssemblyFile? Open(string path)
    {
        try
        {
            var image = new PEReader(ReadBytes(path));
            return image.HasMetadata ? new AssemblyFile(image, image.GetMetadataReader(), OpenPdb(image, path)) : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Half a file may make the reader throw anything.
            return null;
        }
    }

    /// <summary>The path of the PDB of an assembly.</summary>
    public static string PdbOf(string path) => Path.ChangeExtension(path, ".pdb");

    /// <summary>The calls of getters in it; found at the first use.</summary>
    public CallIndex Calls(CancellationToken cancellationToken) => _calls ??= CallIndex.Create(this, cancellationToken);

    /// <summary>A method's code; null when it has none.</summary>
    public MethodBodyBlock? BodyOf(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? null : _image.GetMethodBody(method.RelativeVirtualAddress);

    /// <summary>The sequence points of a method, or of the state machine that does its work; without hidden ones.</summary>
    public ImmutableArray<SequencePoint> PointsOf(MethodDefinitionHandle method)
    {
        var points = OwnPointsOf(method);
        return points.IsEmpty && _stateMachines.Value.TryGetValue(method, out var machine) ? OwnPointsOf(machine) : points;
    }

    /// <summary>The sequence points of a method's own code; without hidden ones.</summary>
    public ImmutableArray<SequencePoint> OwnPointsOf(MethodDefinitionHandle method) =>
        Pdb is null || MetadataTokens.GetRowNumber(method) > Pdb.MethodDebugInformation.Count
            ? []
            : [.. Pdb.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden)];

    /// <summary>A document's path, as the compiler wrote it.</summary>
    public string PathOf(DocumentHandle document) => Pdb!.GetString(Pdb.GetDocument(document).Name);

    /// <summary>The documents of a type that has no code, as the compiler listed them.</summary>
    public IEnumerable<DocumentHandle> DocumentsOf(TypeDefinitionHandle type)
    {
        foreach (var value in InformationOf(type, s_typeDocuments))
        {
            var reader = Pdb!.GetBlobReader(value);
            while (reader.RemainingBytes > 0)
            {
                yield return MetadataTokens.DocumentHandle(reader.ReadCompressedInteger());
            }
        }
    }

    /// <summary>The source that the PDB carries; null when it has none.</summary>
    public string? EmbeddedSource(DocumentHandle document)
    {
        foreach (var value in InformationOf(document, s_embeddedSource))
        {
            // The length before compression, 0 for what is not compressed.
            var bytes = Pdb!.GetBlobBytes(value);
            if (bytes.Length < 4)
            {
                return null;
            }

            using var content = new MemoryStream(bytes, 4, bytes.Length - 4);
            using Stream source = BitConverter.ToInt32(bytes) == 0 ? content : new DeflateStream(content, CompressionMode.Decompress);
            using var reader = new StreamReader(source, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }

        return null;
    }

    private IEnumerable<BlobHandle> InformationOf(EntityHandle parent, Guid kind)
    {
        if (Pdb is null)
        {
            yield break;
        }

        foreach (var handle in Pdb.GetCustomDebugInformation(parent))
        {
            var information = Pdb.GetCustomDebugInformation(handle);
            if (Pdb.GetGuid(information.Kind) == kind)
            {
                yield return information.Value;
            }
        }
    }

    private static MetadataReader? OpenPdb(PEReader image, string path)
    {
        try
        {
            var entries = image.ReadDebugDirectory();
            foreach (var entry in entries)
            {
                if (entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
                {
                    return image.ReadEmbeddedPortablePdbDebugDirectoryData(entry).GetMetadataReader();
                }
            }

            foreach (var entry in entries)
            {
                if (entry.Type == DebugDirectoryEntryType.CodeView && File.Exists(PdbOf(path)))
                {
                    var reader = MetadataReaderProvider.FromPortablePdbImage(ReadBytes(PdbOf(path))).GetMetadataReader();

                    // Of another build, or copied before the assembly was.
                    return
                        reader.DebugMetadataHeader is { } header
                        && new BlobContentId(header.Id).Guid == image.ReadCodeViewDebugDirectoryData(entry).Guid
                        ? reader
                        : null;
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // As above; the metadata is of use without it.
        }

        return null;
    }

    private static ImmutableArray<byte> ReadBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length > MaxBytes)
        {
            throw new IOException();
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }
}
