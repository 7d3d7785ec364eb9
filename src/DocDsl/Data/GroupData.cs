namespace DocDsl.Data;

/// <summary>A group as plain data.</summary>
/// <param name="Title">The title.</param>
/// <param name="Introduction">The words between the title and the first question; empty when there are none.</param>
/// <param name="Questions">The indexes of its questions in <see cref="QaDocumentData.Questions"/>.</param>
public sealed record GroupData(string Title, string Introduction, IReadOnlyList<int> Questions)
{
    /// <summary>The introduction as Markdown, as the file has it; null where the document is not Markdown.</summary>
    public string? IntroductionMarkdown { get; init; }
}
