using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>Writes a document in another format. The same document gives the same text, on any machine.</summary>
public static class DocumentExporter
{
    /// <summary>The document in a format; lines end with <c>\n</c> (CSV: with <c>\r\n</c>).</summary>
    /// <param name="document">The document; one with diagnostics is exported as far as it is understood.</param>
    /// <param name="format">The format.</param>
    public static string Export(QaDocument document, ExportFormat format) => Export(document, format, []);

    /// <summary>The document in a format; lines end with <c>\n</c> (CSV: with <c>\r\n</c>).</summary>
    /// <param name="document">The document; one with diagnostics is exported as far as it is understood.</param>
    /// <param name="format">The format.</param>
    /// <param name="documents">
    /// The documents that references may name: <c>Documents.All</c>. In HTML and Markdown such a reference leads to the other document's
    /// file (see <see cref="FileNameOf"/>) in the same folder; one to a document that is not among these is marked as not found.
    /// </param>
    public static string Export(QaDocument document, ExportFormat format, IEnumerable<QaDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(documents);
        return format switch
        {
            ExportFormat.Json => JsonExporter.Export(document),
            ExportFormat.Html => HtmlExporter.Export(document, documents),
            ExportFormat.Markdown => MarkdownExporter.Export(document, documents),
            ExportFormat.AkomaNtoso => AkomaNtosoExporter.Export(document),
            ExportFormat.FaqJsonLd => FaqExporter.Export(document),
            ExportFormat.Csv => CsvExporter.Export(document),
            ExportFormat.Fhir => FhirExporter.Export(document),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>The document in a format, as the bytes of a file: text as UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Export(QaDocument, ExportFormat, IEnumerable{QaDocument})"/>
    public static byte[] ExportBytes(QaDocument document, ExportFormat format, IEnumerable<QaDocument> documents) =>
        format switch
        {
            // The exporters of Word documents and workbooks go here.
            _ => Encoding.UTF8.GetBytes(Export(document, format, documents)),
        };

    /// <summary>Whether a format is text. Others have only <see cref="ExportBytes"/>.</summary>
    public static bool IsText(ExportFormat format) => format is not (ExportFormat.Docx or ExportFormat.Xlsx);

    /// <summary>The document as a page, for a host that shows it beside the text.</summary>
    /// <param name="document">The document; one with diagnostics is exported as far as it is understood.</param>
    /// <param name="documents">The documents that references may name.</param>
    public static HtmlPage ExportPage(QaDocument document, IEnumerable<QaDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new HtmlPage(Export(document, ExportFormat.Html, documents), new Anchors(document).All(document));
    }

    /// <summary>The name of the file that a document is exported to: links between documents lead to it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The format.</param>
    public static string FileNameOf(QaDocument document, ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Name + ExtensionOf(format);
    }

    /// <summary>A format's usual file extension, with its dot.</summary>
    public static string ExtensionOf(ExportFormat format) =>
        format switch
        {
            ExportFormat.Json => ".json",
            ExportFormat.Html => ".html",
            ExportFormat.Markdown => ".md",
            ExportFormat.AkomaNtoso => ".akn.xml",
            ExportFormat.FaqJsonLd => ".jsonld",
            ExportFormat.Csv => ".csv",
            ExportFormat.Fhir => ".fhir.json",
            ExportFormat.Docx => ".docx",
            ExportFormat.Xlsx => ".xlsx",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
}
