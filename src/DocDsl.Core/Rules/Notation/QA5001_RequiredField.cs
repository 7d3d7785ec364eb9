using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5001: a field that the document's type requires is given neither by a directive nor by the header's text.</summary>
internal static class RequiredField
{
    public static readonly Rule Rule = new("QA5001", "Required field is missing", "Fields", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_missing =
        Rule.Message<string, string>("The field '{0}' is missing; documents of type '{1}' require it", "field", "type");

    public static Diagnostic Missing(TextSpan span, string field, string type) => s_missing.At(span, field, type);
}
