using System.Globalization;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Rules;

/// <summary>When answers were reviewed, and when they must be again.</summary>
internal static class Reviews
{
    /// <summary>The last day on which the next review is in time, <c>yyyy-MM-dd</c>; null when none is required.</summary>
    /// <param name="review">The last one.</param>
    /// <param name="type">The document's type; null when it has none.</param>
    public static string? NextOf(ReviewInfo review, DocumentType? type)
    {
        var own = After(review, review.Again);
        var required = After(review, type?.Review);
        return own is null || (required is not null && string.CompareOrdinal(required, own) < 0) ? required : own;
    }

    /// <summary>The period after which the next one is due, as a message has it.</summary>
    public static string PeriodOf(ReviewInfo review, DocumentType? type) =>
        (NextOf(review, type) == After(review, review.Again) ? review.Again : type?.Review).ToString()!;

    private static string? After(ReviewInfo review, CalendarPeriod? period)
    {
        if (period is not { } again || !InvariantValues.TryReadDate(review.Date, out var date))
        {
            return null;
        }

        try
        {
            return again.After(date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Not before the year 10000.
            return null;
        }
    }
}
