using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>Values and texts as FHIR has them.</summary>
internal static class FhirValues
{
    /// <summary>The type of the items of a Questionnaire whose answers are of a kind, as <c>@expect</c> names it.</summary>
    public static string TypeOf(string kind) =>
        kind.Split(' ')[0] switch
        {
            "yes-no" => "boolean",
            "date" => "date",
            "number" => "decimal",
            "integer" => "decimal",
            "amount" or "duration" => "quantity",
            "choice" or "choices" => "choice",
            _ => "text",
        };

    /// <summary>What may be chosen; null for a value of another kind.</summary>
    public static IReadOnlyList<string>? OptionsOf(string kind) =>
        kind.StartsWith("choice", StringComparison.Ordinal) && kind.Split(' ', 2) is [_, var words]
            ? [.. words.Split('|').Select(word => word.Trim()).Where(word => word.Length > 0)]
            : null;

    public static IEnumerable<FhirAnswer> Of(InvariantValue value) =>
        value switch
        {
            { Boolean: { } truth } => [new("valueBoolean", truth)],
            { Date: not null } => [new("valueDate", value.Text)],
            { Number: { } number, Unit: { } unit } => [new("valueQuantity", QuantityOf(number, unit))],
            { Number: { } number } => [new("valueDecimal", number)],
            _ when TypeOf(value.Kind) == "choice" => value.Values.Select(CodingOf),
            _ => [TextOf(value.Text)],
        };

    public static FhirAnswer TextOf(string text) => new("valueString", Clean(text));

    public static FhirAnswer DateOf(DateOnly date) => new("valueDate", Invariant(date));

    public static FhirAnswer CodingOf(string words) => CodingOf(words, words);

    public static FhirAnswer CodingOf(string code, string display) =>
        new(
            "valueCoding",
            new (string, object)[]
            {
                ("code", string.Join(' ', Clean(code).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))),
                ("display", Clean(display)),
            }
        );

    /// <summary>With the codes of ISO 4217 and UCUM; working days have none.</summary>
    private static (string, object)[] QuantityOf(decimal number, string unit)
    {
        (string System, string Code)? code = unit.TrimEnd('s') switch
        {
            "day" => ("http://unitsofmeasure.org", "d"),
            "week" => ("http://unitsofmeasure.org", "wk"),
            "month" => ("http://unitsofmeasure.org", "mo"),
            "year" => ("http://unitsofmeasure.org", "a"),
            _ when unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) => ("urn:iso:std:iso:4217", unit),
            _ => null,
        };
        return code is var (system, name)
            ? [("value", number), ("unit", unit), ("system", system), ("code", name)]
            : [("value", number), ("unit", unit)];
    }

    public static string Invariant(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Characters that FHIR cannot have become U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r') ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }
}
