namespace DocDsl.Formats.Exporters;

/// <summary>Writes a document in another format. The same document gives the same text, on any machine.</summary>
public static class DocumentExporter
{
    /// <summary>The document in a format; lines end with <c>\n</c> (CSV: with <c>\r\n</c>).</summary>
    /// <param name="document">The document; one with diagnostics is exported as far as it is understood.</param>
    /// <param name="format">The format.</param>
    public static string Export(QaDocument document, ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(document);
        return format switch
        {
            ExportFormat.Json => JsonExporter.Export(document),
            ExportFormat.Html => HtmlExporter.Export(document),
            ExportFormat.Markdown => MarkdownExporter.Export(document),
            ExportFormat.AkomaNtoso => AkomaNtosoExporter.Export(document),
            ExportFormat.FaqJsonLd => FaqExporter.Export(document),
            ExportFormat.Csv => CsvExporter.Export(document),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>The document as a page, for a host that shows it beside the text.</summary>
    /// <param name="document">The document; one with diagnostics is exported as far as it is understood.</param>
    public static HtmlPage ExportPage(QaDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new HtmlPage(HtmlExporter.Export(document), new Anchors(document).All(document));
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
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
}
