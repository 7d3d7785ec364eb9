namespace DocDsl.Core.Languages;

/// <summary>The words of a letterhead's column; lists are separated by <c>|</c>.</summary>
internal sealed class LetterheadWords
{
    /// <summary>Labels that are lines of their own, those of the date and of the letter's reference left out.</summary>
    public string Labels { get; init; } = "";

    /// <summary>Labels of the letter's date.</summary>
    public string DateLabels { get; init; } = "";

    /// <summary>Labels of the letter's own reference.</summary>
    public string ReferenceLabels { get; init; } = "";

    /// <summary>The word before the number of a post box.</summary>
    public string PostBox { get; init; } = "";

    /// <summary>Words that the name of a department begins with.</summary>
    public string Departments { get; init; } = "";

    /// <summary>Small words that join the parts of such a name; a line that ends in one is continued.</summary>
    public string NameLinks { get; init; } = "";

    /// <summary>Small words within such a name, with which no line ends: articles.</summary>
    public string NameArticles { get; init; } = "";
}
