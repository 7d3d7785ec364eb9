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
    private static readonly Message s_noNumber = Rule.Message(
        "This question heading has no number and is read as text; number it, or write '@question'"
    );
    private static readonly Message s_lowerCase = Rule.Message(
        "This line resembles a heading but begins with a small letter and is read as text; write a capital letter"
    );
    private static readonly Message s_noColon = Rule.Message(
        "This line resembles a question but is read as text; write a colon after the number"
    );
    private static readonly Message<int, int> s_otherNumber = Rule.Message<int, int>(
        "This line has the form of a question, but its number is {0} where {1} is next; it is read as text",
        "number",
        "expected"
    );
    private static readonly Message s_noBlankLine = Rule.Message(
        "This line has the form of a question but is read as text; write a blank line above it"
    );
    private static readonly Message s_endsAnswer = Rule.Message(
        "This heading is not declared and ends the text above it; declare it with '@heading group' or '@heading closing'"
    );
    private static readonly Message s_undeclared = Rule.Message(
        "This heading is not declared and is read as text; declare it with '@heading', or write '@text' before it"
    );
    private static readonly Message s_likeQuestions = Rule.Message(
        "This line resembles the questions of this document but is read as text; give it their form, or write '@text' before it"
    );
    private static readonly Message s_likeMarkdown = Rule.Message(
        "This line resembles the questions of this document but is read as text; give it their form, or declare its form with '@heading'"
    );
    private static readonly Message<string> s_indentedDirective = Rule.Message<string>(
        "The directive '@{0}' is indented and is read as text; a directive must begin in column 1",
        "directive"
    );

    /// <summary>A line that begins as a heading and goes on as none.</summary>
    public static Diagnostic Heading(TextSpan span) => s_heading.At(span);

    /// <summary>An answer heading that does not say which question it answers.</summary>
    public static Diagnostic AnswerHeading(TextSpan span) => s_answerHeading.At(span);

    /// <summary>The word for a question, alone on its line.</summary>
    public static Diagnostic NoNumber(TextSpan span) => s_noNumber.At(span);

    /// <summary>A heading whose first letter is small.</summary>
    public static Diagnostic LowerCase(TextSpan span) => s_lowerCase.At(span);

    /// <summary>A question on the line of its number, with nothing between them.</summary>
    public static Diagnostic NoColon(TextSpan span) => s_noColon.At(span);

    /// <summary>A line of a form of a number alone, whose number is not the next one.</summary>
    public static Diagnostic OtherNumber(TextSpan span, int number, int expected) => s_otherNumber.At(span, number, expected);

    /// <summary>A line of a form of a number alone, directly below text.</summary>
    public static Diagnostic NoBlankLine(TextSpan span) => s_noBlankLine.At(span);

    /// <summary>A heading of Markdown at the level of the questions or above, which no form reads.</summary>
    public static Diagnostic EndsAnswer(TextSpan span) => s_endsAnswer.At(span);

    /// <summary>A heading of Markdown that no form reads, in a document whose questions are none.</summary>
    public static Diagnostic Undeclared(TextSpan span) => s_undeclared.At(span);

    /// <summary>A line within a text that has signs of the document's questions.</summary>
    public static Diagnostic LikeQuestions(TextSpan span) => s_likeQuestions.At(span);

    /// <summary>A block of Markdown within a text that has signs of the document's questions.</summary>
    public static Diagnostic LikeMarkdown(TextSpan span) => s_likeMarkdown.At(span);

    /// <summary>A known directive after white space.</summary>
    public static Diagnostic IndentedDirective(TextSpan span, string directive) => s_indentedDirective.At(span, directive);
}
