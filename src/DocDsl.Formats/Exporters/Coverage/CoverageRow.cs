namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>An answer, or a question without one, and what it rests on.</summary>
internal sealed record CoverageRow
{
    /// <summary>The document, as it was given.</summary>
    public required string Document { get; init; }

    /// <summary>The id of the question, or else its number, as a list of attestations names it.</summary>
    public required string Key { get; init; }

    /// <summary>The other questions that the same answer answers.</summary>
    public IReadOnlyList<string> OtherKeys { get; init; } = [];

    /// <summary>What readers call the question.</summary>
    public required string Label { get; init; }

    /// <summary>The words of the question.</summary>
    public required string Words { get; init; }

    /// <summary>The language of these words; null where the document names none.</summary>
    public string? Culture { get; init; }

    /// <summary>The line of the answer, or of the question that has none; from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What kind of answer it is, or why there is none.</summary>
    public required QuestionState State { get; init; }

    /// <summary>Why there is none, in the document's words; null where nothing says so.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is an answer.</summary>
    public required bool IsAnswer { get; init; }

    /// <summary>The answer whose words it has (<c>@same-as</c>), which has evidence of its own; null for one of its own words.</summary>
    public string? SameAs { get; init; }

    /// <summary>What it rests on, in order.</summary>
    public IReadOnlyList<CoverageEvidence> Evidence { get; init; } = [];

    /// <summary>Its values that are bound to facts, in order.</summary>
    public IReadOnlyList<CoverageValue> Values { get; init; } = [];

    /// <summary>When it was last reviewed; null where nothing says so.</summary>
    public CoverageReview? Review { get; init; }

    /// <summary>As <c>docdsl attest</c> takes it: <c>Security.qa#keys</c>.</summary>
    public string Name => $"{Document}#{Key}";

    /// <summary>Whether there is no answer, and none is needed.</summary>
    public bool NeedsNoAnswer => State is QuestionState.Optional or QuestionState.Withdrawn or QuestionState.NotApplicable;
}
