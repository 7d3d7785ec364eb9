using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA2001: a question number that another question of the same numbering has.</summary>
internal static class DuplicateNumber
{
    public static readonly Rule Rule = new("QA2001", "Duplicate question number", "Numbering", DiagnosticSeverity.Error);

    private static readonly Message<int> s_at = Rule.Message<int>("Question number {0} is used more than once", "number");

    /// <summary>At the heading of the later question.</summary>
    public static Diagnostic At(TextSpan span, int number) => s_at.At(span, number);
}
