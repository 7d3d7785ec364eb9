using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8004: a promise whose day has passed, and that no answer fulfils. Only where it is known which day it is.</summary>
internal static class OverduePromise
{
    public static readonly Rule Rule = new("QA8004", "Overdue promise", "Time", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string> s_overdue = Rule.Message<string, string, string>(
        "The promise '{0}' was due on {1}, and no answer fulfils it; write '@fulfils {2}#{0}' below the answer that does",
        "promise",
        "due",
        "document"
    );

    /// <param name="span">Its id.</param>
    /// <param name="promise">Its id.</param>
    /// <param name="due">The day.</param>
    /// <param name="document">The name of its document.</param>
    public static Diagnostic At(TextSpan span, string promise, string due, string document) => s_overdue.At(span, promise, due, document);
}
