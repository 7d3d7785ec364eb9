using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA4003: a reference to a note that the document does not have.</summary>
internal static class NoteNotFound
{
    public static readonly Rule Rule = new("QA4003", "Reference to a note that does not exist", "References", DiagnosticSeverity.Error);

    private static readonly Message<string> s_at = Rule.Message<string>("Note '{0}' does not exist", "note");

    /// <summary>At the reference.</summary>
    public static Diagnostic At(TextSpan span, string note) => s_at.At(span, note);
}
