using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>What a name in a condition is: a field of the type, or a question of it.</summary>
/// <param name="type">The kind of its values; null for a question of which no kind is declared.</param>
/// <param name="isConditional">Whether it is a question that has a condition itself.</param>
internal sealed class ConditionOperand(ValueType? type, bool isConditional = false)
{
    /// <summary>
    /// In parts of a day that all units are whole numbers of: a month is a twelfth of a year of 365.2425 days, and 5 workdays are a week.
    /// </summary>
    private static readonly long[] s_unitLengths = [4_800, 6_720, 33_600, 146_097, 1_753_164];

    private Dictionary<string, string>? _choices;

    public ValueType? Type => type;

    public bool IsConditional => isConditional;

    /// <summary>Whether values come before others: dates, numbers, amounts of one currency and durations.</summary>
    public bool IsOrdered =>
        type
            is { Kind: ValueKind.Date or ValueKind.Number or ValueKind.Integer or ValueKind.Duration }
                or { Kind: ValueKind.Amount, Currency: not null };

    /// <inheritdoc cref="InvariantValues.TryNormalize"/>
    public bool TryNormalize(string written, out string value)
    {
        if (type is not { Kind: ValueKind.Choice })
        {
            value = written;
            return type is not null && InvariantValues.TryNormalize(written, type, out value);
        }

        // A list of choices may be long, and have a condition for each.
        _choices ??= Lookup(type);
        var isChoice = _choices.TryGetValue(written.Trim(), out var choice);
        value = choice ?? written;
        return isChoice;
    }

    /// <summary>The order of two values that <see cref="TryNormalize"/> gave: 0 when they are the same.</summary>
    public int Compare(string left, string right) =>
        type!.Kind switch
        {
            ValueKind.Duration => LengthOf(left).CompareTo(LengthOf(right)),
            ValueKind.Number
            or ValueKind.Integer
            or ValueKind.Amount when InvariantValues.CurrencyOf(left) == InvariantValues.CurrencyOf(right) => InvariantValues
                .NumberOf(left)
                .CompareTo(InvariantValues.NumberOf(right)),
            ValueKind.Date => string.CompareOrdinal(left, right),
            _ => InvariantValues.AreSame(left, right, type) ? 0 : 1,
        };

    private static long LengthOf(string duration) =>
        CalendarPeriod.TryParse(duration, out var period) ? period.Count * s_unitLengths[period.Unit] : 0;

    private static Dictionary<string, string> Lookup(ValueType type)
    {
        var choices = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var choice in type.Choices)
        {
            choices[choice] = choice;
        }

        return choices;
    }
}
