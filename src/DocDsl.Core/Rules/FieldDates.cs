using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Rules;

/// <summary>The dates of a document's header, and the terms between them.</summary>
internal static class FieldDates
{
    /// <summary>The day by which a document must be answered, as its type's terms and its fields say; the earliest of several. Null when there is none.</summary>
    public static DateTime? DueDate(SemanticModel model)
    {
        DateTime? earliest = null;
        foreach (var term in model.Type?.Terms ?? ImmutableArray<TermRule>.Empty)
        {
            if (Find(model, term.From) is { } from && Add(from.Date, term.Duration) is { } due && (earliest is null || due < earliest))
            {
                earliest = due;
            }
        }

        return earliest;
    }

    /// <summary>A field of one date; null where the document does not have it, or its value is not a date.</summary>
    public static (FieldSymbol Field, DateTime Date)? Find(SemanticModel model, string name)
    {
        foreach (var field in model.Fields)
        {
            if (field.Name == name)
            {
                return InvariantValues.TryReadDate(field.Value, out var date) ? (field, date) : null;
            }
        }

        return null;
    }

    /// <summary>A date and a duration in its written form; null beyond the calendar.</summary>
    public static DateTime? Add(DateTime date, string duration)
    {
        var blank = duration.IndexOf(' ');
        var count = int.Parse(duration.Substring(0, blank), CultureInfo.InvariantCulture);
        try
        {
            return duration.Substring(blank + 1).TrimEnd('s') switch
            {
                "day" => date.AddDays(count),
                "workday" => AddWorkdays(date, count),
                "week" => date.AddDays(7L * count),
                "month" => date.AddMonths(count),
                _ => date.AddYears(count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static DateTime AddWorkdays(DateTime date, int count)
    {
        // Whole weeks at once: a term of a million workdays is possible input.
        date = date.AddDays(count / 5 * 7L);
        for (var left = count % 5; left > 0;)
        {
            date = date.AddDays(1);
            left -= date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return date;
    }
}
