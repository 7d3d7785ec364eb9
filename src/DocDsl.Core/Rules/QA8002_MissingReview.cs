using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>
/// QA8002: an answer that was never reviewed, of a type that requires reviews (<c>@review 12 months</c>). Only where it is known which day
/// it is.
/// </summary>
internal static class MissingReview
{
    public static readonly Rule Rule = new("QA8002", "Answer that was never reviewed", "Time", DiagnosticSeverity.Information);

    private static readonly Message<string, string, string> s_missing = Rule.Message<string, string, string>(
        "This answer was never reviewed, and type '{0}' requires it every {1}; review it, then write '@reviewed {2}'",
        "type",
        "period",
        "today"
    );

    /// <param name="document">A document.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, string today, List<Diagnostic> diagnostics)
    {
        if (document.Header is not { Reviewed: null, Type: { Review: { } period } type })
        {
            return;
        }

        foreach (var answer in document.Answers)
        {
            // What says nothing yet is reported as that, and what is taken from elsewhere is reviewed there.
            if (answer is { OwnReview: null, SameAs: null, Content: AnswerContent.Words, Questions.IsEmpty: false })
            {
                diagnostics.Add(s_missing.At(answer.ReportSpan, type.Name, period.ToString(), today));
            }
        }
    }
}
