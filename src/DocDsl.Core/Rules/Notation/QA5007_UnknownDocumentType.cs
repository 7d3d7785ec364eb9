using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5007: a document or a type names a document type that does not exist.</summary>
internal static class UnknownDocumentType
{
    public static readonly Rule Rule = new("QA5007", "Unknown document type", "Fields", DiagnosticSeverity.Error);

    private static readonly Message<string> s_unknown = Rule.Message<string>("Unknown document type '{0}'", "type");

    private static readonly Message<string, string> s_near = Rule.Message<string, string>(
        "Unknown document type '{0}'; did you mean '{1}'?",
        "type",
        "nearest"
    );

    public static Diagnostic At(TextSpan span, string type, string? nearest) =>
        nearest is null ? s_unknown.At(span, type) : s_near.At(span, type, nearest);
}
