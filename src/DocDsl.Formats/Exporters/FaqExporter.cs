using System.Text.Json;

namespace DocDsl.Formats.Exporters;

/// <summary>A page's structured data for search engines, of the answered questions only.</summary>
internal static class FaqExporter
{
    public static string Export(QaDocument document)
    {
        var source = MarkdownSource.Of(document);
        var json = JsonSerializer.Serialize(
            new FaqPage(
                "https://schema.org",
                "FAQPage",
                document.Culture,
                DocumentTitle.Of(document).Text,
                [.. document.Questions.OfType<AnsweredQuestion>().Select(question => ToFaq(question, source))]
            ),
            FaqJsonContext.Readable.FaqPage
        );

        // .NET 8 has no option for line ends; within strings they are escaped.
        return json.ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The answer of a Markdown file is HTML, which schema.org allows; another is text.</summary>
    private static FaqQuestion ToFaq(AnsweredQuestion question, MarkdownSource? source) =>
        new(
            "Question",
            question.Text,
            new FaqAnswer("Answer", source is null ? question.AnswerText : HtmlOf(question, source)) { Citation = CitationOf(question) }
        );

    private static List<string>? CitationOf(AnsweredQuestion question) =>
        question
            .Answers.SelectMany(answer => answer.Evidence)
            .Where(evidence => evidence.Kind == EvidenceKind.WebAddress)
            .Select(evidence => evidence.Target)
            .Distinct()
            .ToList()
            is { Count: > 0 } pages
            ? pages
            : null;

    private static string HtmlOf(AnsweredQuestion question, MarkdownSource source) =>
        string.Concat(question.Answers.Select(answer => FaqHtml.Of(answer, source) ?? $"<p>{HtmlText.Encode(answer.Text)}</p>"));
}
