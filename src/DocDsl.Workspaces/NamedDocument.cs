using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>A document by its name in C#.</summary>
/// <param name="File">An absolute path.</param>
/// <param name="Path">As seen from the project.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Record">The record of its type where it is a property of its folder's class; null where it has a type of its own.</param>
/// <param name="Span">Where the document is named.</param>
/// <param name="Filter">The document's suppressions and severities.</param>
internal sealed record NamedDocument(string File, string Path, DocumentName Name, string? Record, TextSpan Span, DiagnosticFilter Filter);
