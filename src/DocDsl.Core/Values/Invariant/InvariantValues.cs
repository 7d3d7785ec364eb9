using System.Globalization;

namespace DocDsl.Core.Values.Invariant;

/// <summary>
/// Values as directives write them, the same in every language: <c>2026-03-01</c>, <c>1250000.50</c>, <c>yes</c>, <c>12.50 EUR</c>,
/// <c>3 weeks</c>. In the model a value is this text.
/// </summary>
internal static class InvariantValues
{
    /// <summary>The units of a duration, shortest first.</summary>
    internal static readonly string[] Units = ["days", "workdays", "weeks", "months", "years"];

    /// <summary>Reads one value as a directive writes it. Of a list each item is read by itself.</summary>
    /// <param name="written">Blanks at its ends do not count.</param>
    /// <param name="type">What it is to be.</param>
    /// <param name="value">The one way to write it: <c>1 weeks</c> is <c>1 week</c>, and a choice is spelled as declared. The same words
    /// where it is no such value.</param>
    public static bool TryNormalize(string written, ValueType type, out string value)
    {
        value = written.Trim();
        switch (type.Kind)
        {
            case ValueKind.Date:
                return TryReadDate(value, out _);
            case ValueKind.Number:
                return TryParseNumber(value, out _);
            case ValueKind.Integer:
                return TryParseNumber(value, out var number)
                    && decimal.Truncate(number) == number
                    && number is >= long.MinValue and <= long.MaxValue
                    && value.IndexOf('.') < 0;
            case ValueKind.YesNo:
                return value is "yes" or "no";
            case ValueKind.Amount:
                return TryNormalizeAmount(ref value, type.Currency);
            case ValueKind.Duration:
                return TryNormalizeDuration(ref value);
            case ValueKind.Url:
                return IsUrl(value);
            case ValueKind.Choice:
                return TryFindChoice(ref value, type);
            default:
                return value.Length > 0;
        }
    }

    /// <summary>Whether two values of one type, each normalised, are the same: <c>12.50</c> and <c>12.5</c> are.</summary>
    public static bool AreSame(string left, string right, ValueType type) =>
        type.Kind switch
        {
            ValueKind.Number or ValueKind.Integer or ValueKind.Amount => NumberOf(left) == NumberOf(right)
                && CurrencyOf(left) == CurrencyOf(right),
            ValueKind.Text or ValueKind.Person or ValueKind.Office => Folded(left) == Folded(right),
            _ => left == right,
        };

    /// <summary>The type that a value has by the look of it, where nothing says it; text when it looks like no other.</summary>
    public static ValueType Guess(string written)
    {
        foreach (var kind in new[] { ValueKind.YesNo, ValueKind.Date, ValueKind.Number, ValueKind.Amount, ValueKind.Duration })
        {
            if (TryNormalize(written, ValueType.Of(kind), out var value))
            {
                return kind == ValueKind.Amount ? new ValueType(kind, CurrencyOf(value), default, IsList: false) : ValueType.Of(kind);
            }
        }

        return ValueType.Of(ValueKind.Text);
    }

    /// <summary>Whether a value is written as dates are, <c>yyyy-MM-dd</c>, though perhaps of a day that is in no calendar.</summary>
    internal static bool LooksLikeDate(string value)
    {
        for (var i = 0; i < value.Length && value.Length == 10; i++)
        {
            if (i is 4 or 7 ? value[i] != '-' : value[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return value.Length == 10;
    }

    /// <summary>Reads a date: each letter has several, and a general reader takes as long as all else that is done with a field.</summary>
    internal static bool TryReadDate(string value, out DateTime date)
    {
        date = default;
        if (!LooksLikeDate(value))
        {
            return false;
        }

        var (year, month, day) = (Digits(0, 4), Digits(5, 2), Digits(8, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;

        int Digits(int start, int count)
        {
            var number = 0;
            for (var i = start; i < start + count; i++)
            {
                number = (number * 10) + value[i] - '0';
            }

            return number;
        }
    }

    /// <summary>The number of a normalised number or amount.</summary>
    internal static decimal NumberOf(string value)
    {
        var blank = value.IndexOf(' ');
        return decimal.Parse(blank < 0 ? value : value.Substring(0, blank), NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    /// <summary>The currency of a normalised amount; empty for a number.</summary>
    internal static string CurrencyOf(string value) =>
        value.Substring(value.IndexOf(' ') + 1) is var currency && IsCurrency(currency) ? currency : "";

    internal static bool IsCurrency(string word) => word.Length == 3 && word.All(c => c is >= 'A' and <= 'Z');

    internal static string Duration(int count, string unit) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? unit.Substring(0, unit.Length - 1) : unit);

    internal static bool IsUrl(string value) =>
        !value.Any(char.IsWhiteSpace)
        && Uri.TryCreate(value, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" or "ftp" or "mailto";

    private static bool TryParseNumber(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && value[0] != '+'
        && value[value.Length - 1] != '.'
        && value[0] != '.';

    private static bool TryNormalizeAmount(ref string value, string? currency)
    {
        var blank = value.LastIndexOf(' ');
        var written = blank < 0 ? null : value.Substring(blank + 1);
        if (written is null ? currency is null : !IsCurrency(written) || (currency is not null && currency != written))
        {
            return false;
        }

        var number = blank < 0 ? value : value.Substring(0, blank).TrimEnd();
        if (!TryParseNumber(number, out _))
        {
            return false;
        }

        value = number + " " + (written ?? currency);
        return true;
    }

    private static bool TryNormalizeDuration(ref string value)
    {
        var blank = value.IndexOf(' ');
        if (blank < 0 || !int.TryParse(value.Substring(0, blank), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        var unit = value.Substring(blank + 1).TrimStart();
        foreach (var name in Units)
        {
            if (unit == name || (unit.Length == name.Length - 1 && name.StartsWith(unit, StringComparison.Ordinal)))
            {
                value = Duration(count, name);
                return true;
            }
        }

        return false;
    }

    private static bool TryFindChoice(ref string value, ValueType type)
    {
        foreach (var choice in type.Choices)
        {
            if (string.Equals(choice, value, StringComparison.OrdinalIgnoreCase))
            {
                value = choice;
                return true;
            }
        }

        return false;
    }

    private static string Folded(string words) => string.Join(" ", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
