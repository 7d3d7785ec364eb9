using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>How many questions a document has, and where they stand: counted here for all that show it.</summary>
/// <param name="Questions">All questions.</param>
/// <param name="Answered">Those that have an answer.</param>
/// <param name="Open">Those that are declared open, or optional.</param>
/// <param name="Unanswered">Those that have no answer, without a reason.</param>
/// <param name="Withdrawn">Those that are declared withdrawn.</param>
/// <param name="NotApplicable">Those that are declared not applicable.</param>
/// <param name="Optional">Those of <paramref name="Open"/> that need no answer.</param>
/// <param name="Answers">The answers, of which one may be to several questions.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Notes">The notes.</param>
internal readonly record struct DocumentCounts(
    int Questions,
    int Answered,
    int Open,
    int Unanswered,
    int Withdrawn,
    int NotApplicable,
    int Optional,
    int Answers,
    int Groups,
    int Notes
)
{
    public static DocumentCounts Of(SemanticModel model)
    {
        var (answered, open, withdrawn, notApplicable, optional) = (0, 0, 0, 0, 0);
        foreach (var question in model.Questions)
        {
            answered += question.State == QuestionState.Answered ? 1 : 0;
            open += question.State == QuestionState.Open ? 1 : 0;
            withdrawn += question.State == QuestionState.Withdrawn ? 1 : 0;
            notApplicable += question.State == QuestionState.NotApplicable ? 1 : 0;
            optional += question.IsOptional ? 1 : 0;
        }

        var all = model.Questions.Length;
        return new DocumentCounts(
            all,
            answered,
            open,
            all - answered - open - withdrawn - notApplicable,
            withdrawn,
            notApplicable,
            optional,
            model.Answers.Length,
            model.Groups.Length,
            model.Notes.Length
        );
    }
}
