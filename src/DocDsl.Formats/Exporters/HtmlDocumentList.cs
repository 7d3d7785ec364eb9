using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>A page that leads to the pages of documents, in the style of these.</summary>
internal static class HtmlDocumentList
{
    private const string Css = """
        .page{display:block;max-width:48rem}.documents{list-style:none;margin:0;padding:0}
        .documents li+li{border-top:1px solid var(--line)}.documents li{padding:.8rem 0}.documents a{font-size:1.15rem;font-weight:600}
        .documents .tag{font-weight:600;margin-left:.5rem}
        """;

    public static HtmlPage Export(IReadOnlyCollection<QaDocument> documents, string? title, Func<QaDocument, string>? addressOf)
    {
        var language = LanguageOf(documents.FirstOrDefault());
        var culture = CultureOf(documents.FirstOrDefault());
        title ??= language.Words.Title;
        addressOf ??= document => Uri.EscapeDataString(DocumentExporter.FileNameOf(document, ExportFormat.Html));
        var html = new StringBuilder("<div class=\"page\">\n");
        html.Append($"<header>\n<h1>{HtmlText.Encode(title)}</h1>\n</header>\n<main>\n<ul class=\"documents\">\n");
        foreach (var document in documents)
        {
            var words = LanguageOf(document).Words;
            var own = CultureOf(document);
            var tag = HtmlText.Encode(own);
            html.Append(own == culture ? "<li>" : $"<li lang=\"{tag}\">");
            html.Append($"<a href=\"{HtmlText.Encode(addressOf(document))}\"{(own == culture ? "" : $" hreflang=\"{tag}\"")}>");
            html.Append(HtmlText.Encode(DocumentTitle.Of(document).Text)).Append("</a>");
            html.Append(document.IsDraft ? $" <span class=\"tag\">{words.Draft}</span>" : "");
            html.Append($"\n<span class=\"label\">{HtmlText.Encode(document.Name)} · {CoverageOf(document, words)}</span></li>\n");
        }

        html.Append("</ul>\n</main>\n</div>\n");
        return new HtmlPage
        {
            Language = culture,
            Title = title,
            Styles = [HtmlStyle.Css, Css.ReplaceLineEndings("\n") + "\n" + HtmlStyle.PaperOf(title)],
            Body = html.ToString(),
        };
    }

    private static string CoverageOf(QaDocument document, PageWords words) =>
        document.QuestionSet is { } set
            ? SetCoverage.LabelOf(set, words)
            : string.Format(
                CultureInfo.InvariantCulture,
                words.Coverage,
                document.Questions.Count(question => question.State == QuestionState.Answered),
                document.Questions.Count
            );

    private static DocumentLanguage LanguageOf(QaDocument? document) => document?.Language ?? DocumentLanguage.English;

    private static string CultureOf(QaDocument? document) => document?.Culture ?? LanguageOf(document).Tag;
}
