namespace DocDsl.Core.Languages;

/// <summary>
/// What a reader of one language knows about lists of people and offices; words are parted by blanks, groups by <c>|</c>.
/// </summary>
internal sealed class ListWords
{
    /// <summary>Words that say that a bracket holds for all persons before it: "(beiden D66)".</summary>
    public string All { get; init; } = "";

    /// <summary>Words that an office begins with.</summary>
    public string Offices { get; init; } = "";

    /// <summary>Groups of two: several offices, and one of them.</summary>
    public string Plurals { get; init; } = "";

    /// <summary>Words that join an office to what it is for: after a plural each begins another.</summary>
    public string Links { get; init; } = "";

    /// <summary>Words before an office that are none of it: articles, "antwoord van".</summary>
    public string Leads { get; init; } = "";

    /// <summary>The singular of several offices, capital as written; null when the word is no plural.</summary>
    public string? SingularOf(string word)
    {
        foreach (var pair in Plurals.Split('|'))
        {
            var blank = pair.IndexOf(' ');
            if (blank > 0 && string.Compare(pair, 0, word, 0, Math.Max(blank, word.Length), StringComparison.OrdinalIgnoreCase) == 0)
            {
                var singular = pair.Substring(blank + 1);
                return char.IsUpper(word[0]) ? singular : char.ToLowerInvariant(singular[0]) + singular.Substring(1);
            }
        }

        return null;
    }
}
