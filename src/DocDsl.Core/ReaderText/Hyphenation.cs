using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>Whether a hyphen at a line's end only divides a word, where its few letters do not tell.</summary>
internal static class Hyphenation
{
    private const string Vowels = "aeiouyäöüáéíóúàèìòùâêîôûëïAEIOUYÄÖÜ";

    /// <summary>
    /// Two letters are divided from a word ("Ge-/schwister") unless the document says otherwise: it has the word with its hyphen, or each
    /// half as a word of its own. Where it has the word in one piece, it is divided.
    /// </summary>
    /// <remarks>The document's words are read only when a hyphen is met that is in doubt; most documents have none.</remarks>
    public static bool DividesAfterTwoLetters(ReadOnlySpan<char> left, TextSpan line, SourceText document, Language? language)
    {
        // "tv-/programma" has no syllable before its hyphen.
        if (language?.ShortDivisions is not { } divisions || left.IndexOfAny(Vowels.AsSpan()) < 0)
        {
            return false;
        }

        var source = document.Content;
        var end = line.Start;
        while (end < line.End && char.IsLetter(source[end]))
        {
            end++;
        }

        var right = source.AsSpan(line.Start, end - line.Start);
        var words = document.Words;
        if (words.ContainsJoined(left, right))
        {
            return true;
        }

        var belongs =
            words.ContainsHyphenated(left, right)
            || IsOneOf(divisions.Abbreviations, left)
            || IsOneOf(divisions.OneSound, [left[1], right[0]])
            || ((words.Contains(left) || IsOneOf(divisions.Prefixes, left)) && words.Contains(right));
        return !belongs;
    }

    private static bool IsOneOf(string words, ReadOnlySpan<char> word) => words.AsSpan().IndexOf(word, StringComparison.Ordinal) >= 0;
}
