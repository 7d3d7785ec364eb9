using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6004: C# uses an answer that is refused, postponed or partial without checking its status.</summary>
internal static class UncheckedStatus
{
    public static readonly Rule Rule = new("QA6004", "Answer used without checking its status", "Code", DiagnosticSeverity.Information);

    private static readonly Message<string, string> s_unchecked = Rule.Message<string, string>(
        "The answer to '{0}' is {1}; check its Status before using it",
        "question",
        "status"
    );

    public static Diagnostic Of(string question, string status) => s_unchecked.At(default, question, status);
}
