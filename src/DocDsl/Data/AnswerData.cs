using System.Text.Json.Serialization;

namespace DocDsl.Data;

/// <summary>An answer as plain data.</summary>
/// <param name="Numbers">The numbers of the questions it answers.</param>
/// <param name="Questions">The indexes of these questions in <see cref="QaDocumentData.Questions"/>.</param>
/// <param name="Label">The words of its heading: <c>Antwoord op vraag 4</c>.</param>
/// <param name="Status">What kind of answer it is.</param>
/// <param name="By">Who answers; null if the answer does not name anyone.</param>
/// <param name="Text">Paragraphs separated by a blank line.</param>
/// <param name="Promises">The commitments made in it.</param>
/// <param name="Notes">The ids of the notes that its text refers to.</param>
/// <param name="References">What its text refers to.</param>
/// <param name="Span">Its location, heading included.</param>
public sealed record AnswerData(
    IReadOnlyList<int> Numbers,
    IReadOnlyList<int> Questions,
    string Label,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<AnswerStatus>))] AnswerStatus Status,
    string? By,
    string Text,
    IReadOnlyList<PromiseData> Promises,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReferenceData> References,
    SpanData Span
)
{
    /// <summary>The text as Markdown, as the file has it; null where the document is not Markdown.</summary>
    public string? Markdown { get; init; }

    /// <summary>The end of the text that explains the rest (<c>Comment: …</c>), without its label; null where there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>
    /// The question whose answer this is (<c>@same-as</c>); null for an answer of its own words. The places of evidence, references and
    /// notes are then those in that document.
    /// </summary>
    public SameAsData? SameAs { get; init; }

    /// <summary>When it was last reviewed; null when nothing says so.</summary>
    public ReviewData? Reviewed { get; init; }

    /// <summary>Its changes after it was sent.</summary>
    public IReadOnlyList<CorrectionData> Corrections { get; init; } = [];

    /// <summary>The questions of other documents whose answers it replaces.</summary>
    public IReadOnlyList<ReferenceData> Supersedes { get; init; } = [];

    /// <summary>The answer that replaces it; null when none does.</summary>
    public SupersedingData? SupersededBy { get; init; }

    /// <summary>The promises of earlier answers that it fulfils.</summary>
    public IReadOnlyList<PromiseReferenceData> Fulfils { get; init; } = [];

    /// <summary>What shows that it is true.</summary>
    public IReadOnlyList<EvidenceData> Evidence { get; init; } = [];
}
