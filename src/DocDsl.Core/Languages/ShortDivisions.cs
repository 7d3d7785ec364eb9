namespace DocDsl.Core.Languages;

/// <summary>Which words have a hyphen after two letters, as "ex-/minister"; others are divided there: "Ge-/schwister".</summary>
internal sealed class ShortDivisions
{
    /// <summary>Pairs of vowels that are read as one sound, so that the hyphen between them belongs to the word: "re-integratie".</summary>
    public string OneSound { get; init; } = "";

    /// <summary>What a hyphen joins to another word: "ex-minister". It is divided from what is no word by itself: "ex-/tra".</summary>
    public string Prefixes { get; init; } = "";

    /// <summary>
    /// Abbreviations that a hyphen joins to any word: "ov-sector"; "Al-systeem" too, which is what scans and fonts make of "AI".
    /// </summary>
    public string Abbreviations { get; init; } = "";
}
