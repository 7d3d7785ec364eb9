using System.Globalization;
using System.Text;

namespace DocDsl.Core.Markdown;

/// <summary>
/// The names that GitHub gives to headings, as github-slugger describes them: the words in lower case, each blank a hyphen, without
/// punctuation and signs (letters, marks, digits, <c>-</c> and <c>_</c> of all scripts stay), and a number where two are the same.
/// </summary>
internal sealed class HeadingSlugs
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>The name of the next heading of a document.</summary>
    /// <param name="heading">Its words, without markup.</param>
    public string Add(string heading)
    {
        var slug = Of(heading);
        var name = slug;
        while (_uses.ContainsKey(name))
        {
            name = slug + "-" + (++_uses[slug]).ToString(CultureInfo.InvariantCulture);
        }

        _uses.Add(name, 0);
        return name;
    }

    /// <summary>The name of a heading, if it is the only one of its words.</summary>
    public static string Of(string heading)
    {
        var words = heading.ToLowerInvariant();
        var slug = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var isPair = char.IsHighSurrogate(words[i]) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]);
            if (words[i] == ' ')
            {
                slug.Append('-');
            }
            else if (words[i] == '-' || IsKept(words, i, isPair))
            {
                slug.Append(words, i, isPair ? 2 : 1);
            }

            i += isPair ? 1 : 0;
        }

        return slug.ToString();
    }

    private static bool IsKept(string words, int at, bool isPair)
    {
        // Letters in circles and squares are letters to GitHub, though Unicode calls them signs.
        var code = isPair ? char.ConvertToUtf32(words, at) : words[at];
        return code
                is (>= 0x24B6 and <= 0x24E9)
                    or (>= 0x1F130 and <= 0x1F149)
                    or (>= 0x1F150 and <= 0x1F169)
                    or (>= 0x1F170 and <= 0x1F189)
            || CharUnicodeInfo.GetUnicodeCategory(words, at)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.ConnectorPunctuation;
    }
}
