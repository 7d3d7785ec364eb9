namespace DocDsl.Core.Languages;

/// <summary>How one language refers to other questions of a document; lists are parted by <c>|</c>.</summary>
internal sealed class ReferralWords
{
    private string[]? _otherDocuments;
    private string[]? _openings;
    private (string Noun, int Stem)[]? _nouns;

    /// <summary>What every word for a question has in it, in lower case: one search finds them all.</summary>
    public string Stem { get; init; } = "";

    /// <summary>Words for a question or several, before its number; longest first, parted by blanks.</summary>
    public string Nouns { get; init; } = "";

    /// <summary>Words that texts from PDFs glue to such a noun: "vanvraag 3".</summary>
    public string Glued { get; init; } = "";

    /// <summary>What an answer is called: a question that speaks of answers means those of an earlier letter.</summary>
    public string Answers { get; init; } = "";

    /// <summary>What says that a sentence speaks of another document.</summary>
    public string OtherDocuments { get; init; } = "";

    /// <summary>How an answer begins that only refers to others.</summary>
    public string Openings { get; init; } = "";

    /// <summary>The letter between digits in the numbers of other documents, as in 2024Z12345; NUL for none.</summary>
    public char CaseLetter { get; init; }

    public string[] OtherDocumentList => _otherDocuments ??= OtherDocuments.Split(['|'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each noun, and where the stem begins in it.</summary>
    public (string Noun, int Stem)[] NounList =>
        _nouns ??= Nouns.Split(' ').Select(noun => (noun, noun.IndexOf(Stem, StringComparison.Ordinal))).ToArray();

    public string[] OpeningList => _openings ??= Openings.Split(['|'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words of a sentence that says that several questions are answered together; parted by <c>|</c>.</summary>
    public string Together { get; init; } = "";
}
