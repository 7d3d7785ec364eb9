using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6002: the project's version of C# cannot compile the generated types.</summary>
internal static class LanguageVersionTooLow
{
    public static readonly Rule Rule = new("QA6002", "C# version too low", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string> s_tooLow = Rule.Message<string>(
        "Types generated from documents require C# 10 or later; this project uses C# {0}",
        "version"
    );

    public static Diagnostic Of(string version) => s_tooLow.At(default, version);
}
