namespace DocDsl.Core.Languages;

/// <summary>The words of what is written for an author: a new document, a fix.</summary>
internal sealed class DraftWords
{
    /// <summary>What is written in double brackets where words are still to come: capitals, by which QA3005 recognises it.</summary>
    public string FillIn { get; init; } = "FILL IN";

    /// <summary>The least that can be said of a question without an answer: <c>wordt nog beantwoord</c>.</summary>
    public string OpenReason { get; init; } = "not answered yet";
}
