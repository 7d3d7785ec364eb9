namespace DocDsl.Core.Text;

/// <summary>Takes a sentence apart: its words and numbers, and the signs that part its clauses.</summary>
internal static class TextWords
{
    private const string Signs = ",;:()[]–—\"“”„«»";

    /// <param name="text">The text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="hasElisions">Whether a letter and an apostrophe at the beginning of a word are a word of their own: "l'été".</param>
    public static List<TextWord> Read(string text, TextSpan span, bool hasElisions)
    {
        var words = new List<TextWord>();
        for (var i = span.Start; i < span.End;)
        {
            var start = i;
            if (char.IsLetterOrDigit(text[i]))
            {
                i = EndOfWord(text, i, span.End);
                if (hasElisions && i - start > 2 && IsApostrophe(text[start + 1]))
                {
                    i = start + 2;
                }

                words.Add(new TextWord(start, i, ToWord(text.Substring(start, i - start))));
                continue;
            }

            i++;
            if (Signs.IndexOf(text[start]) >= 0)
            {
                words.Add(new TextWord(start, i, text.Substring(start, 1)));
            }
        }

        return words;
    }

    /// <summary>Whether a sign begins or ends words of somebody else.</summary>
    public static bool IsQuotationMark(char sign) => sign is '"' or '“' or '”' or '„' or '«' or '»';

    /// <summary>Letters and digits, and between two of them a hyphen, an apostrophe, or the sign of a date or a number.</summary>
    private static int EndOfWord(string text, int position, int end)
    {
        while (++position < end)
        {
            var after = position + 1 < end ? text[position + 1] : ' ';
            if (!char.IsLetterOrDigit(text[position]) && !IsWithin(text[position], text[position - 1], after))
            {
                break;
            }
        }

        return position;
    }

    /// <summary>"27-08-2025" is one word, as "e-mail" is; "mid-2026" is two.</summary>
    private static bool IsWithin(char sign, char before, char after) =>
        sign switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after),
            '-' => (char.IsLetter(before) && char.IsLetter(after)) || (char.IsDigit(before) && char.IsDigit(after)),
            '.' or '/' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };

    /// <summary>Most words are in lower case, and need no copy.</summary>
    private static string ToWord(string word)
    {
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
            {
                return word.ToLowerInvariant().Replace('’', '\'');
            }
        }

        return word;
    }

    private static bool IsApostrophe(char sign) => sign is '\'' or '’';
}
