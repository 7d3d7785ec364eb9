namespace DocDsl.Core.Languages;

/// <summary>The words of an exported page; those that a language leaves out are English.</summary>
internal sealed class ExportWords
{
    /// <summary>The link past the header, for readers who use a keyboard or a screen reader.</summary>
    public string Skip { get; init; } = "Skip to the questions";

    /// <summary>The heading of the list of questions.</summary>
    public string Questions { get; init; } = "Questions";

    /// <summary>The state of a question that has an answer.</summary>
    public string Answered { get; init; } = "Answered";

    /// <summary>The state of a question that has no answer yet.</summary>
    public string Open { get; init; } = "Open";

    /// <summary>The state of a question that needs no answer any more.</summary>
    public string Withdrawn { get; init; } = "Withdrawn";

    /// <summary>The heading of the notes.</summary>
    public string Notes { get; init; } = "Notes";

    /// <summary>The heading of the words before the first question.</summary>
    public string About { get; init; } = "About this document";

    /// <summary>How many questions have an answer: <c>{0}</c> of <c>{1}</c>.</summary>
    public string Coverage { get; init; } = "{0} of {1} questions answered";

    /// <summary>Before the questions that one answer answers together.</summary>
    public string Joint { get; init; } = "Answered together";

    /// <summary>The link from a note to its place in the text.</summary>
    public string Back { get; init; } = "Back to the text";

    /// <summary>The name of the words after the last answer.</summary>
    public string Closing { get; init; } = "Explanation";

    /// <summary>A question of another document: <c>{0}</c> is its number, <c>{1}</c> the document.</summary>
    public string QuestionOf { get; init; } = "question {0} of {1}";

    /// <summary>After a reference to a question that does not exist.</summary>
    public string NotFound { get; init; } = "not found";
}
