using DocDsl.Formats.Exporters;

namespace DocDsl.Formats;

/// <summary>
/// A document in other formats, by one call. The same document gives the same text, on any machine. Word documents, workbooks, Akoma
/// Ntoso and CSV: <see cref="DocumentExporter"/>.
/// </summary>
public static class QaDocumentExtensions
{
    /// <summary>One page that needs no other file and runs no script.</summary>
    /// <param name="document">The document.</param>
    public static string ToHtml(this QaDocument document) => document.ToHtml([]);

    /// <summary>One page that needs no other file and runs no script, with links to the pages of other documents.</summary>
    /// <param name="document">The document.</param>
    /// <param name="documents">
    /// The documents that references may name: <c>Documents.All</c>. Their pages are files beside this one: <c>zwembad.html</c>.
    /// </param>
    public static string ToHtml(this QaDocument document, IEnumerable<QaDocument> documents) => document.ToHtmlPage(documents).ToHtml();

    /// <summary>The page in parts, for a page of your own.</summary>
    /// <param name="document">The document.</param>
    /// <param name="documents">The documents that references may name: <c>Documents.All</c>.</param>
    /// <param name="addressOf">
    /// Where the page of another document is, relative to this one's or absolute; null for a document that has none, whose references are
    /// then words without a link. When null, the pages are files beside each other: <c>zwembad.html</c>.
    /// </param>
    public static HtmlPage ToHtmlPage(
        this QaDocument document,
        IEnumerable<QaDocument> documents,
        Func<QaDocument, string?>? addressOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(documents);
        return HtmlExporter.Export(document, documents, addressOf);
    }

    /// <summary>A page that lists documents by their titles, each with how many of its questions are answered.</summary>
    /// <param name="documents">The documents, in the order of the list.</param>
    /// <param name="title">The page's title; when null, what documents are called in the language of the first.</param>
    /// <param name="addressOf">Where a document's page is; when null, in a file beside this one: <c>zwembad.html</c>.</param>
    public static HtmlPage ToHtmlIndex(
        this IReadOnlyCollection<QaDocument> documents,
        string? title = null,
        Func<QaDocument, string>? addressOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        return HtmlDocumentList.Export(documents, title, addressOf);
    }

    /// <summary>CommonMark with notes.</summary>
    /// <param name="document">The document.</param>
    public static string ToMarkdown(this QaDocument document) => document.ToMarkdown([]);

    /// <summary>CommonMark with notes, and with links to the files of other documents.</summary>
    /// <param name="document">The document.</param>
    /// <param name="documents">
    /// The documents that references may name: <c>Documents.All</c>. They are files beside this one: <c>zwembad.md</c>.
    /// </param>
    public static string ToMarkdown(this QaDocument document, IEnumerable<QaDocument> documents) =>
        DocumentExporter.Export(document, ExportFormat.Markdown, documents);

    /// <summary>
    /// All that is known, as JSON of the published schema; <see cref="QaDocument.ToData"/> is the same as objects. It has the document's
    /// file too, with comments that no reader sees.
    /// </summary>
    /// <param name="document">The document.</param>
    public static string ToJson(this QaDocument document) => DocumentExporter.Export(document, ExportFormat.Json);

    /// <summary>
    /// JSON-LD of schema.org's FAQPage, with the answered questions; as it is, it may be put into a page:
    /// <c>&lt;script type="application/ld+json"&gt;</c>.
    /// </summary>
    /// <param name="document">The document.</param>
    public static string ToFaqPage(this QaDocument document) => DocumentExporter.Export(document, ExportFormat.FaqJsonLd);

    /// <summary>
    /// The ids of the elements that show questions, in a document's page: <c>q1</c>, or <c>what-does-it-cost</c>. Of the page's address
    /// and <c>#q1</c> a link is made that leads to the question.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <returns>One for each question, found by the question itself and not by an equal one.</returns>
    public static IReadOnlyDictionary<Question, string> GetAnchors(this QaDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var anchors = Anchors.OfPage(document, MarkdownSource.Of(document));
        var names = new Dictionary<Question, string>(ReferenceEqualityComparer.Instance);
        foreach (var question in document.Questions)
        {
            names.TryAdd(question, anchors[question]);
        }

        return names;
    }

    /// <summary>What readers call the document: its title or subject, a heading, or what documents are called in its language.</summary>
    /// <param name="document">The document.</param>
    public static string GetTitle(this QaDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DocumentTitle.Of(document).Text;
    }
}
