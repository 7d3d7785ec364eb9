using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8003: what a directive says was done has a date in the future. Only where it is known which day it is.</summary>
internal static class FutureDate
{
    public static readonly Rule Rule = new("QA8003", "Date in the future", "Time", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_review = Rule.Message<string, string>(
        "The date of the review, {0}, is in the future: today is {1}",
        "date",
        "today"
    );

    private static readonly Message<string, string, string> s_fulfilled = Rule.Message<string, string, string>(
        "The date on which the promise '{0}' was fulfilled, {1}, is in the future: today is {2}",
        "promise",
        "date",
        "today"
    );

    private static readonly Message<string, string> s_lock = Rule.Message<string, string>(
        "The date of this entry, {0}, is in the future: today is {1}",
        "date",
        "today"
    );

    private static readonly Message<string, string> s_correction = Rule.Message<string, string>(
        "The date of the correction, {0}, is in the future: today is {1}",
        "date",
        "today"
    );

    /// <param name="line">A line of a lock file.</param>
    /// <param name="date">Its date.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>.</param>
    public static Diagnostic OfLock(TextSpan line, string date, string today) => s_lock.At(line, date, today);

    /// <param name="document">A document.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>.</param>
    /// <param name="diagnostics">What is reported is added.</param>
    public static void Check(BoundDocument document, string today, List<Diagnostic> diagnostics)
    {
        foreach (var review in document.Answers.Select(answer => answer.OwnReview).Prepend(document.Header.Reviewed))
        {
            if (review is not null && string.CompareOrdinal(review.Date, today) > 0)
            {
                diagnostics.Add(s_review.At(review.DateSpan, review.Date, today));
            }
        }

        foreach (var correction in document.Answers.SelectMany(answer => answer.Corrections))
        {
            if (string.CompareOrdinal(correction.Date, today) > 0)
            {
                diagnostics.Add(s_correction.At(correction.DateSpan, correction.Date, today));
            }
        }

        foreach (var fulfilled in document.Answers.SelectMany(answer => answer.Fulfils))
        {
            if (fulfilled.On is { } on && string.CompareOrdinal(on, today) > 0)
            {
                diagnostics.Add(s_fulfilled.At(fulfilled.OnSpan, fulfilled.Promise, on, today));
            }
        }
    }
}
