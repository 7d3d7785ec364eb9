using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5004: a directive gives a field another value than the header's text does.</summary>
internal static class ContradictedField
{
    public static readonly Rule Rule = new("QA5004", "Field contradicts the text", "Fields", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_contradicted = Rule.Message<string, string, string>(
        "The field '{0}' is '{1}' here, but '{2}' in the text",
        "field",
        "value",
        "text"
    );

    public static Diagnostic At(TextSpan span, string field, string value, string text) => s_contradicted.At(span, field, value, text);
}
