using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5002: the value of a field is not of the kind that the document's type declares.</summary>
internal static class InvalidField
{
    public static readonly Rule Rule = new("QA5002", "Invalid value of a field", "Fields", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_notOfKind = Rule.Message<string, string, string>(
        "The value '{0}' of the field '{1}' is not of kind '{2}'",
        "value",
        "field",
        "kind"
    );

    private static readonly Message<string, string, string> s_textNotOfKind = Rule.Message<string, string, string>(
        "The text '{0}' cannot be read as the field '{1}', which is of kind '{2}'",
        "text",
        "field",
        "kind"
    );

    private static readonly Message<string, string, string> s_noMatch = Rule.Message<string, string, string>(
        "The value '{0}' of the field '{1}' does not match \"{2}\"",
        "value",
        "field",
        "expression"
    );

    private static readonly Message<string, string> s_unbalanced = Rule.Message<string, string>(
        "The value '{0}' of the field '{1}' has unbalanced parentheses",
        "value",
        "field"
    );

    public static Diagnostic NotOfKind(TextSpan span, string value, string field, string kind) => s_notOfKind.At(span, value, field, kind);

    public static Diagnostic TextNotOfKind(TextSpan span, string text, string field, string kind) =>
        s_textNotOfKind.At(span, text, field, kind);

    public static Diagnostic NoMatch(TextSpan span, string value, string field, string expression) =>
        s_noMatch.At(span, value, field, expression);

    public static Diagnostic Unbalanced(TextSpan span, string value, string field) => s_unbalanced.At(span, value, field);
}
