namespace DocDsl.Core.Languages;

/// <summary>How the columns of a table of questions and answers are headed, in small letters; lists are separated by <c>|</c>.</summary>
internal sealed class ColumnWords
{
    /// <summary>The column of the questions.</summary>
    public string Question { get; init; } = "";

    /// <summary>The column of the answers.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The column of the questions' numbers or labels.</summary>
    public string Number { get; init; } = "";

    /// <summary>The column of what is said about an answer.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The column of what a question is about: its group.</summary>
    public string Group { get; init; } = "";
}
