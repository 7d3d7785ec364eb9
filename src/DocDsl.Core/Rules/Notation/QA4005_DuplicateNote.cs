using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA4005: a note with the id of an earlier one.</summary>
internal static class DuplicateNote
{
    public static readonly Rule Rule = new("QA4005", "Duplicate note", "References", DiagnosticSeverity.Error);

    private static readonly Message<string> s_at = Rule.Message<string>("Note '{0}' is already defined", "note");

    /// <summary>At the id of the later note.</summary>
    public static Diagnostic At(TextSpan span, string note) => s_at.At(span, note);
}
