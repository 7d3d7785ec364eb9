namespace DocDsl.Data;

/// <summary>A question that a document's type declares, and what the document has of it, as plain data.</summary>
/// <param name="Id">Its identity in all versions and documents.</param>
/// <param name="Number">The number that the set gives it; null where it gives none.</param>
/// <param name="Label">The label that the set gives it; null where it gives none.</param>
/// <param name="Group">The title of the group that the set has it in; null where it is in none.</param>
/// <param name="Text">The words of the set.</param>
/// <param name="Hint">What helps to answer it; null when nothing is said.</param>
/// <param name="Optional">Whether a document may leave it out or leave it unanswered.</param>
/// <param name="Condition">When it applies: <c>stage is beta or stable</c>; null where it always does.</param>
/// <param name="Applicable">Whether the condition holds; null where that depends on an answer that is not there yet.</param>
/// <param name="Question">Its index in <see cref="QaDocumentData.Questions"/>; null where the document does not have it.</param>
/// <param name="Missing">Whether the document must have it and has not.</param>
/// <param name="Reworded">Whether the document asks it in other words.</param>
public sealed record SetQuestionData(
    string Id,
    int? Number,
    string? Label,
    string? Group,
    string Text,
    string? Hint,
    bool Optional,
    string? Condition,
    bool? Applicable,
    int? Question,
    bool Missing,
    bool Reworded
);
