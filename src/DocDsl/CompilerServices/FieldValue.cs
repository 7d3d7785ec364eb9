using System.ComponentModel;
using System.Globalization;

namespace DocDsl.CompilerServices;

/// <summary>For generated code: parses the text of a value as it is stored in the model.</summary>
/// <remarks>
/// A text that cannot be parsed throws <see cref="FormatException"/>, and the field has no value. The build reports it (QA5002), so that it
/// is met here only where that rule is disabled.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldValue
{
    /// <summary>The text itself.</summary>
    public static string ToText(string value) => value;

    /// <summary>Of <c>2026-03-01</c>.</summary>
    public static DateOnly ToDate(string value) => TryToDate(value) ?? throw Unreadable(value);

    /// <summary>Of <c>1250000.50</c>.</summary>
    public static decimal ToNumber(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(value);

    /// <summary>Of <c>1250000</c>.</summary>
    public static long ToInteger(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(value);

    /// <summary>Of <c>yes</c> and <c>no</c>.</summary>
    public static bool ToYesNo(string value) => value == "yes" || (value == "no" ? false : throw Unreadable(value));

    /// <summary>Of <c>1250000.50 EUR</c>.</summary>
    public static MoneyAmount ToMoney(string value) => MoneyAmount.TryParse(value, out var money) ? money : throw Unreadable(value);

    /// <summary>Of <c>3 weeks</c>.</summary>
    public static CalendarDuration ToDuration(string value) =>
        CalendarDuration.TryParse(value, out var duration) ? duration : throw Unreadable(value);

    /// <summary>Of a web address; a relative one when it is not absolute.</summary>
    public static Uri ToUri(string value) => new(value, UriKind.RelativeOrAbsolute);

    /// <summary>Of <c>Van Houwelingen (FVD)</c>.</summary>
    public static PersonName ToPerson(string value) => PersonName.Parse(value);

    /// <summary>The place of a choice among those that there are, from 0.</summary>
    public static int ToChoice(string value, params string[] choices) =>
        Array.IndexOf(choices, value) is >= 0 and var choice ? choice : throw Unreadable(value);

    internal static DateOnly? TryToDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static FormatException Unreadable(string value) => new($"'{value}' is not a value of the field's kind (QA5002).");
}
