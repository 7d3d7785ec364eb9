namespace DocDsl.Data;

/// <summary>A group as plain data.</summary>
/// <param name="Title">The title.</param>
/// <param name="Questions">The indexes of its questions in <see cref="QaDocumentData.Questions"/>.</param>
public sealed record GroupData(string Title, IReadOnlyList<int> Questions);
