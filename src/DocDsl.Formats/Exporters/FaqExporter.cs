using System.Text.Json;

namespace DocDsl.Formats.Exporters;

/// <summary>A page's structured data for search engines. A question without an answer has no place in it.</summary>
internal static class FaqExporter
{
    public static string Export(QaDocument document) => JsonSerializer.Serialize(
        new FaqPage(
            "https://schema.org",
            "FAQPage",
            document.Culture,
            document.Name,
            [.. document.Questions.OfType<AnsweredQuestion>().Select(question => new FaqQuestion("Question", question.Text, new FaqAnswer("Answer", question.Answer.Text)))]),
        JsonExporter.Context.FaqPage) + "\n";
}
