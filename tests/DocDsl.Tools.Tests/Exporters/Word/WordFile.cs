using System.IO.Compression;
using System.Xml.Linq;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>A Word file, as tests look at it.</summary>
internal sealed class WordFile(byte[] bytes)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public byte[] Bytes { get; } = bytes;

    public XElement Document => Part("word/document.xml");

    public static WordFile Of(string text, string path = "Letters/letter.qa") => Of(QaDocument.Parse(text, path));

    public static WordFile Of(QaDocument document, params QaDocument[] others) =>
        new(DocumentExporter.ExportBytes(document, ExportFormat.Docx, others));

    /// <summary>What the library's validator says of it.</summary>
    public string Errors()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Bytes), isEditable: false);
        return string.Join(
            '\n',
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(file)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );
    }

    public IReadOnlyDictionary<string, byte[]> Entries()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var copy = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(copy);
                return copy.ToArray();
            }
        );
    }

    public XElement Part(string path) => XElement.Load(new MemoryStream(Entries()[path]));

    /// <summary>The ids of the styles of its paragraphs, each with the words.</summary>
    public List<(string Style, string Words)> Paragraphs() =>
        [
            .. Document
                .Descendants(W + "p")
                .Select(paragraph =>
                    (
                        (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "",
                        string.Concat(paragraph.Descendants(W + "t").Select(words => words.Value))
                    )
                ),
        ];

    public ImportResult Import() => DocumentImporter.Import(Bytes);
}
