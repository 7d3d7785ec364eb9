using System.Collections.Immutable;

namespace DocDsl.Core.Languages;

/// <summary>One way in which a language begins a heading.</summary>
/// <param name="Keyword">The first word, as it begins a line: capital first; all capitals hold too.</param>
/// <param name="IsAnswer">Whether it heads an answer; otherwise a question.</param>
internal sealed record HeadingForm(string Keyword, bool IsAnswer)
{
    /// <summary>The word is a plural: for questions it then needs more than one number ("Vragen 1" is a cut page footer).</summary>
    public bool IsPlural { get; init; }

    /// <summary>The number follows without a space: <c>Q4</c>.</summary>
    public bool IsGlued { get; init; }

    /// <summary>The word alone is a heading: <c>Antwoord</c>.</summary>
    public bool MayStandAlone { get; init; }

    /// <summary>A sentence may well begin so ("Zu den Fragen 1 und 3"): no heading, then, where the line before goes on.</summary>
    public bool IsWordOfSentences { get; init; }

    /// <summary>Phrases that may stand between the word and the numbers, longest first; words parted by one space.</summary>
    public ImmutableArray<string> Links { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>All in capitals, as some letters print it.</summary>
    public string UpperKeyword { get; } = Keyword.ToUpperInvariant();
}
