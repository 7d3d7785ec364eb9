using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA3006: a part that no answer to its question covers.</summary>
internal static class UnansweredPart
{
    public static readonly Rule Rule = new("QA3006", "Part of a question without an answer", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string> s_at = Rule.Message<string>("Part {0} has no answer", "part");

    /// <summary>Where the part is named.</summary>
    public static Diagnostic At(TextSpan span, string part) => s_at.At(span, part);
}
