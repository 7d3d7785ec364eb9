using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA2001: a question number that another question of the same numbering has.</summary>
internal static class DuplicateNumber
{
    public static readonly Rule Rule = new("QA2001", "Duplicate question number", "Numbering", DiagnosticSeverity.Error);

    private static readonly Message<int> s_at = Rule.Message<int>("Question number {0} is used more than once", "number");

    private static readonly Message<string> s_label = Rule.Message<string>("The label '{0}' is used more than once", "label");

    /// <summary>A label that another question has, at the heading of the later question.</summary>
    public static Diagnostic Label(TextSpan span, string label) => s_label.At(span, label);

    /// <summary>At the heading of the later question.</summary>
    public static Diagnostic At(TextSpan span, int number) => s_at.At(span, number);
}
