using System.Text;
using DocDsl.Formats;

namespace DocDsl.AspNetCore;

/// <summary>A document with what was rendered of it: each format once, when it is first asked for.</summary>
internal sealed class ServedDocument
{
    private readonly DocumentSite _site;
    private readonly Dictionary<ExportFormat, Lazy<Representation>> _formats = [];

    /// <param name="site">What is around it.</param>
    /// <param name="document">The document.</param>
    /// <param name="address">The last part of its address.</param>
    public ServedDocument(DocumentSite site, QaDocument document, string address)
    {
        _site = site;
        Document = document;
        Address = address;
        foreach (var format in site.Options.Formats)
        {
            _formats.TryAdd(format, new Lazy<Representation>(() => Render(format)));
        }
    }

    public QaDocument Document { get; }

    public string Address { get; }

    /// <summary>As a link of another document of the site, or of the list, has it.</summary>
    public string Href => Uri.EscapeDataString(Address);

    /// <summary>Whether it has an address: a draft has none. Reads the document.</summary>
    public bool IsServed => _site.Options.IncludeDrafts || !Document.IsDraft;

    public Representation this[ExportFormat format] => _formats[format].Value;

    private Representation Render(ExportFormat format)
    {
        var type = MediaTypes.Of(format);
        return format switch
        {
            ExportFormat.Html => _site.Render(Page(), Document),
            ExportFormat.Json => new Representation(Encoding.UTF8.GetBytes(Json()), type),
            _ => new Representation(
                DocumentExporter.ExportBytes(Document, format, _site.Documents, other => _site.HrefOf(other, format)),
                type
            ),
        };
    }

    private string Json() =>
        _site.Options.IncludeSource
            ? Document.ToJson()
            : (Document.ToData() with { Source = "", Diagnostics = [] }).ToJson() + "\n";

    private HtmlPage Page()
    {
        var page = Document.ToHtmlPage(_site.Documents, other => _site.HrefOf(other, ExportFormat.Html));
        var head = new StringBuilder(page.Head);
        foreach (var format in _formats.Keys.Where(format => format != ExportFormat.Html))
        {
            var type = MediaTypes.Of(format).Split(';')[0];
            head.Append($"<link rel=\"alternate\" type=\"{type}\" href=\"{Href}{DocumentExporter.ExtensionOf(format)}\">\n");
        }

        // Data and no script: the page's policy, which allows no scripts, is not about it.
        if (_formats.ContainsKey(ExportFormat.FaqJsonLd) && Document.Questions.Any(question => question is AnsweredQuestion))
        {
            head.Append($"<script type=\"application/ld+json\">\n{Document.ToFaqPage()}</script>\n");
        }

        return page with { Head = head.ToString() };
    }
}
