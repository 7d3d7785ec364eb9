using System.Globalization;

namespace DocDsl;

/// <summary>For generated code: makes values of the text in which the model holds them.</summary>
/// <remarks>
/// A text that is no such value gives the kind's default: the build told of it (QA5002), and only who configured that away meets it here.
/// </remarks>
public static class FieldValue
{
    /// <summary>The text itself.</summary>
    public static string ToText(string value) => value;

    /// <summary>Of <c>2026-03-01</c>.</summary>
    public static DateOnly ToDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : default;

    /// <summary>Of <c>1250000.50</c>.</summary>
    public static decimal ToNumber(string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Of <c>1250000</c>.</summary>
    public static long ToInteger(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Of <c>yes</c> and <c>no</c>.</summary>
    public static bool ToYesNo(string value) => value == "yes";

    /// <summary>Of <c>1250000.50 EUR</c>.</summary>
    public static Money ToMoney(string value) => Money.TryParse(value, out var money) ? money : default;

    /// <summary>Of <c>3 weeks</c>.</summary>
    public static Duration ToDuration(string value) => Duration.TryParse(value, out var duration) ? duration : default;

    /// <summary>Of a web address; relative to nothing when it is none.</summary>
    public static Uri ToUri(string value) => new(value, UriKind.RelativeOrAbsolute);

    /// <summary>Of <c>Van Houwelingen (FVD)</c>.</summary>
    public static Person ToPerson(string value) => Person.Parse(value);

    /// <summary>The place of a choice among those that there are, from 0.</summary>
    public static int ToChoice(string value, params string[] choices) => Math.Max(0, Array.IndexOf(choices, value));
}
