using System.Globalization;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values.Natural;

/// <summary>Dates of a letter: "27 augustus 2025", "1er mars 2025", "27. August 2025", "August 27, 2025", "27-08-2025".</summary>
internal static class NaturalDates
{
    /// <summary>Of a date in words: "1er de mars. de 2027".</summary>
    private const int MaxTokens = 6;

    public static bool TryRead(string text, ValueWords words, out string value)
    {
        value = text;
        var tokens = NaturalTokens.Read(text, words);
        tokens.RemoveAll(token => token.IsSign(','));
        var first = 0;
        while (first < tokens.Count && tokens[first].IsWord && ValueWords.Has(words.BeforeDate, tokens[first].Text))
        {
            first++;
        }

        tokens.RemoveRange(0, first);
        return (
                TryReadMonthInWords(tokens, words, out var year, out var month, out var day)
                || TryReadDigits(text, words, out year, out month, out day)
            ) && TryFormat(year, month, day, out value);
    }

    /// <summary>
    /// The days by which something may be due that words among others name: "voor 1 maart 2027" names that day and the one before it.
    /// None where a term is counted from a day: "twee weken na 1 maart 2027".
    /// </summary>
    public static List<string> FindAll(string text, ValueWords words)
    {
        var found = new List<string>();
        var tokens = NaturalTokens.Read(text, words);
        tokens.RemoveAll(token => token.IsSign(','));
        if (tokens.Exists(token => token.IsWord && words.UnitTable.ContainsKey(token.Text)))
        {
            return found;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            for (var count = 3; count <= MaxTokens && i + count <= tokens.Count; count++)
            {
                if (
                    TryReadMonthInWords(tokens.GetRange(i, count), words, out var year, out var month, out var day)
                    && TryFormat(year, month, day, out var value)
                )
                {
                    Add(value, i > 0 && ValueWords.Has(words.Before, tokens[i - 1].Text));
                    i += count - 1;
                    break;
                }
            }
        }

        var before = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = word.Trim('.', ',', ';', ':', '(', ')', '"');
            if (TryReadDigits(trimmed, words, out var year, out var month, out var day) && TryFormat(year, month, day, out var value))
            {
                Add(value, ValueWords.Has(words.Before, before));
            }

            before = trimmed;
        }

        return found;

        void Add(string value, bool isBefore)
        {
            found.Add(value);
            if (isBefore && InvariantValues.TryReadDate(value, out var date) && date > DateTime.MinValue)
            {
                found.Add(date.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    private static bool TryReadMonthInWords(List<NaturalToken> tokens, ValueWords words, out int year, out int month, out int day)
    {
        year = month = day = 0;
        var position = 0;
        if (words.MonthMayComeFirst && TryReadMonth(tokens, ref position, words, out month))
        {
            return TryReadDay(tokens, ref position, words, out day) && TryReadYear(tokens, position, out year);
        }

        return TryReadDay(tokens, ref position, words, out day)
            && TryReadMonth(tokens, ref position, words, out month)
            && TryReadYear(tokens, position, out year);
    }

    private static bool TryReadDay(List<NaturalToken> tokens, ref int position, ValueWords words, out int day)
    {
        day = 0;
        if (position >= tokens.Count || !tokens[position].IsNumber || !TryParse(tokens[position].Text, 2, out day))
        {
            return false;
        }

        position++;
        if (
            position < tokens.Count
            && (
                tokens[position].IsSign('.')
                || (tokens[position].IsGlued && tokens[position].IsWord && ValueWords.Has(words.Ordinals, tokens[position].Text))
            )
        )
        {
            position++;
        }

        if (position < tokens.Count && tokens[position].IsWord && ValueWords.Has(words.WithinDate, tokens[position].Text))
        {
            position++;
        }

        return true;
    }

    private static bool TryReadMonth(List<NaturalToken> tokens, ref int position, ValueWords words, out int month)
    {
        month = 0;
        if (position >= tokens.Count || !tokens[position].IsWord || !words.MonthTable.TryGetValue(tokens[position].Text, out month))
        {
            return false;
        }

        position++;
        position += position < tokens.Count && tokens[position].IsSign('.') ? 1 : 0;
        return true;
    }

    private static bool TryReadYear(List<NaturalToken> tokens, int position, out int year)
    {
        year = 0;
        return position == tokens.Count - 1
            && tokens[position].IsNumber
            && tokens[position].Text.Length == 4
            && TryParse(tokens[position].Text, 4, out year);
    }

    /// <summary>
    /// <c>2025-08-27</c> in any language; <c>27-8-2025</c>, <c>27/08/2025</c>, <c>27.08.2025</c> where only one order is possible.
    /// </summary>
    private static bool TryReadDigits(string text, ValueWords words, out int year, out int month, out int day)
    {
        year = month = day = 0;
        var parts = text.Split('-', '/', '.');
        if (parts.Length != 3)
        {
            return false;
        }

        if (parts[0].Length == 4)
        {
            return parts[1].Length == 2
                && parts[2].Length == 2
                && text[4] == '-'
                && text[7] == '-'
                && TryParse(parts[0], 4, out year)
                && TryParse(parts[1], 2, out month)
                && TryParse(parts[2], 2, out day);
        }

        if (
            parts[2].Length != 4
            || !TryParse(parts[2], 4, out year)
            || !TryParse(parts[0], 2, out var first)
            || !TryParse(parts[1], 2, out var second)
        )
        {
            return false;
        }

        var isMonthFirst = !words.DayComesFirst && second > 12;
        (day, month) = isMonthFirst ? (second, first) : (first, second);
        return words.DayComesFirst || first > 12 || second > 12 || first == second;
    }

    private static bool TryParse(string digits, int longest, out int number)
    {
        number = 0;
        return digits.Length > 0
            && digits.Length <= longest
            && digits.All(Characters.IsDigit)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryFormat(int year, int month, int day, out string value)
    {
        value = FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}");
        return InvariantValues.TryReadDate(value, out _);
    }
}
