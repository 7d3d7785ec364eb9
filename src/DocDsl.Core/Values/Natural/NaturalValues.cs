using DocDsl.Core.Languages;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Values.Natural;

/// <summary>
/// Values in a letter's own words: "27 augustus 2025", "813.000 Euro", "drie weken", "Ja." No culture data of the machine takes
/// part, so that a build gives the same everywhere; what can be read in two ways is not read.
/// </summary>
internal static class NaturalValues
{
    /// <summary>Longer words are a text, and not looked at: whole answers are tried.</summary>
    private const int MaxValueLength = 200;

    /// <summary>Reads words that are nothing but a value.</summary>
    /// <param name="words">The words; white space, quotation marks and punctuation at their ends do not count.</param>
    /// <param name="type">What they are to be; of a list one item.</param>
    /// <param name="language">The language they are in; null when it has no table: then only the invariant forms are read.</param>
    /// <param name="value">The value as <see cref="InvariantValues"/> has it; the words where there is none.</param>
    public static bool TryRead(string words, ValueType type, Language? language, out string value)
    {
        value = string.Join(" ", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (type.Kind is ValueKind.Text or ValueKind.Person or ValueKind.Office)
        {
            return value.Length > 0;
        }

        var text = Trim(value);
        if (language is null || type.Kind == ValueKind.Url)
        {
            return InvariantValues.TryNormalize(text, type, out value);
        }

        if (text.Length > MaxValueLength)
        {
            return false;
        }

        switch (type.Kind)
        {
            case ValueKind.YesNo:
            case ValueKind.Choice:
                return TryReadOpening(text, type, language, out value, out var length) && Trim(text.Substring(length)).Length == 0;
            case ValueKind.Date:
                return NaturalDates.TryRead(text, language.Values, out value);
            case ValueKind.Duration:
                return TryReadDuration(text, language.Values, out value);
            default:
                return TryReadNumber(text, type, language.Values, out value);
        }
    }

    /// <summary>
    /// Reads a yes, a no or a choice with which an answer opens: the word, in emphasis or not, and after it the end, a comma,
    /// a period, another sign that ends a phrase. "Ja en nee" and "Jazeker niet" open with neither.
    /// </summary>
    /// <param name="text">The answer.</param>
    /// <param name="type">Yes-no or a choice; any other kind is not read.</param>
    /// <param name="language">The answer's language; null when it has no table: then only a choice is read.</param>
    /// <param name="value">The value; empty where there is none.</param>
    /// <param name="length">The number of characters up to the word's end; 0 where there is none.</param>
    public static bool TryReadOpening(string text, ValueType type, Language? language, out string value, out int length)
    {
        value = "";
        length = 0;
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_' or '«' or '“' or '"' or '‘'))
        {
            start++;
        }

        var words = language?.Values;
        if (type.Kind == ValueKind.Choice)
        {
            foreach (var choice in type.Choices)
            {
                if (choice.Length + start > length && StartsWith(text, start, choice) && EndsPhrase(text, start + choice.Length))
                {
                    value = choice;
                    length = start + choice.Length;
                }
            }

            return length > 0;
        }

        if (type.Kind != ValueKind.YesNo || words is null)
        {
            return false;
        }

        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text.Substring(start, end - start);
        var isYes = ValueWords.Has(words.Yes, word);
        if (
            !(isYes || ValueWords.Has(words.No, word))
            || !EndsPhrase(text, end)
            || IsTakenBack(text, end, isYes ? words.No : words.Yes, words.And)
        )
        {
            return false;
        }

        value = isYes ? "yes" : "no";
        length = end;
        return true;
    }

    private static bool StartsWith(string text, int start, string word) =>
        string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether what was said stands for itself: after it the end, a paragraph's end, or a sign that ends a phrase.</summary>
    private static bool EndsPhrase(string text, int end)
    {
        while (
            end < text.Length
            && (
                text[end] is '*' or '_' or '»' or '”' or '"' or '’'
                || (char.IsWhiteSpace(text[end]) && end + 1 < text.Length && text[end + 1] == '»')
            )
        )
        {
            end++;
        }

        if (end >= text.Length || text[end] is ',' or ';' or ':' or '!' or '\n')
        {
            return true;
        }

        var next = end + 1;
        if (text[end] == '.')
        {
            // "No. 10" is a number, and "nee.nl" an address.
            return next >= text.Length || (!char.IsLetterOrDigit(text[next]) && !(next + 1 < text.Length && char.IsDigit(text[next + 1])));
        }

        return char.IsWhiteSpace(text[end]) && next < text.Length && text[next] is '–' or '—' or '-' or '(';
    }

    /// <summary>"Ja, en nee": an answer that says both says neither.</summary>
    private static bool IsTakenBack(string text, int end, string opposite, string and)
    {
        for (var words = 0; words < 2; words++)
        {
            while (end < text.Length && !char.IsLetter(text[end]))
            {
                if (text[end] is '.' or '\n')
                {
                    return false;
                }

                end++;
            }

            var start = end;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var word = text.Substring(start, end - start);
            if (ValueWords.Has(opposite, word))
            {
                return true;
            }

            if (!ValueWords.Has(and, word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool TryReadDuration(string text, ValueWords words, out string value)
    {
        value = text;
        var tokens = NaturalTokens.Read(text, words);
        var position = SkipAbout(tokens, words);
        var isHalf = false;
        decimal number;
        if (TryReadHalf(tokens, ref position, words, out number))
        {
            isHalf = true;
        }
        else if (!NaturalNumbers.TryRead(tokens, ref position, words, out number))
        {
            return false;
        }
        else if (number == 1 && TryReadHalf(tokens, ref position, words, out var half))
        {
            // "een half jaar"
            number = half;
            isHalf = true;
        }

        var unit = string.Join("-", tokens.Skip(position).Select(token => token.Text));
        if (!words.UnitTable.TryGetValue(unit, out var index) || number < 0)
        {
            return false;
        }

        // Half a year is six months; half a month is no number of days.
        if (number != decimal.Truncate(number) && index == 4)
        {
            number *= 12;
            index = 3;
        }

        if (number != decimal.Truncate(number) || number > int.MaxValue || (isHalf && index < 3))
        {
            return false;
        }

        value = InvariantValues.Duration((int)number, InvariantValues.Units[index]);
        return true;
    }

    private static bool TryReadHalf(List<NaturalToken> tokens, ref int position, ValueWords words, out decimal number)
    {
        var groups = words.Halves.Split('|');
        var word = position < tokens.Count && tokens[position].IsWord ? tokens[position].Text : "";
        number =
            ValueWords.Has(groups[0], word) ? 0.5m
            : ValueWords.Has(groups[1], word) ? 1.5m
            : 0;
        position += number > 0 ? 1 : 0;
        return number > 0;
    }

    private static bool TryReadNumber(string text, ValueType type, ValueWords words, out string value)
    {
        value = text;
        var tokens = NaturalTokens.Read(text, words);
        var position = SkipAbout(tokens, words);
        string? currency = null;
        if (type.Kind == ValueKind.Amount)
        {
            TryReadCurrency(tokens, ref position, words, out currency);
        }

        if (!NaturalNumbers.TryRead(tokens, ref position, words, out var number))
        {
            return false;
        }

        if (type.Kind != ValueKind.Amount)
        {
            value = NaturalNumbers.Format(number);
            return position == tokens.Count && InvariantValues.TryNormalize(value, type, out value);
        }

        SkipRound(tokens, ref position);
        if (currency is null)
        {
            TryReadCurrency(tokens, ref position, words, out currency);
        }

        currency ??= type.Currency;
        if (position != tokens.Count || currency is null)
        {
            return false;
        }

        value = NaturalNumbers.Format(number) + " " + currency;
        return InvariantValues.TryNormalize(value, type, out value);
    }

    /// <summary>"€ 1.000,-" and "€ 1.000,--" are a thousand.</summary>
    private static void SkipRound(List<NaturalToken> tokens, ref int position)
    {
        if (position + 1 < tokens.Count && tokens[position].IsSign(',') && tokens[position + 1].Text is "-" or "–" or "—")
        {
            position += 2;
            position += position < tokens.Count && tokens[position].Text is "-" ? 1 : 0;
        }
    }

    private static bool TryReadCurrency(List<NaturalToken> tokens, ref int position, ValueWords words, out string? currency)
    {
        currency = null;
        if (position < tokens.Count && !tokens[position].IsNumber)
        {
            var word = tokens[position].Text;
            currency =
                words.CurrencyTable.TryGetValue(word, out var code) ? code
                : InvariantValues.IsCurrency(word) ? word
                : null;
            position += currency is null ? 0 : 1;
        }

        return currency is not null;
    }

    private static int SkipAbout(List<NaturalToken> tokens, ValueWords words)
    {
        var position = 0;
        while (position < tokens.Count && tokens[position].IsWord && ValueWords.Has(words.About, tokens[position].Text))
        {
            position++;
            position += position < tokens.Count && tokens[position].IsSign('.') ? 1 : 0;
        }

        return position;
    }

    private static string Trim(string text)
    {
        var end = text.Length;
        while (
            end > 0
            && (
                char.IsWhiteSpace(text[end - 1])
                || text[end - 1] is '.' or ';' or ':' or '!' or '?' or '*' or '»' or '”' or '"' or '’' or ')'
                || (text[end - 1] == ',')
            )
        )
        {
            end--;
        }

        var start = 0;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '«' or '“' or '"' or '‘' or '('))
        {
            start++;
        }

        return text.Substring(start, end - start);
    }
}
