using System.Globalization;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values;

/// <summary>Whether a value is what code, a build or a file of settings says, each in its own way of writing.</summary>
internal static class FactComparison
{
    private static readonly string[] s_yes = ["true", "yes", "enable", "enabled", "on"];
    private static readonly string[] s_no = ["false", "no", "disable", "disabled", "off"];

    /// <summary>Compares the two; null where the fact is not a value of that kind.</summary>
    /// <param name="value">In invariant form.</param>
    /// <param name="fact">As code, a build or a file writes it.</param>
    /// <param name="type">The kind of the value.</param>
    public static bool? Compare(string value, string fact, ValueType type)
    {
        fact = fact.Trim();
        switch (type.Kind)
        {
            case ValueKind.YesNo:
                return s_yes.Contains(fact, StringComparer.OrdinalIgnoreCase) ? value == "yes"
                    : s_no.Contains(fact, StringComparer.OrdinalIgnoreCase) ? value == "no"
                    : null;
            case ValueKind.Number or ValueKind.Integer:
                return NumberOf(fact) is { } number ? number == InvariantValues.NumberOf(value) : null;
            case ValueKind.Amount when NumberOf(fact) is { } sum:
                // A constant has no currency.
                return sum == InvariantValues.NumberOf(value);
            case ValueKind.Duration when NumberOf(fact) is { } count:
                // Nor a unit: 'RetentionMonths = 12'.
                return count == InvariantValues.NumberOf(value);
            case ValueKind.Duration when InvariantOf(fact) is { } duration:
                return duration == value;
            case ValueKind.Choice when !type.IsSeveralChoices:
                return ChoiceOf(fact, type) is { } choice ? choice == value : null;
            default:
                return WrittenValues.TryNormalize(fact, type, out var normal) ? InvariantValues.AreSame(normal, value, type) : null;
        }
    }

    private static decimal? NumberOf(string fact) =>
        decimal.TryParse(fact, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A duration of ISO 8601 with one unit: <c>P12M</c>, <c>P30D</c>.</summary>
    private static string? InvariantOf(string fact)
    {
        var unit =
            fact.Length > 2 && fact[0] == 'P'
                ? fact[fact.Length - 1] switch
                {
                    'Y' => "years",
                    'M' => "months",
                    'W' => "weeks",
                    'D' => "days",
                    _ => null,
                }
                : null;
        return
            unit is not null
            && int.TryParse(fact.Substring(1, fact.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? InvariantValues.Duration(count, unit)
            : null;
    }

    /// <summary>The choice that the member of an enumeration means: <c>EuAndUk</c> is <c>EU and UK</c>.</summary>
    private static string? ChoiceOf(string fact, ValueType type)
    {
        var wanted = Letters(fact);
        return type.Choices.FirstOrDefault(choice => Letters(choice) == wanted);

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }
}
