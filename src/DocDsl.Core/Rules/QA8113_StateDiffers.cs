using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8113: a question that is answered in the original and not in its translation, for example.</summary>
internal static class StateDiffers
{
    public static readonly Rule Rule = new("QA8113", "State differs from the original", "Consistency", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_question = Rule.Message<string, string, string>(
        "The question is {0} here, and {1} in document '{2}'",
        "state",
        "original",
        "path"
    );

    private static readonly Message<string, string> s_part = Rule.Message<string, string>(
        "Part {0} has an answer here, and none in document '{1}'",
        "part",
        "path"
    );

    /// <param name="span">The heading of the answer, or of the question.</param>
    /// <param name="state">The state, as <see cref="NameOf"/> has it.</param>
    /// <param name="original">That in the original.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Question(TextSpan span, string state, string original, string path) =>
        s_question.At(span, state, original, path);

    /// <param name="span">Where the part is named.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Part(TextSpan span, string part, string path) => s_part.At(span, part, path);

    /// <summary>
    /// What a message calls a state. A question that is not answered yet is open: why it is, is each document's own matter.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="status">What kind of answer there is; of an answer that is another's, answered.</param>
    public static string NameOf(QuestionState state, AnswerStatus status) =>
        state switch
        {
            QuestionState.Withdrawn => "withdrawn",
            QuestionState.NotApplicable => "not applicable",
            QuestionState.Answered => status switch
            {
                AnswerStatus.Partial => "answered in part",
                AnswerStatus.Refused => "refused",
                AnswerStatus.Postponed => "postponed",
                AnswerStatus.Referred => "referred elsewhere",
                _ => "answered",
            },
            _ => "open",
        };
}
