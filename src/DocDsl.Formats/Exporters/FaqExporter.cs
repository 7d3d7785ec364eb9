using System.Text.Json;

namespace DocDsl.Formats.Exporters;

/// <summary>A page's structured data for search engines, of the answered questions only.</summary>
internal static class FaqExporter
{
    public static string Export(QaDocument document) =>
        JsonSerializer.Serialize(
            new FaqPage(
                "https://schema.org",
                "FAQPage",
                document.Culture,
                DocumentTitle.Of(document).Text,
                [.. document.Questions.OfType<AnsweredQuestion>().Select(ToFaq)]
            ),
            FaqJsonContext.Readable.FaqPage
        ) + "\n";

    private static FaqQuestion ToFaq(AnsweredQuestion question) =>
        new("Question", question.Text, new FaqAnswer("Answer", question.AnswerText));
}
