namespace DocDsl.Core.Compilation;

/// <summary>The hash of a document's text, with which the run time tells that it reads what was compiled.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Name">The type's name.</param>
/// <param name="TextHash">Of the decoded text.</param>
internal sealed record DocumentGuard(string Path, DocumentName Name, ulong TextHash);
