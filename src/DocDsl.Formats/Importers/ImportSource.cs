using System.Xml.Linq;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>A file to import. What formats look at to detect themselves is made once, when it is first asked for.</summary>
internal sealed class ImportSource(byte[] bytes, string? fileName)
{
    private readonly string? _text = TextDecoder.TryDecode(bytes, out var text, out _) ? text : null;
    private XDocument? _xml;

    public byte[] Bytes { get; } = bytes;

    /// <summary>The ending of the file's name, such as <c>.csv</c>, in small letters: a hint only. Empty where it is not known.</summary>
    public string Extension { get; } = Path.GetExtension(fileName ?? "").ToLowerInvariant();

    /// <summary>Whether the bytes are text.</summary>
    public bool IsText => _text is not null;

    /// <exception cref="ImportException">The bytes are not text.</exception>
    public string Text => _text ?? throw new ImportException("The text is not encoded as UTF-8, or as UTF-16 with a byte order mark.");

    /// <summary>The text without white space before it; nothing where the bytes are not text.</summary>
    public ReadOnlySpan<char> Start => _text.AsSpan().TrimStart();

    /// <summary>The root of the file as XML.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public XElement Xml => (_xml ??= SafeXml.Load(new MemoryStream(Bytes, writable: false))).Root!;

    /// <summary>Whether the text begins as XML, or names a root element of which XML is imported.</summary>
    public bool IsXml =>
        Start is ['<', ..]
        && (
            Start.StartsWith("<?xml", StringComparison.Ordinal)
            || Start.Contains("<akomaNtoso", StringComparison.Ordinal)
            || Start.Contains("<officiele-publicatie", StringComparison.Ordinal)
        );

    /// <summary>Whether the file's name says that it is Markdown, in which HTML and the like may be too.</summary>
    public bool IsMarkdown => MarkdownFiles.IsMarkdown(Extension);

    /// <summary>Whether the bytes begin with these, as those of a format of its own do.</summary>
    public bool BeginsWith(ReadOnlySpan<byte> magic) => Bytes.AsSpan().StartsWith(magic);
}
