using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8005: a promise that was fulfilled after its day. Only where it is known which day it is.</summary>
internal static class LatePromise
{
    public static readonly Rule Rule = new("QA8005", "Promise fulfilled late", "Time", DiagnosticSeverity.Information);

    private static readonly Message<string, string, string, string> s_late = Rule.Message<string, string, string, string>(
        "The promise '{0}' was due on {1}, and document '{3}' fulfilled it late, on {2}",
        "promise",
        "due",
        "on",
        "path"
    );

    /// <param name="span">Its id.</param>
    /// <param name="promise">Its id.</param>
    /// <param name="due">The day.</param>
    /// <param name="on">The day on which it was fulfilled.</param>
    /// <param name="path">The document that fulfils it.</param>
    public static Diagnostic At(TextSpan span, string promise, string due, string on, string path) =>
        s_late.At(span, promise, due, on, path);
}
