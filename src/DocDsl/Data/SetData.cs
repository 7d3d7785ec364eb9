namespace DocDsl.Data;

/// <summary>How a document answers the questions of its type, as plain data.</summary>
/// <param name="Type">The type that declares the questions.</param>
/// <param name="Version">The version of the set; null when its type gives none.</param>
/// <param name="Missing">The ids of the questions that the document must have and has not, in the order of the set.</param>
/// <param name="Extra">The texts of the questions that are not in the set, in the order of the document.</param>
/// <param name="Reworded">
/// Of each question that the document asks in other words than the set: its id, and the words of the document.
/// </param>
public sealed record SetData(
    string Type,
    string? Version,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Extra,
    IReadOnlyList<IReadOnlyList<string>> Reworded
)
{
    /// <summary>The version that the document says it answers; null when it says none.</summary>
    public string? AnsweredVersion { get; init; }

    /// <summary>Whether documents may have questions of their own.</summary>
    public bool Open { get; init; }

    /// <summary>How many questions of the set have an answer.</summary>
    public int Answered { get; init; }

    /// <summary>How many of them have an answer or need one.</summary>
    public int Asked { get; init; }

    /// <summary>The questions of the set, in its order, also those that the document does not have.</summary>
    public IReadOnlyList<SetQuestionData> Questions { get; init; } = [];
}
