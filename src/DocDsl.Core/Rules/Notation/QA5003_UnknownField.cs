using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5003: a directive gives a field that the document's type does not declare.</summary>
internal static class UnknownField
{
    public static readonly Rule Rule = new("QA5003", "Unknown field", "Fields", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_unknown = Rule.Message<string, string>(
        "Unknown field '{0}'; the document type '{1}' does not declare it",
        "field",
        "type"
    );

    private static readonly Message<string, string> s_near = Rule.Message<string, string>(
        "Unknown field '{0}'; did you mean '{1}'?",
        "field",
        "nearest"
    );

    public static Diagnostic At(TextSpan span, string field, string type, string? nearest) =>
        nearest is null ? s_unknown.At(span, field, type) : s_near.At(span, field, nearest);
}
