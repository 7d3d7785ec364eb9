using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8115: a promise that is not that of the original, or an answer with more or fewer notes.</summary>
internal static class PromiseDiffers
{
    public static readonly Rule Rule = new(
        "QA8115",
        "Promise or notes differ from the original",
        "Consistency",
        DiagnosticSeverity.Error
    );

    private static readonly Message<string, string> s_missing = Rule.Message<string, string>(
        "Promise '{0}' of document '{1}' is missing",
        "promise",
        "path"
    );

    private static readonly Message<string, string> s_more = Rule.Message<string, string>(
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

    private static readonly Message<string, string, string, string> s_due = Rule.Message<string, string, string, string>(
        "The promise '{0}' is due by {1} here, and by {2} in document '{3}'",
        "promise",
        "due",
        "original",
        "path"
    );

    private static readonly Message<string, string, string> s_undated = Rule.Message<string, string, string>(
        "The promise '{0}' has no day here, and is due by {1} in document '{2}'",
        "promise",
        "original",
        "path"
    );

    private static readonly Message<string, string, string> s_dated = Rule.Message<string, string, string>(
        "The promise '{0}' is due by {1} here, and has no day in document '{2}'",
        "promise",
        "due",
        "path"
    );

    private static readonly Message<int, int, string> s_notes = Rule.Message<int, int, string>(
        "Notes in this answer: {0} here, {1} in document '{2}'",
        "count",
        "original",
        "path"
    );

    /// <param name="span">Where the original is named.</param>
    /// <param name="promise">The promise.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Missing(TextSpan span, string promise, string path) => s_missing.At(span, promise, path);

    /// <param name="span">Where the promise is named.</param>
    /// <param name="promise">The promise.</param>
    /// <param name="path">The original.</param>
    /// <param name="nearest">The id that was probably meant; null where there is none.</param>
    public static Diagnostic More(TextSpan span, string promise, string path, string? nearest) =>
        nearest is null ? s_more.At(span, path, promise) : s_near.At(span, path, promise, nearest);

    /// <param name="span">Where the promise is named.</param>
    /// <param name="promise">The promise.</param>
    /// <param name="due">The day by which it is due; null where none is given.</param>
    /// <param name="original">That in the original.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Due(TextSpan span, string promise, string? due, string? original, string path) =>
        due is null ? s_undated.At(span, promise, original ?? "", path)
        : original is null ? s_dated.At(span, promise, due, path)
        : s_due.At(span, promise, due, original, path);

    /// <summary>Notes may be a translator's own: a warning.</summary>
    /// <param name="span">The heading of the answer.</param>
    /// <param name="count">How many notes the answer refers to.</param>
    /// <param name="original">How many that of the original does.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Notes(TextSpan span, int count, int original, string path) =>
        s_notes.At(span, count, original, path) with
        {
            Severity = DiagnosticSeverity.Warning,
        };
}
