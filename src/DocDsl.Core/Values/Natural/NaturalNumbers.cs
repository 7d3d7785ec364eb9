using System.Globalization;
using System.Text;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Values.Natural;

/// <summary>Numbers of a letter: digits grouped in the language's way, words, and "12,5 miljoen".</summary>
internal static class NaturalNumbers
{
    /// <summary>Reads a number at the beginning of some tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="position">Where to begin; left after the number.</param>
    /// <param name="words">The language's.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(List<NaturalToken> tokens, ref int position, ValueWords words, out decimal number)
    {
        number = 0;
        var at = position;
        var isNegative = at < tokens.Count && (tokens[at].IsSign('-') || tokens[at].IsSign('−'));
        at += isNegative ? 1 : 0;
        if (at >= tokens.Count)
        {
            return false;
        }

        if (tokens[at].IsNumber)
        {
            if (!TryReadDigits(tokens[at].Text, words, out number))
            {
                return false;
            }

            at++;
        }
        else if (!TryReadWords(tokens, ref at, words, out number))
        {
            return false;
        }

        while (at < tokens.Count && tokens[at].IsWord && words.ScaleTable.TryGetValue(tokens[at].Text, out var power))
        {
            if (!TryScale(ref number, power))
            {
                return false;
            }

            at++;
            at += at < tokens.Count && tokens[at].IsSign('.') ? 1 : 0;
        }

        number = isNegative ? -number : number;
        position = at;
        return true;
    }

    /// <summary>As an invariant number without needless zeros.</summary>
    public static string Format(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>
    /// Digits with signs between them. Where the language's signs do not fit, but the number can be read in one way only, it is
    /// read in that way: "27.7" in a Dutch letter is a fraction, since no group of thousands has one digit.
    /// </summary>
    internal static bool TryReadDigits(string text, ValueWords words, out decimal number)
    {
        number = 0;
        var last = text.Length - 1;
        while (last >= 0 && Characters.IsDigit(text[last]))
        {
            last--;
        }

        var isFraction = last >= 0 && text[last] is '.' or ',' && IsFraction(text, last, words);
        var whole = isFraction ? text.Substring(0, last) : text;
        var digits = new StringBuilder(text.Length);
        var group = 0;
        var sign = '\0';
        for (var i = whole.Length - 1; i >= 0; i--)
        {
            if (Characters.IsDigit(whole[i]))
            {
                digits.Insert(0, whole[i]);
                group++;
                continue;
            }

            // Groups of three, parted by one and the same sign, which is not that of the fraction.
            var isSame = sign == '\0' || sign == whole[i] || (char.IsWhiteSpace(sign) && char.IsWhiteSpace(whole[i]));
            if (group != 3 || !isSame || (isFraction && whole[i] == text[last]))
            {
                return false;
            }

            sign = whole[i];
            group = 0;
        }

        if (sign != '\0' && group is 0 or > 3)
        {
            return false;
        }

        return decimal.TryParse(
            isFraction ? digits + "." + text.Substring(last + 1) : digits.ToString(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }

    private static bool IsFraction(string text, int last, ValueWords words)
    {
        var isOnly = text.IndexOf(text[last]) == last;
        if (text[last] == words.Decimal)
        {
            return isOnly;
        }

        var hasOther = text.Take(last).Any(c => !Characters.IsDigit(c));
        return isOnly && (text.Length - last - 1 != 3 || (hasOther && words.Groups.IndexOf(text[last]) < 0));
    }

    private static bool TryReadWords(List<NaturalToken> tokens, ref int position, ValueWords words, out decimal number)
    {
        number = 0;
        if (!tokens[position].IsWord)
        {
            return false;
        }

        // The longest first: "twenty five", "vingt et un".
        for (var count = Math.Min(3, tokens.Count - position); count > 0; count--)
        {
            var text = string.Join(" ", tokens.Skip(position).Take(count).Select(token => token.Text));
            if (TryReadWord(text, words, out var value))
            {
                position += count;
                number = value;
                return true;
            }
        }

        // "Miljoen" alone is a million, "honderd" a hundred.
        if (words.ScaleTable.TryGetValue(tokens[position].Text, out var power) && power <= 3 && tokens[position].Text.Length > 2)
        {
            number = 1;
            return true;
        }

        return false;
    }

    internal static bool TryReadWord(string text, ValueWords words, out int value)
    {
        if (words.NumeralTable.TryGetValue(text, out value) || words.TenTable.TryGetValue(text, out value))
        {
            return true;
        }

        foreach (var pair in words.TenTable)
        {
            foreach (var joiner in words.Joiners.Split('|'))
            {
                var other = words.UnitComesFirst ? Strip(text, "", joiner + pair.Key) : Strip(text, pair.Key + joiner, "");
                if (pair.Value < 100 && other is not null && words.NumeralTable.TryGetValue(other, out value) && value is > 0 and < 20)
                {
                    value += pair.Value;
                    return true;
                }
            }
        }

        return false;
    }

    private static string? Strip(string text, string start, string end) =>
        text.Length > start.Length + end.Length
        && text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        && text.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? text.Substring(start.Length, text.Length - start.Length - end.Length)
            : null;

    internal static bool TryScale(ref decimal number, int power)
    {
        for (var i = 0; i < power; i++)
        {
            if (Math.Abs(number) > decimal.MaxValue / 10)
            {
                return false;
            }

            number *= 10;
        }

        return true;
    }
}
