using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8006: an answer fulfils a promise that its document does not make.</summary>
internal static class PromiseNotFound
{
    public static readonly Rule Rule = new("QA8006", "Promise that does not exist", "Time", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_notFound = Rule.Message<string, string>(
        "Document '{0}' has no promise '{1}'",
        "path",
        "promise"
    );

    private static readonly Message<string, string, string> s_near = Rule.Message<string, string, string>(
        "Document '{0}' has no promise '{1}'; did you mean '{2}'?",
        "path",
        "promise",
        "nearest"
    );

    /// <param name="span">Where it is named.</param>
    /// <param name="path">The document.</param>
    /// <param name="promise">The id.</param>
    /// <param name="nearest">The promise of nearly that id; null where none is.</param>
    public static Diagnostic At(TextSpan span, string path, string promise, string? nearest) =>
        nearest is null ? s_notFound.At(span, path, promise) : s_near.At(span, path, promise, nearest);
}
