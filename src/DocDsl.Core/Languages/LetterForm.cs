using System.Diagnostics.CodeAnalysis;

namespace DocDsl.Core.Languages;

/// <summary>A kind of letter that an import recognises by its words. The patterns are regular expressions without groups.</summary>
/// <param name="Type">The document type that such a letter gets.</param>
/// <param name="Culture">Its culture.</param>
internal sealed record LetterForm(string Type, string Culture)
{
    /// <summary>What only such letters have, anywhere in their text.</summary>
    [StringSyntax("Regex")]
    public string Signs { get; init; } = "";

    /// <summary>The numbers that identify such letters, each a line of its own.</summary>
    [StringSyntax("Regex")]
    public string Numbers { get; init; } = "";

    /// <summary>How a line begins that is part of the letter's title.</summary>
    [StringSyntax("Regex")]
    public string Titles { get; init; } = "";

    /// <summary>What the footer of a page has in it, which the document type excludes.</summary>
    [StringSyntax("Regex")]
    public string Footers { get; init; } = "";

    /// <summary>The name of the letter's file, which the foot of a page may show.</summary>
    [StringSyntax("Regex")]
    public string FileNames { get; init; } = "";

    /// <summary>What a letter has in it that only postpones the answers.</summary>
    [StringSyntax("Regex")]
    public string Postponement { get; init; } = "";

    /// <summary>What <c>@open</c> gives as the reason in a letter that postpones the answers.</summary>
    public string PostponedReason { get; init; } = "";

    /// <summary>What <c>@open</c> gives as the reason in a letter of questions alone.</summary>
    public string UnansweredReason { get; init; } = "";

    /// <summary>The word before the date on which the answers were received; empty when such letters have none.</summary>
    public string Received { get; init; } = "";
}
