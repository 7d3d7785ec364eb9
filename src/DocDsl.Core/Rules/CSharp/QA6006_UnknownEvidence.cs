using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6006: the code that an answer names as its evidence was not found.</summary>
internal static class UnknownEvidence
{
    public static readonly Rule Rule = new("QA6006", "Evidence in code was not found", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string> s_notFound = Rule.Message<string>("The type or member '{0}' was not found", "name");

    private static readonly Message<string, string> s_near = Rule.Message<string, string>(
        "The type or member '{0}' was not found; did you mean '{1}'?",
        "name",
        "nearest"
    );

    public static Diagnostic At(TextSpan span, string name, string? nearest) =>
        nearest is null ? s_notFound.At(span, name) : s_near.At(span, name, nearest);
}
