using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8114: a value that is not that of the original.</summary>
internal static class ValueDiffers
{
    public static readonly Rule Rule = new("QA8114", "Value differs from the original", "Consistency", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_differs = Rule.Message<string, string, string>(
        "The value is '{0}' here, and '{1}' in document '{2}'",
        "value",
        "original",
        "path"
    );

    private static readonly Message<string, string, string> s_kind = Rule.Message<string, string, string>(
        "The kind of the value is {0} here, and {1} in document '{2}'",
        "kind",
        "original",
        "path"
    );

    private static readonly Message<string, string> s_none = Rule.Message<string, string>(
        "The answer has no value here, and the value '{0}' in document '{1}'",
        "original",
        "path"
    );

    private static readonly Message<string, string> s_more = Rule.Message<string, string>(
        "The answer has the value '{0}' here, and none in document '{1}'",
        "value",
        "path"
    );

    /// <param name="span">The words of the answer that show the value, or its heading.</param>
    /// <param name="value">The value; null where there is none.</param>
    /// <param name="original">That in the original; null where there is none.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic At(TextSpan span, string? value, string? original, string path) =>
        value is null ? s_none.At(span, original ?? "", path)
        : original is null ? s_more.At(span, value, path)
        : s_differs.At(span, value, original, path);

    /// <param name="span">The words of the answer that show the value, or its heading.</param>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="original">That in the original.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Kind(TextSpan span, string kind, string original, string path) => s_kind.At(span, kind, original, path);
}
