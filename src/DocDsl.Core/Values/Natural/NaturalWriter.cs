using System.Globalization;
using DocDsl.Core.Languages;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values.Natural;

/// <summary>
/// Values as people write them in a language: the other way of <see cref="NaturalValues"/>, which reads what is written here. No culture
/// data of the machine takes part, so that a page is the same everywhere.
/// </summary>
internal static class NaturalWriter
{
    private const char NoBreak = '\u00A0';

    /// <summary>As <see cref="Write"/>, and of several choices all of them: <c>email, sms en app</c>.</summary>
    public static string WriteAll(string invariant, ValueType type, Language language, string? culture)
    {
        if (!type.IsSeveralChoices || !ChoiceLists.TryNormalize(invariant, type, out var list))
        {
            return Write(invariant, type, language, culture);
        }

        var words = ChoiceLists.WordsOf(list).ToArray();
        var and = language.And.IsDefaultOrEmpty ? "and" : language.And[0];
        return words.Length == 1 ? words[0] : string.Join(", ", words.Take(words.Length - 1)) + " " + and + " " + words[words.Length - 1];
    }

    /// <summary>The value of one item in words; as it is, where it is none of its type or the language has no words for it.</summary>
    /// <param name="invariant">In the form of <see cref="InvariantValues"/>.</param>
    /// <param name="type">What it is; of a list one item.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="culture">The document's culture; null when it has none.</param>
    public static string Write(string invariant, ValueType type, Language language, string? culture)
    {
        if (!InvariantValues.TryNormalize(invariant, type, out var value))
        {
            return invariant;
        }

        var (words, exports) = (language.Values, language.Exports);
        switch (type.Kind)
        {
            case ValueKind.Date when words.Months.Length > 0 && InvariantValues.TryReadDate(value, out var date):
                return WriteDate(date, words, exports, culture);
            case ValueKind.YesNo:
                return Capital(First(value == "yes" ? words.Yes : words.No)) is { Length: > 0 } word ? word : value;
            case ValueKind.Number or ValueKind.Integer:
                return WriteNumber(value, words, exports, minDecimals: 0);
            case ValueKind.Amount:
                return WriteAmount(value, words, exports);
            case ValueKind.Duration when words.Units.Length > 0 && CalendarPeriod.TryParse(value, out var period):
                return WritePeriod(period, words, exports);
            default:
                return value;
        }
    }

    private static string WriteDate(DateTime date, ValueWords words, ExportWords exports, string? culture)
    {
        var month = First(words.Months.Split('|')[date.Month - 1]);
        var format = culture is not null && culture == exports.MonthFirstCulture ? exports.MonthFirstDate : exports.Date;
        return string.Format(
            CultureInfo.InvariantCulture,
            format,
            date.Day == 1 ? exports.FirstDay : date.Day.ToString(CultureInfo.InvariantCulture),
            exports.CapitalizesMonths ? Capital(month) : month,
            date.Year.ToString("0000", CultureInfo.InvariantCulture)
        );
    }

    private static string WriteAmount(string value, ValueWords words, ExportWords exports)
    {
        var currency = InvariantValues.CurrencyOf(value);
        var number = WriteNumber(value.Substring(0, value.IndexOf(' ')), words, exports, minDecimals: 2);
        foreach (var group in words.Currencies.Split('|'))
        {
            if (group.Split(' ') is [var code, { Length: 1 } sign, ..] && code == currency)
            {
                return string.Format(CultureInfo.InvariantCulture, exports.Amount, sign, number);
            }
        }

        return currency + NoBreak + number;
    }

    private static string WritePeriod(CalendarPeriod period, ValueWords words, ExportWords exports)
    {
        var forms = words.Units.Split('|')[period.Unit].Split(' ');
        var unit = (period.Count == 1 || forms.Length == 1 ? forms[0] : forms[1]).Replace('-', ' ');
        return period.Count.ToString(CultureInfo.InvariantCulture) + NoBreak + (exports.CapitalizesUnits ? Capital(unit) : unit);
    }

    // At least so many decimals, where there are any: "12,50" is an amount, "12,5" none.
    private static string WriteNumber(string value, ValueWords words, ExportWords exports, int minDecimals)
    {
        var point = value.IndexOf('.');
        var whole = point < 0 ? value : value.Substring(0, point);
        var decimals = point < 0 ? "" : value.Substring(point + 1).PadRight(minDecimals, '0');
        var sign = whole.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        whole = whole.Substring(sign.Length);

        // A number of four digits is often a year or a code.
        var mayGroup = minDecimals > 0 ? whole.Length > 3 : whole.Length > 4;
        for (var i = whole.Length - 3; i > 0 && mayGroup; i -= 3)
        {
            whole = whole.Insert(i, exports.Group.ToString());
        }

        return decimals.Length == 0 ? sign + whole : sign + whole + words.Decimal + decimals;
    }

    private static string First(string list)
    {
        var blank = list.IndexOf(' ');
        return blank < 0 ? list : list.Substring(0, blank);
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);
}
