using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA6012: a value that is not what it is bound to (<c>@value … is code:…</c>).</summary>
internal static class ContradictedFact
{
    public static readonly Rule Rule = new("QA6012", "Value differs from what it is bound to", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_differs = Rule.Message<string, string, string>(
        "The answer says '{0}', but '{1}' is '{2}'",
        "value",
        "fact",
        "actual"
    );

    /// <param name="span">The words of the answer that show the value.</param>
    /// <param name="value">The answer's value.</param>
    /// <param name="fact">What it is bound to, as written.</param>
    /// <param name="actual">The value of that.</param>
    public static Diagnostic At(TextSpan span, string value, string fact, string actual) => s_differs.At(span, value, fact, actual);
}
