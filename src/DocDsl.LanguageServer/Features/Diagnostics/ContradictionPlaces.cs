using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.LanguageServer.Documents;
using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Diagnostics;

/// <summary>The answer that another contradicts (QA8101), in its document.</summary>
internal static class ContradictionPlaces
{
    public static IEnumerable<DiagnosticRelatedInformation> Of(Document document, Diagnostic diagnostic)
    {
        if (
            diagnostic.Id != ContradictingAnswers.Rule.Id
            || diagnostic["path"] is not { } path
            || document.Load(document.Project.FileOf(path)) is not { Model: { } model } other
            || model.Questions.FirstOrDefault(question => question.NameOrWords == diagnostic["question"])
                is not { Answer: { } answer } asked
        )
        {
            yield break;
        }

        yield return new(
            other.LocationOf(asked.Value is { Span: { Length: > 0 } words } ? words : answer.ReportSpan),
            $"{asked.Label} of '{path}' is answered '{diagnostic["other"]}'"
        );
    }
}
