using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8008: a promise that another answer has fulfilled already.</summary>
internal static class RepeatedFulfilment
{
    public static readonly Rule Rule = new("QA8008", "Promise fulfilled twice", "Time", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string> s_repeated = Rule.Message<string, string, string>(
        "The promise '{0}' of document '{1}' is already fulfilled in document '{2}'",
        "promise",
        "path",
        "other"
    );

    /// <param name="span">Where it is fulfilled again.</param>
    /// <param name="promise">Its id.</param>
    /// <param name="path">The document that made it.</param>
    /// <param name="other">The document that fulfilled it first.</param>
    public static Diagnostic At(TextSpan span, string promise, string path, string other) => s_repeated.At(span, promise, path, other);
}
