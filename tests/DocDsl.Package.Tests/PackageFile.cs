using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Xml.Linq;

namespace DocDsl.Package.Tests;

/// <summary>A package of this release, opened.</summary>
internal sealed class PackageFile(string id) : IDisposable
{
    /// <summary>Of the standard for portable PDBs.</summary>
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly ZipArchive _archive = ZipFile.OpenRead(Path.Combine(PackedPackage.Feed, $"{id}.{PackedPackage.Version}.nupkg"));

    /// <summary>What is in it besides the records that every package has, in order.</summary>
    public IReadOnlyList<string> Names =>
        [
            .. _archive
                .Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/") && !name.StartsWith("package/") && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The assemblies of this repository.</summary>
    public IEnumerable<string> OwnAssemblies =>
        Names.Where(name => name.EndsWith(".dll") && Path.GetFileName(name).StartsWith("docdsl", StringComparison.OrdinalIgnoreCase));

    public byte[] Read(string name)
    {
        using var entry = _archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string ReadText(string name) => new StreamReader(new MemoryStream(Read(name))).ReadToEnd();

    /// <summary>The metadata of its manifest.</summary>
    public Manifest Manifest
    {
        get
        {
            var root = XDocument.Parse(ReadText(id + ".nuspec")).Root!;
            return new Manifest(root.Elements().Single(), root.Name.Namespace);
        }
    }

    /// <summary>The sources that the symbols in an assembly name, and the address of each that the repository has.</summary>
    public (IReadOnlyList<string> Documents, IReadOnlyDictionary<string, string> SourceLink) Symbols(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Read(assembly)));
        var embedded = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = provider.GetMetadataReader();
        var link = reader
            .GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == s_sourceLink);
        return (
            [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))],
            JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(reader.GetBlobBytes(link.Value))!["documents"]
        );
    }

    public void Dispose() => _archive.Dispose();
}

/// <summary>The metadata of a package's manifest.</summary>
internal sealed class Manifest(XElement metadata, XNamespace xmlns)
{
    public string? this[string name] => metadata.Element(xmlns + name)?.Value;

    public XElement? Element(string name) => metadata.Element(xmlns + name);

    /// <summary>The versions of the packages that it needs.</summary>
    public IReadOnlyDictionary<string, string> Dependencies =>
        metadata
            .Descendants(xmlns + "dependency")
            .ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);
}
