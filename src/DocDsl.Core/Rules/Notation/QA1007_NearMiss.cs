using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA1007: a line that was probably meant as a heading or a directive, and is read as text.</summary>
internal static class NearMiss
{
    public static readonly Rule Rule = new("QA1007", "Line that resembles a heading or a directive", "Text", DiagnosticSeverity.Warning);

    private static readonly Message s_heading = Rule.Message("This line resembles a heading but is read as text");
    private static readonly Message s_answerHeading = Rule.Message(
        "This answer heading is read as text; it has no number, and there is no question directly above it"
    );
    private static readonly Message<string> s_indentedDirective = Rule.Message<string>(
        "The directive '@{0}' is indented and is read as text; a directive must begin in column 1",
        "directive"
    );

    /// <summary>A line that begins as a heading and goes on as none.</summary>
    public static Diagnostic Heading(TextSpan span) => s_heading.At(span);

    /// <summary>An answer heading that does not say which question it answers.</summary>
    public static Diagnostic AnswerHeading(TextSpan span) => s_answerHeading.At(span);

    /// <summary>A known directive after white space.</summary>
    public static Diagnostic IndentedDirective(TextSpan span, string directive) => s_indentedDirective.At(span, directive);
}
