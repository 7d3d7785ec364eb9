using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA3009: words that a directive quotes and that are not in the text, or more than once.</summary>
internal static class QuotedTextNotFound
{
    public static readonly Rule Rule = new("QA3009", "Quoted text not found", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string> s_inQuestion = Rule.Message<string>(
        "The quoted text '{0}' was not found in this question",
        "quoted"
    );
    private static readonly Message<string, int> s_severalInQuestion = Rule.Message<string, int>(
        "The quoted text '{0}' occurs {1} times in this question; quote more of the text",
        "quoted",
        "count"
    );
    private static readonly Message<string> s_inAnswer = Rule.Message<string>(
        "The quoted text '{0}' was not found in this answer",
        "quoted"
    );
    private static readonly Message<string, int> s_severalInAnswer = Rule.Message<string, int>(
        "The quoted text '{0}' occurs {1} times in this answer; quote more of the text",
        "quoted",
        "count"
    );
    private static readonly Message<string> s_inSection = Rule.Message<string>(
        "The quoted text '{0}' was not found in this section",
        "quoted"
    );
    private static readonly Message<string, int> s_severalInSection = Rule.Message<string, int>(
        "The quoted text '{0}' occurs {1} times in this section; say which one is meant with 'after \"…\"'",
        "quoted",
        "count"
    );
    private static readonly Message<string, string> s_afterText = Rule.Message<string, string>(
        "The quoted text '{0}' was not found directly after '{1}' in this section",
        "quoted",
        "before"
    );
    private static readonly Message<string> s_inDocument = Rule.Message<string>(
        "The quoted text '{0}' was not found in this document",
        "quoted"
    );
    private static readonly Message<string, string, int> s_severalBeforeSign = Rule.Message<string, string, int>(
        "The quoted text '{0}' is followed by '{1}' in {2} places; quote more of the text",
        "quoted",
        "sign",
        "count"
    );
    private static readonly Message<string, string> s_noteNumber = Rule.Message<string, string>(
        "The quoted text '{0}' is not followed by the note's number '{1}'; name a different sign with 'mark \"…\"'",
        "quoted",
        "sign"
    );
    private static readonly Message<string, string> s_noteSign = Rule.Message<string, string>(
        "The quoted text '{0}' is not followed by '{1}'",
        "quoted",
        "sign"
    );

    /// <summary>Of a part.</summary>
    public static Diagnostic InQuestion(TextSpan span, string quoted) => s_inQuestion.At(span, quoted);

    /// <summary>Of a part.</summary>
    public static Diagnostic SeveralInQuestion(TextSpan span, string quoted, int count) => s_severalInQuestion.At(span, quoted, count);

    /// <summary>Of a value, a promise or who answers.</summary>
    public static Diagnostic InAnswer(TextSpan span, string quoted) => s_inAnswer.At(span, quoted);

    /// <summary>Of a value, a promise or who answers.</summary>
    public static Diagnostic SeveralInAnswer(TextSpan span, string quoted, int count) => s_severalInAnswer.At(span, quoted, count);

    /// <summary>Of a strike.</summary>
    public static Diagnostic InSection(TextSpan span, string quoted) => s_inSection.At(span, quoted);

    /// <summary>Of a strike.</summary>
    public static Diagnostic SeveralInSection(TextSpan span, string quoted, int count) => s_severalInSection.At(span, quoted, count);

    /// <summary>Of a strike that says what comes before.</summary>
    public static Diagnostic AfterText(TextSpan span, string quoted, string before) => s_afterText.At(span, quoted, before);

    /// <summary>Of a note.</summary>
    public static Diagnostic InDocument(TextSpan span, string quoted) => s_inDocument.At(span, quoted);

    /// <summary>Of a note.</summary>
    public static Diagnostic SeveralBeforeSign(TextSpan span, string quoted, string sign, int count) =>
        s_severalBeforeSign.At(span, quoted, sign, count);

    /// <summary>Of a note that names no sign of its own.</summary>
    public static Diagnostic NoteNumber(TextSpan span, string quoted, string sign) => s_noteNumber.At(span, quoted, sign);

    /// <summary>Of a note that names the sign in the text.</summary>
    public static Diagnostic NoteSign(TextSpan span, string quoted, string sign) => s_noteSign.At(span, quoted, sign);
}
