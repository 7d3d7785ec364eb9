using DocDsl.Formats.Importers.Structured;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Formats.Importers;

/// <summary>A kind of file that can be imported.</summary>
/// <param name="Name">As <c>--as</c> gives it.</param>
/// <param name="Title">As a report names it: "read as …".</param>
/// <param name="Detect">Whether a file is of this kind, by its content.</param>
/// <param name="Import">Imports it; the result may have a more exact title.</param>
internal sealed record ImportFormat(
    string Name,
    string Title,
    Func<ImportSource, bool> Detect,
    Func<ImportSource, ImportOptions, ImportResult> Import
)
{
    /// <summary>All kinds, in the order in which they are tried: the first that detects itself is it, and any text is plain text.</summary>
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        new("pdf", "PDF", PdfImporter.Detect, (source, options) => PdfImporter.Import(source.Bytes, options)),
        new("xlsx", "Excel workbook", Workbook.Detect, (source, options) => WorkbookImporter.Import(source.Bytes, options)),
        new("docx", "Word document (.docx)", DocxImporter.Detect, (source, options) => DocxImporter.Import(source.Bytes, options)),
        new(
            "theyworkforyou",
            "written answers of TheyWorkForYou (XML)",
            source => PublicWhipImporter.CanRead(source.Bytes),
            (source, options) => PublicWhipImporter.Import(source.Bytes, options)
        ),
        new("markdown", "Markdown", MarkdownImporter.Detect, MarkdownImporter.Import),
        new("html", "HTML", HtmlImporter.Detect, HtmlImporter.Import),
        new(
            "akn",
            "Akoma Ntoso",
            source => source.IsXml && AkomaNtosoImporter.CanRead(source.Xml),
            (source, options) => AkomaNtosoImporter.Import(source.Xml, source.Text, options)
        ),
        new(
            "publication",
            "official publication (XML)",
            source => source.IsXml && OfficialPublicationImporter.CanRead(source.Xml),
            (source, options) => OfficialPublicationImporter.Import(source.Xml, options)
        ),
        new("docdsl", "JSON export of DocDsl", JsonImporter.Detect, (source, _) => JsonImporter.Import(source.Text)),
        new(
            "uk-questions",
            "questions of the UK Parliament's API (JSON)",
            source => WrittenQuestionsImporter.CanRead(source.Start),
            (source, options) => WrittenQuestionsImporter.Import(source.Text, options)
        ),
        new("json", "JSON", DataImporter.DetectJson, DataImporter.ImportJson),
        new("yaml", "YAML", DataImporter.DetectYaml, DataImporter.ImportYaml),
        new("csv", "CSV", CsvImporter.Detect, CsvImporter.Import),
        new("rst", "reStructuredText", RstImporter.Detect, RstImporter.Import),
        new("text", "plain text", source => source.IsText && !source.IsXml, (source, options) => TextImporter.Import(source.Text, options)),
    ];

    /// <summary>The kind that a caller names, or the one that the file is of.</summary>
    /// <exception cref="ImportException">It is of no kind that can be imported.</exception>
    /// <exception cref="ArgumentException">There is no kind of that name.</exception>
    public static ImportFormat Of(ImportSource source, string? name)
    {
        var named = All.FirstOrDefault(format => format.Name == name);
        if (name is not null && named is null)
        {
            throw new ArgumentException($"Unknown format '{name}'; formats are {string.Join(", ", All.Select(format => format.Name))}.");
        }

        return UnsupportedFile.Find(source) is { } refusal
            ? throw refusal
            : named ?? All.FirstOrDefault(format => format.Detect(source)) ?? throw UnsupportedFile.Refusal(source);
    }
}
