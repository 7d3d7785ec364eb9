using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules;

/// <summary>QA9001: DocDsl itself failed on a file. It is never silent, and other files are processed.</summary>
internal static class InternalError
{
    public static readonly Rule Rule = new("QA9001", "Internal error", "DocDsl", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_failed = Rule.Message<string, string>(
        "Internal error while processing this file; please report it: {0}: {1}",
        "exception",
        "reason"
    );

    public static Diagnostic Of(Exception fault) =>
        s_failed.At(default, fault.GetType().Name, fault.Message.Replace("\r", "").Replace('\n', ' ').TrimEnd('.'));
}
