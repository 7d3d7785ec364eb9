using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>A document by its name in C#.</summary>
/// <param name="File">An absolute path.</param>
/// <param name="Path">As seen from the project.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Span">Where the document is named.</param>
/// <param name="Filter">The document's suppressions and severities.</param>
internal sealed record NamedDocument(string File, string Path, DocumentName Name, TextSpan Span, DiagnosticFilter Filter);
