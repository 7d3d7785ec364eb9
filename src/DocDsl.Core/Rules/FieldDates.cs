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

    /// <summary>
    /// The date of a document, <c>yyyy-MM-dd</c>: of the dates that an <c>@order</c> of its type names the last that it has; otherwise its
    /// field <c>date</c>; otherwise its only field that is a date. Null where that does not decide it.
    /// </summary>
    public static string? DateOf(SemanticModel model) => DateOf(model.Type, model.Fields);

    /// <inheritdoc cref="DateOf(SemanticModel)"/>
    public static string? DateOf(DocumentType? type, ImmutableArray<FieldSymbol> fields)
    {
        foreach (var order in type?.Orders ?? ImmutableArray<OrderRule>.Empty)
        {
            for (var i = order.Fields.Length - 1; i >= 0; i--)
            {
                if (Find(fields, order.Fields[i]) is { } last)
                {
                    return last.Field.Value;
                }
            }
        }

        return Find(fields, "date") is { } date ? date.Field.Value
            : fields.Where(field => InvariantValues.TryReadDate(field.Value, out _)).Take(2).ToArray() is [var only] ? only.Value
            : null;
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
