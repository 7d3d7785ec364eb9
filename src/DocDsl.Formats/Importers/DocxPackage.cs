using System.IO.Compression;
using System.Xml.Linq;

namespace DocDsl.Formats.Importers;

/// <summary>The parts of a Word document that have words; pictures and the rest are never unpacked.</summary>
internal sealed class DocxPackage : IDisposable
{
    /// <summary>The size limit of the parts that are read, unpacked. A letter of 100 pages has a tenth of it.</summary>
    private const int MaxUnpacked = 64 * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Type, string Path)> _related;
    private readonly string _mainPath;
    private Dictionary<string, string>? _addresses;
    private int _left = MaxUnpacked;

    /// <exception cref="ImportException">It is no Word document.</exception>
    public DocxPackage(byte[] bytes)
    {
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        foreach (var entry in _zip.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }

        var main = RelatedTo("").FirstOrDefault(part => part.Type == "officeDocument").Path;
        Main =
            (main is null ? null : Read(main))
            ?? throw new ImportException("The file is not a Word document: it has no main document part.");
        _mainPath = main!;
        _related = RelatedTo(main!);
    }

    public DocxPart Main { get; }

    /// <summary>Whether the archive has a file whose name begins so.</summary>
    public bool Has(string name) => _entries.Keys.Any(path => path.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The parts of a type, such as <c>footnotes</c>, in the order in which the file names them.</summary>
    public IReadOnlyList<DocxPart> Parts(string type) =>
        [.. _related.Where(part => part.Type == type).Select(part => part.Path).Distinct().Select(Read).OfType<DocxPart>()];

    /// <summary>What a property of the file says, such as <c>language</c>; null where it says nothing.</summary>
    public string? Property(string name) =>
        RelatedTo("").FirstOrDefault(part => part.Type == "core-properties").Path is { } path
            ? Read(path)?.Root.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value
                ? value
                : null
            : null;

    /// <summary>Where a link of the main part leads; null where it leads nowhere outside.</summary>
    public string? AddressOf(string relation)
    {
        if (_addresses is null)
        {
            _addresses = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var element in RelationsOf(_mainPath))
            {
                if ((string?)element.Attribute("Id") is { } id && (string?)element.Attribute("TargetMode") == "External")
                {
                    _addresses.TryAdd(id, (string?)element.Attribute("Target") ?? "");
                }
            }
        }

        return _addresses.GetValueOrDefault(relation);
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>What a part names as belonging to it: the last word of its type, and its path.</summary>
    private List<(string Type, string Path)> RelatedTo(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var related = new List<(string, string)>();
        foreach (var element in RelationsOf(part))
        {
            if (
                (string?)element.Attribute("Type") is { } type
                && (string?)element.Attribute("Target") is { Length: > 0 } target
                && (string?)element.Attribute("TargetMode") != "External"
            )
            {
                related.Add((type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        }

        return related;
    }

    private IEnumerable<XElement> RelationsOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        return Read($"{folder}_rels/{part[folder.Length..]}.rels")?.Root.Elements() ?? [];
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target[0] == '/' ? target : folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>The size is measured: the one that the archive declares may be forged.</summary>
    private DocxPart? Read(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        var unpacked = new MemoryStream();
        using var packed = entry.Open();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            _left -= read;
            if (_left < 0)
            {
                throw new ImportException($"The text of the file is larger than {MaxUnpacked / 1024 / 1024} MB when decompressed.");
            }

            unpacked.Write(buffer, 0, read);
        }

        return new DocxPart(SafeXml.Load(unpacked).Root!, unpacked);
    }
}

/// <summary>A part of a Word document.</summary>
/// <param name="Root">It, as a tree.</param>
/// <param name="Bytes">It, as it is in the file.</param>
internal sealed record DocxPart(XElement Root, Stream Bytes);
