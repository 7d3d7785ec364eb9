using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Rules;

/// <summary>QA8001: the time for which a review holds has passed. Only where it is known which day it is.</summary>
internal static class OverdueReview
{
    public static readonly Rule Rule = new("QA8001", "Overdue review", "Time", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string, string> s_answer = Rule.Message<string, string, string, string>(
        "The review of this answer was due on {0}, {1} after that of {2}; review it again, then write '@reviewed {3}'",
        "due",
        "period",
        "date",
        "today"
    );

    private static readonly Message<string, string, string, string> s_document = Rule.Message<string, string, string, string>(
        "The review of the answers in this document was due on {0}, {1} after that of {2}; review them again, then write '@reviewed {3}'",
        "due",
        "period",
        "date",
        "today"
    );

    /// <param name="document">A document.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, string today, List<Diagnostic> diagnostics)
    {
        Check(document.Header.Reviewed, document.Header.Type, today, diagnostics);
        foreach (var answer in document.Answers)
        {
            Check(answer.OwnReview, document.Header.Type, today, diagnostics);
        }
    }

    private static void Check(ReviewInfo? review, DocumentType? type, string today, List<Diagnostic> diagnostics)
    {
        if (review is null)
        {
            return;
        }

        if (Reviews.NextOf(review, type) is { } due && string.CompareOrdinal(due, today) < 0)
        {
            var message = review.IsOfDocument ? s_document : s_answer;
            diagnostics.Add(message.At(review.DateSpan, due, Reviews.PeriodOf(review, type), review.Date, today));
        }
    }
}
