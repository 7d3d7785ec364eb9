using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Rules;

/// <summary>The dates of a document's header, and the terms between them.</summary>
internal static class FieldDates
{
    /// <summary>
    /// The day by which a document must be answered, as its type's terms and its fields say; the earliest of several. Null when there is
    /// none.
    /// </summary>
    public static DateTime? DueDate(SemanticModel model)
    {
        DateTime? earliest = null;
        foreach (var term in model.Type?.Terms ?? ImmutableArray<TermRule>.Empty)
        {
            if (
                Find(model.Fields, term.From) is { } from
                && Add(from.Date, term.Duration) is { } due
                && (earliest is null || due < earliest)
            )
            {
                earliest = due;
            }
        }

        return earliest;
    }

    /// <summary>A field of one date; null where the document does not have it, or its value is not a date.</summary>
    public static (FieldSymbol Field, DateTime Date)? Find(ImmutableArray<FieldSymbol> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                return InvariantValues.TryReadDate(field.Value, out var date) ? (field, date) : null;
            }
        }

        return null;
    }

    /// <summary>A date and a duration in its written form; null after the year 9999.</summary>
    public static DateTime? Add(DateTime date, string duration)
    {
        try
        {
            return CalendarPeriod.TryParse(duration, out var period) ? period.After(date) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
