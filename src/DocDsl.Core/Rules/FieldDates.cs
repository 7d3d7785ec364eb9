using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Rules;

/// <summary>Checks the dates of the header against each other: their order (QA5005) and terms (QA5006). There is no clock.</summary>
internal sealed class FieldDates(Binder binder)
{
    public void Check(DocumentType type)
    {
        foreach (var order in type.Orders)
        {
            CheckOrder(order);
        }

        foreach (var term in type.Terms)
        {
            CheckTerm(term);
        }
    }

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

    private void CheckOrder(OrderRule order)
    {
        (FieldSymbol Field, DateTime Date)? before = null;
        foreach (var name in order.Fields)
        {
            if (Find(name) is not { } field)
            {
                continue;
            }

            if (before is { } earlier && field.Date < earlier.Date)
            {
                binder.Report(DiagnosticRules.ImpossibleOrder.At(
                    field.Field.ValueSpan, $"'{name}' is {field.Field.Value}, before '{earlier.Field.Name}', which is {earlier.Field.Value}"));
            }

            before = field;
        }
    }

    private void CheckTerm(TermRule term)
    {
        if (Find(term.Field) is { } field && Find(term.From) is { } from && Add(from.Date, term.Duration) is { } due && field.Date > due)
        {
            var days = (field.Date - from.Date).Days.ToString(CultureInfo.InvariantCulture);
            binder.Report(DiagnosticRules.ExceededTerm.At(
                field.Field.ValueSpan, $"'{term.Field}' is {days} days after '{term.From}'; the term is {term.Duration}, until {due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
        }
    }

    private (FieldSymbol Field, DateTime Date)? Find(string name) => Find(binder.Model, name);

    private static (FieldSymbol Field, DateTime Date)? Find(SemanticModel model, string name)
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

    /// <summary>A date and a duration in its written form; null after the year 9999.</summary>
    private static DateTime? Add(DateTime date, string duration)
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
