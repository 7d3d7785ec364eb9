using DocDsl.Formats;

namespace DocDsl.AspNetCore;

/// <summary>How <see cref="DocumentEndpoints.MapDocuments"/> serves documents.</summary>
public sealed class DocumentEndpointOptions
{
    /// <summary>The title of the list; null for what documents are called in the language of the first: "Questions and answers".</summary>
    public string? Title { get; set; }

    /// <summary>
    /// The formats, the preferred first: a request that accepts several equally is answered with the first of these. By default a page,
    /// JSON, Markdown and FAQPage data, which the page then has in it too. A Word document or a workbook can be added.
    /// </summary>
    public IList<ExportFormat> Formats { get; } =
        new List<ExportFormat> { ExportFormat.Html, ExportFormat.Json, ExportFormat.Markdown, ExportFormat.FaqJsonLd };

    /// <summary>Whether drafts are served, as <c>@status draft</c> has them. They are not by default: their address is not found.</summary>
    public bool IncludeDrafts { get; set; }

    /// <summary>
    /// Whether JSON has the document's file, and what rules report about it. It has not by default: comments in it are not for readers.
    /// <see cref="ExportFormat.AkomaNtoso"/> always has the file.
    /// </summary>
    public bool IncludeSource { get; set; }

    /// <summary>
    /// The last part of a document's address, without slashes: by default its <see cref="QaDocument.Name"/>. Documents of one name in
    /// several folders need another: <c>document => document.Path.Replace('/', '-')</c>.
    /// </summary>
    public Func<QaDocument, string> AddressOf { get; set; } = static document => document.Name;

    /// <summary>
    /// Whether the path itself lists the documents. If not, it is not mapped, and may be an endpoint of your own.
    /// </summary>
    public bool HasIndex { get; set; } = true;

    /// <summary>
    /// Puts a page into one of your own: gives the whole HTML of a page and its document, which is null for the list. Called once for each
    /// page. No content security policy is sent then, since it would forbid your own style sheets; one that adds to the page has it in its
    /// head: <c>(page with { Styles = [.. page.Styles, css] }).ToHtml()</c>. When null, pages are as DocDsl has them.
    /// </summary>
    public Func<HtmlPage, QaDocument?, string>? Layout { get; set; }

    /// <summary>
    /// The header <c>Cache-Control</c>; when null <c>no-cache</c>: a cache may keep what is served, and asks each time whether it is
    /// still so. Where the endpoint requires authorization or the user is known, <c>private, no-cache</c>.
    /// </summary>
    public string? CacheControl { get; set; }
}
