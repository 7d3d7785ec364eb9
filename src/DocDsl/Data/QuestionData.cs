using System.Text.Json.Serialization;

namespace DocDsl.Data;

/// <summary>A question as plain data.</summary>
/// <param name="Number">The number; null where questions have none.</param>
/// <param name="Id">The id; null when it has none.</param>
/// <param name="Label">What a reader calls it: <c>Vraag 4</c>.</param>
/// <param name="State">Whether it has an answer.</param>
/// <param name="Reason">
/// Why it is open, withdrawn or not applicable; null for an answered question, and where no reason is given for an open one.
/// </param>
/// <param name="Text">Paragraphs separated by a blank line.</param>
/// <param name="Answer">
/// The index of the answer in <see cref="QaDocumentData.Answers"/>, the first where parts are answered apart; null when it has none.
/// </param>
/// <param name="Value">The answer's value for this question; null when it has none.</param>
/// <param name="Parts">Its parts, in the order of the text.</param>
/// <param name="Notes">The ids of the notes that its text refers to.</param>
/// <param name="References">What its text refers to.</param>
/// <param name="Span">Its location, heading included.</param>
public sealed record QuestionData(
    int? Number,
    string? Id,
    string Label,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<QuestionDataState>))] QuestionDataState State,
    string? Reason,
    string Text,
    int? Answer,
    InvariantValue? Value,
    IReadOnlyList<PartData> Parts,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReferenceData> References,
    SpanData Span
)
{
    /// <summary>The text as Markdown, as the file has it; null where the document is not Markdown.</summary>
    public string? Markdown { get; init; }

    /// <summary>The indexes of all answers to it and to its parts in <see cref="QaDocumentData.Answers"/>.</summary>
    public IReadOnlyList<int> Answers { get; init; } = [];

    /// <summary>Whether it is answered, and how: what <see cref="State"/> says, in all ten values; null in JSON of schema 1.</summary>
    [JsonConverter(typeof(CamelCaseEnumConverter<QuestionState>))]
    public QuestionState? Status { get; init; }

    /// <summary>The title of the group it is in; null when it is in none.</summary>
    public string? Group { get; init; }

    /// <summary>The text of all its answers, separated by blank lines; null when it has none.</summary>
    public string? AnswerText { get; init; }

    /// <summary>The types and members of the code that answer it; none for a document that is not compiled.</summary>
    public IReadOnlyList<string> AnsweredBy { get; init; } = [];
}
