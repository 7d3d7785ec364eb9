using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// The names that GitHub gives to headings, as github-slugger describes them: the words in lower case, each blank a hyphen, without
/// punctuation and signs (letters, marks, digits, <c>-</c> and <c>_</c> of all scripts stay), and a number where two are the same.
/// </summary>
internal sealed class HeadingSlugs
{
    private readonly UniqueNames _names = new(first: 1);

    /// <summary>The name of the next heading of a document.</summary>
    /// <param name="heading">Its words, without markup.</param>
    public string Add(string heading) => _names.Add(Of(heading));

    /// <summary>The name of a heading, if it is the only one of its words.</summary>
    public static string Of(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in heading.EnumerateRunes())
        {
            if (IsKept(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    private static bool IsKept(Rune rune) =>
        rune.Value
            is '-'
                or (>= 0x24B6 and <= 0x24E9)
                or (>= 0x1F130 and <= 0x1F149)
                or (>= 0x1F150 and <= 0x1F169)
                or (>= 0x1F170 and <= 0x1F189)
        || Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.ConnectorPunctuation;
}
