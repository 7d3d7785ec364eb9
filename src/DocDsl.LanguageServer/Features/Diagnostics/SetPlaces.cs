using DocDsl.Core.Diagnostics;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;
using DocDsl.LanguageServer.Symbols;

namespace DocDsl.LanguageServer.Features.Diagnostics;

/// <summary>
/// The whole words of a question that is missing (QA7001) or reworded (QA7002), at its declaration where that is in a file, and beside them
/// those of the document.
/// </summary>
internal static class SetPlaces
{
    public static IEnumerable<DiagnosticRelatedInformation> Of(Document document, Diagnostic diagnostic)
    {
        if (
            diagnostic.Id is not ("QA7001" or "QA7002")
            || diagnostic["id"] is not { } id
            || document.Model?.Response is not { } response
            || response.FindId(id) is not { Declared: var declared } answer
        )
        {
            yield break;
        }

        if (answer is { IsReworded: true, Question: { } question })
        {
            yield return new(document.LocationOf(question.HeadingSpan), $"The document asks: {OneLine(question.Text.Text)}");
        }

        var file = DeclaredQuestions.FileOf(document, declared);
        var place = file?.LocationOf(declared.TextSpan.Length > 0 ? declared.TextSpan : declared.IdSpan);
        yield return new(
            place ?? document.LocationOf(answer.Question?.HeadingSpan ?? diagnostic.Span),
            $"'{response.Set.Name}' asks: {OneLine(declared.Text)}"
        );
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
