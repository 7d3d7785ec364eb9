using System.Globalization;
using DocDsl.Core.Symbols;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Compilation;

/// <summary>A value as the answers of several documents are compared: those of one kind contradict each other when they differ.</summary>
/// <param name="Kind">
/// What it is compared with: a sum of euros not with one of dollars, a number of weeks not with one of months, a choice only with one of
/// the same words.
/// </param>
/// <param name="Value">Equal for equal values: of <c>12.50</c> and <c>12.5</c>, of two weeks and 14 days.</param>
internal readonly record struct ComparableValue(string Kind, string Value)
{
    /// <summary>Null for words, which may say the same in many ways, and for lists.</summary>
    public static ComparableValue? Of(ValueSymbol value)
    {
        if (value is not { Text: { } text, Type: var type } || (type.IsList && !type.IsSeveralChoices))
        {
            return null;
        }

        return type.Kind switch
        {
            ValueKind.YesNo => new("yes-no", text),
            ValueKind.Date => new("date", text),
            ValueKind.Number or ValueKind.Integer => new("number", NumberOf(text)),
            ValueKind.Amount => new("amount " + InvariantValues.CurrencyOf(text), NumberOf(text)),
            ValueKind.Duration => CalendarPeriod.TryParse(text, out var period) ? Of(period) : null,
            ValueKind.Choice => new(KindOf(type), type.IsSeveralChoices ? Sorted(value.Items) : text.ToLowerInvariant()),
            _ => null,
        };
    }

    private static ComparableValue Of(CalendarPeriod period)
    {
        // How many days a month has, and which are worked, depends on when it begins.
        var (unit, count) = InvariantValues.Units[period.Unit] switch
        {
            "weeks" => ("days", period.Count * 7L),
            "years" => ("months", period.Count * 12L),
            var other => (other, period.Count),
        };
        return new("duration " + unit, count.ToString(CultureInfo.InvariantCulture));
    }

    private static string KindOf(ValueType type) => (type.IsSeveralChoices ? "choices " : "choice ") + Sorted(type.Choices);

    private static string Sorted(IEnumerable<string> words) =>
        string.Join("|", words.Select(word => word.ToLowerInvariant()).OrderBy(word => word, StringComparer.Ordinal));

    /// <summary>Without the zeros at its end.</summary>
    private static string NumberOf(string text) =>
        (InvariantValues.NumberOf(text) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
