using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA4004: a note that no location of the text refers to.</summary>
internal static class UnreferencedNote
{
    public static readonly Rule Rule = new("QA4004", "Note that is never referenced", "References", DiagnosticSeverity.Warning);

    private static readonly Message<string> s_at = Rule.Message<string>("Note '{0}' is never referenced", "note");

    /// <summary>At the id of the note.</summary>
    public static Diagnostic At(TextSpan span, string note) => s_at.At(span, note);
}
