namespace DocDsl.Core.Compilation;

/// <summary>The hash of a document's text, with which the run time tells that it reads what was compiled.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Name">The type's name.</param>
/// <param name="TextHash">Of the decoded text.</param>
/// <param name="Record">The record of the type of a document that has none of its own; null for one that has.</param>
/// <param name="Lookups">The questions of a document without a type of its own, as a <see cref="QuestionList"/>.</param>
internal sealed record DocumentGuard(string Path, DocumentName Name, ulong TextHash, string? Record, string Lookups);
