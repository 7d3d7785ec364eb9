using System.Text;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Exporters.Word;

namespace DocDsl.Formats;

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
    public static string Export(QaDocument document, ExportFormat format, IEnumerable<QaDocument> documents) =>
        Export(document, format, documents, addressOf: null);

    /// <summary>The document in a format, with links to where other documents are.</summary>
    /// <param name="document">The document; one with diagnostics is exported as far as it is understood.</param>
    /// <param name="format">The format.</param>
    /// <param name="documents">The documents that references may name: <c>Documents.All</c>.</param>
    /// <param name="addressOf">
    /// Where another document is, as an address relative to this one's: <c>zwembad</c>, or an absolute one. Null for a document that has
    /// none: references to it are its words, without a link; so are files that are evidence. When null, documents are files beside each
    /// other (<see cref="FileNameOf"/>).
    /// </param>
    public static string Export(
        QaDocument document,
        ExportFormat format,
        IEnumerable<QaDocument> documents,
        Func<QaDocument, string?>? addressOf
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(documents);
        return format switch
        {
            ExportFormat.Json => JsonExporter.Export(document),
            ExportFormat.Html => HtmlExporter.Export(document, documents, addressOf).ToHtml(),
            ExportFormat.Markdown => MarkdownExporter.Export(document, documents, addressOf),
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
        ExportBytes(document, format, documents, addressOf: null);

    /// <summary>The document in a format, as the bytes of a file: text as UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Export(QaDocument, ExportFormat, IEnumerable{QaDocument}, Func{QaDocument, string})"/>
    public static byte[] ExportBytes(
        QaDocument document,
        ExportFormat format,
        IEnumerable<QaDocument> documents,
        Func<QaDocument, string?>? addressOf
    ) =>
        format switch
        {
            ExportFormat.Docx => ExportWord(document, documents, template: null),
            ExportFormat.Xlsx => WorkbookExporter.Export(document),
            _ => Encoding.UTF8.GetBytes(Export(document, format, documents, addressOf)),
        };

    /// <summary>The document as a Word file, in a template's letterhead and styles.</summary>
    /// <param name="document">The document; one with diagnostics is exported as far as it is understood.</param>
    /// <param name="documents">The documents that references may name.</param>
    /// <param name="template">The template; null for a file of its own.</param>
    public static byte[] ExportWord(QaDocument document, IEnumerable<QaDocument> documents, WordTemplate? template)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(documents);
        return WordExporter.Export(document, documents, template);
    }

    /// <summary>Whether a format is text. Others have only <c>ExportBytes</c>.</summary>
    public static bool IsText(ExportFormat format) => format is not (ExportFormat.Docx or ExportFormat.Xlsx);

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
