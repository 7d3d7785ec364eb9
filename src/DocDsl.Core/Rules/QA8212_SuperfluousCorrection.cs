using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8212: <c>@corrects</c> in an answer that had not been sent by then: there is nothing to correct.</summary>
internal static class SuperfluousCorrection
{
    public static readonly Rule Rule = new("QA8212", "Correction of what was not sent", "Attestation", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_never = Rule.Message<string>(
        "The answer '{0}' was never sent, so that there is nothing to correct; 'docdsl seal' records what is sent",
        "answer"
    );

    private static readonly Message<string, string, string> s_early = Rule.Message<string, string, string>(
        "The answer '{0}' was first sent on {2}, after this correction of {1}",
        "answer",
        "date",
        "sent"
    );

    /// <param name="date">Where the date of the correction is.</param>
    /// <param name="answer">The answer.</param>
    public static Diagnostic Never(TextSpan date, string answer) => s_never.At(date, answer);

    /// <param name="span">Where the date of the correction is.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="date">That date.</param>
    /// <param name="sent">When the answer was sent first.</param>
    public static Diagnostic Early(TextSpan span, string answer, string date, string sent) => s_early.At(span, answer, date, sent);
}
