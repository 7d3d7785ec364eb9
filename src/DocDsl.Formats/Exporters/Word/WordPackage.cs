using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocDsl.Formats.Importers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>
/// A Word file that is being written. Its parts are elements of XML, so that what a template has is given back as it is; the library keeps
/// the archive, the types of its parts and what they refer to.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string TemplateType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    /// <summary>The first moment that an archive can have: a file says nothing of when it was made.</summary>
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _stream;
    private readonly WordprocessingDocument _file;
    private readonly MainDocumentPart _main;
    private readonly Dictionary<OpenXmlPart, XElement> _roots = [];
    private readonly HashSet<OpenXmlPart> _changed = [];
    private readonly WordStyles _styles;
    private readonly WordCounter _places;

    private WordPackage(MemoryStream stream, WordprocessingDocument file, XElement document)
    {
        (_stream, _file) = (stream, file);
        _main = file.MainDocumentPart!;
        _roots.Add(_main, document);
        _changed.Add(_main);
        Body = document.Element(W + "body")!;
        _styles = new WordStyles(Load(_main.StyleDefinitionsPart) ?? Root("styles"));
        Numbering = new WordNumbering(Load(_main.NumberingDefinitionsPart) ?? Root("numbering"));
        _places = new WordCounter(MaxOf(document.Descendants(W + "bookmarkStart")));
        LastNote = Load(_main.FootnotesPart) is { } notes ? MaxOf(notes.Elements(W + "footnote")) : 0;
        Writer = new WordWriter(_styles, new WordLinks(_main), _places);
    }

    /// <summary>The document's body.</summary>
    public XElement Body { get; }

    public WordNumbering Numbering { get; }

    /// <summary>Writes the document's body.</summary>
    public WordWriter Writer { get; }

    /// <summary>The highest number of a footnote that the file has.</summary>
    public int LastNote { get; }

    /// <summary>The parts that readers see: the document, its headers and its footers.</summary>
    public IEnumerable<XElement> Pages =>
        _main
            .HeaderParts.Cast<OpenXmlPart>()
            .Concat(_main.FooterParts)
            .OrderBy(part => part.Uri.OriginalString, StringComparer.Ordinal)
            .Prepend(_main)
            .Select(part => Load(part)!);

    /// <summary>A file of our own.</summary>
    public static WordPackage Create(QaDocument document)
    {
        var stream = new MemoryStream();
        var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: false);
        var main = file.AddNewPart<MainDocumentPart>(DocumentType, "document");
        var page = WordPage.AddTo(main, document.Culture ?? (document.Language ?? DocumentLanguage.English).Tag);
        return new WordPackage(stream, file, Root("document", Element("body", page)));
    }

    /// <summary>A copy of a template, which it changes.</summary>
    public static WordPackage Open(WordTemplate template)
    {
        var stream = new MemoryStream();
        stream.Write(template.Bytes);
        var file = WordprocessingDocument.Open(stream, isEditable: true, new OpenSettings { AutoSave = false });
        return new WordPackage(stream, file, SafeXml.Load(Buffered(file.MainDocumentPart!)).Root!);
    }

    public IReadOnlyList<string> MissingStyles() => _styles.Missing();

    /// <summary>The footnotes, to which the document's are added.</summary>
    /// <param name="writer">Writes them.</param>
    public XElement OpenNotes(out WordWriter writer)
    {
        if (_main.FootnotesPart is null)
        {
            Set(_main.AddNewPart<FootnotesPart>("docdslFootnotes"), WordPage.Footnotes());
        }

        var part = _main.FootnotesPart!;
        writer = new WordWriter(_styles, new WordLinks(part), _places);
        return Load(part)!;
    }

    /// <summary>What programs show of a file without opening it.</summary>
    public void SetProperties(string title, string language, string? type, string? status)
    {
        var part = _file.CoreFilePropertiesPart;
        var root = part is null ? WordProperties.Create() : SafeXml.Load(Buffered(part)).Root!;
        WordProperties.Set(root, title, language, type, status);
        Set(part ?? _file.AddNewPart<CoreFilePropertiesPart>("properties"), root);
    }

    /// <summary>The file. The same document gives the same bytes.</summary>
    public byte[] Save()
    {
        if (Numbering.IsUsed)
        {
            Set(_main.NumberingDefinitionsPart ?? _main.AddNewPart<NumberingDefinitionsPart>("docdslNumbering"), Numbering.Root);
        }

        if (_main.StyleDefinitionsPart is null)
        {
            Set(_main.AddNewPart<StyleDefinitionsPart>("docdslStyles"), _styles.Root);
        }

        foreach (var part in _roots.Keys.Where(_changed.Contains))
        {
            using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
            stream.Write(Bytes(_roots[part]));
        }

        _file.Dispose();
        return Packed();
    }

    public void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }

    private XElement? Load(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        if (!_roots.TryGetValue(part, out var root))
        {
            _roots.Add(part, root = SafeXml.Load(Buffered(part)).Root!);
            root.Changed += (_, _) => _changed.Add(part);
        }

        return root;
    }

    private void Set(OpenXmlPart part, XElement root)
    {
        _roots[part] = root;
        _changed.Add(part);
    }

    private static MemoryStream Buffered(OpenXmlPart part)
    {
        var copy = new MemoryStream();
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        stream.CopyTo(copy);
        return copy;
    }

    /// <summary>The archive without the time of its making, in an order of its own; a template becomes a document.</summary>
    private byte[] Packed()
    {
        using var old = new ZipArchive(_stream, ZipArchiveMode.Read, leaveOpen: true);
        using var bytes = new MemoryStream();
        using (var packed = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in old.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = packed.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = s_noTime;
                using var from = entry.Open();
                using var to = copy.Open();
                if (entry.FullName == "[Content_Types].xml")
                {
                    using var reader = new StreamReader(from);
                    var types = reader.ReadToEnd().Replace(TemplateType, DocumentType, StringComparison.Ordinal);
                    to.Write(System.Text.Encoding.UTF8.GetBytes(types));
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }

        return bytes.ToArray();
    }

    private static int MaxOf(IEnumerable<XElement> elements) =>
        elements
            .Select(each => int.TryParse((string?)each.Attribute(W + "id"), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .DefaultIfEmpty(0)
            .Max();
}
