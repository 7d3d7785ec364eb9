using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

/// <summary>Recognises words that stand for words that are still to come, and a "not applicable" that gives no reason.</summary>
internal static class StandIns
{
    /// <summary>Of the phrases of all languages: "not applicable".</summary>
    private const int LongestWord = 14;

    /// <summary>Punctuation and emphasis at the end of a phrase.</summary>
    private const int MaxSigns = 8;

    /// <summary>Longer texts say something.</summary>
    public const int MaxLength = 60;

    /// <summary>Filler that typesetters use; in lower case without its first letter, since it is searched for.</summary>
    public const string Filler = "orem ipsum";

    /// <summary>Marks a gap in a text, in any language.</summary>
    public const string Crosses = "XXX";

    /// <summary>Abbreviations that forms have in all languages.</summary>
    private static readonly string[] s_words = ["tbd", "tbc", "tba", "todo", "to do", "fixme"];

    private static readonly string[] s_notApplicable = ["n/a", "na", "n.a", "not applicable"];

    /// <summary>Whether a text is nothing but a placeholder: <c>TBD</c>, <c>(volgt)</c>, <c>[invullen]</c>, <c>XXX</c>.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> text, Language? language)
    {
        var words = Strip(text);
        if (words.Length is 0 or > MaxLength)
        {
            return IsFiller(words);
        }

        return IsAny(words, s_words)
            || IsFiller(words)
            || IsCrosses(words)
            || (text.IndexOfAny('[', '{', '<') >= 0 && IsBracketed(text) && IsFillIn(words, language))
            || (language is not null && (IsAny(words, language.PlaceholderWords) || IsAny(words, language.PlaceholderParagraphs)));
    }

    /// <summary>Whether a line that begins with a letter is longer than all of these phrases, signs at its ends included.</summary>
    public static bool IsTooLong(ReadOnlySpan<char> line, Language? language) =>
        line.Length > (language?.LongestStandIn ?? LongestWord) + MaxSigns;

    /// <summary>The length of the longest phrase of a language.</summary>
    public static int LongestOf(Language language) =>
        language
            .PlaceholderWords.Concat(language.PlaceholderParagraphs)
            .Concat(language.NotApplicable)
            .Select(phrase => phrase.Length)
            .Append(LongestWord)
            .Max();

    /// <summary>Whether a text only says that the question does not apply.</summary>
    public static bool IsNotApplicable(ReadOnlySpan<char> text, Language? language)
    {
        var words = Strip(text);
        return words.Length is > 0 and <= MaxLength
            && (IsAny(words, s_notApplicable) || (language is not null && IsAny(words, language.NotApplicable)));
    }

    /// <summary>
    /// Whether words in brackets ask an author to write there: they begin or end with "fill in" or the like: <c>[hier nog invullen]</c>,
    /// <c>[insert the name]</c>.
    /// </summary>
    public static bool IsFillIn(ReadOnlySpan<char> words, Language? language)
    {
        words = Strip(words);
        if (words.Length > MaxLength || language is null)
        {
            return false;
        }

        foreach (var phrase in language.FillIns)
        {
            var start = phrase.AsSpan();
            if (
                (words.StartsWith(start, StringComparison.OrdinalIgnoreCase) && IsBoundary(words, start.Length))
                || (
                    words.EndsWith(start, StringComparison.OrdinalIgnoreCase)
                    && (words.Length == start.Length || !char.IsLetterOrDigit(words[words.Length - start.Length - 1]))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without white space, emphasis, brackets, quotation marks and punctuation at its ends.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && (char.IsWhiteSpace(text[start]) || "*_`~([{<\"'“‘«…".IndexOf(text[start]) >= 0))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || "*_`~)]}>\"'”’».,:;!…".IndexOf(text[end - 1]) >= 0))
        {
            end--;
        }

        return text.Slice(start, end - start);
    }

    /// <summary>Whether one pair of brackets holds all of it.</summary>
    private static bool IsBracketed(ReadOnlySpan<char> text)
    {
        text = text.Trim("*_` .".AsSpan());
        if (text.Length < 3)
        {
            return false;
        }

        var inner = text.Slice(1, text.Length - 2);
        return "[{<".IndexOf(text[0]) is >= 0 and var kind
            && "]}>"[kind] == text[text.Length - 1]
            && inner.IndexOf(text[text.Length - 1]) < 0;
    }

    /// <summary>Three or more X and nothing else.</summary>
    private static bool IsCrosses(ReadOnlySpan<char> words) => words.Length >= Crosses.Length && words.TrimStart("Xx".AsSpan()).Length == 0;

    /// <summary>Typesetters' filler, of any length.</summary>
    public static bool IsFiller(ReadOnlySpan<char> words) =>
        words.Length > Filler.Length && words.Slice(1).StartsWith(Filler.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool IsBoundary(ReadOnlySpan<char> words, int position) =>
        position == words.Length || !char.IsLetterOrDigit(words[position]) || !char.IsLetterOrDigit(words[position - 1]);

    private static bool IsAny(ReadOnlySpan<char> words, ReadOnlySpan<string> all)
    {
        foreach (var one in all)
        {
            // "n.v.t" and "N.V.T." are one phrase: a period at the end is gone on both sides.
            if (MayBegin(words, one) && words.Equals(one.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells most words from a phrase by length and first letter.</summary>
    private static bool MayBegin(ReadOnlySpan<char> words, string phrase) =>
        words.Length > 0
        && words.Length <= phrase.Length
        && ((words[0] | 0x20) == (phrase[0] | 0x20) || (words[0] >= 128 && phrase[0] >= 128));

    private static bool IsAny(ReadOnlySpan<char> words, ImmutableArray<string> all) => IsAny(words, all.AsSpan());
}
