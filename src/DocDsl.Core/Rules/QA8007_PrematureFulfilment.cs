using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8007: a promise is fulfilled before it was made, by the dates of the two documents.</summary>
internal static class PrematureFulfilment
{
    public static readonly Rule Rule = new("QA8007", "Promise fulfilled before it was made", "Time", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string, string> s_premature = Rule.Message<string, string, string, string>(
        "The promise '{0}' of document '{1}' was made on {2}, and cannot have been fulfilled on {3}",
        "promise",
        "path",
        "made",
        "on"
    );

    /// <param name="span">Where it is fulfilled.</param>
    /// <param name="promise">Its id.</param>
    /// <param name="path">The document that made it.</param>
    /// <param name="made">When.</param>
    /// <param name="on">When it is said to be fulfilled.</param>
    public static Diagnostic At(TextSpan span, string promise, string path, string made, string on) =>
        s_premature.At(span, promise, path, made, on);
}
