using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>A document by its name in C#.</summary>
/// <param name="Entry">What it says to the others; its file is an absolute path.</param>
/// <param name="Span">Where the document is named.</param>
/// <param name="Filter">The document's suppressions and severities.</param>
internal sealed record NamedDocument(DocumentEntry Entry, TextSpan Span, DiagnosticFilter Filter)
{
    /// <summary>An absolute path.</summary>
    public string File => Entry.File;

    /// <summary>The name in C#.</summary>
    public DocumentName Name => Entry.Name;
}
