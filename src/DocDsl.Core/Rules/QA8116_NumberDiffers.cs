using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8116: an answer in which other numbers are than in that of the original.</summary>
internal static class NumberDiffers
{
    public static readonly Rule Rule = new("QA8116", "Number differs from the original", "Consistency", DiagnosticSeverity.Warning);

    private static readonly Message<string, string, string> s_differs = Rule.Message<string, string, string>(
        "The answer says '{0}' here, and '{1}' in document '{2}'",
        "number",
        "original",
        "path"
    );

    private static readonly Message<string, string> s_missing = Rule.Message<string, string>(
        "The answer does not say '{0}', as it does in document '{1}'",
        "original",
        "path"
    );

    private static readonly Message<string, string> s_more = Rule.Message<string, string>(
        "The answer does not say '{0}' in document '{1}'",
        "number",
        "path"
    );

    /// <param name="span">Where the number is.</param>
    /// <param name="number">The number, as written.</param>
    /// <param name="original">That in the original, as written.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Differs(TextSpan span, string number, string original, string path) =>
        s_differs.At(span, number, original, path);

    /// <param name="span">The heading of the answer.</param>
    /// <param name="original">The number, as the original has it.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Missing(TextSpan span, string original, string path) => s_missing.At(span, original, path);

    /// <param name="span">Where the number is.</param>
    /// <param name="number">The number, as written.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic More(TextSpan span, string number, string path) => s_more.At(span, number, path);
}
