using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA2004: numbers of a heading that cannot be those of questions.</summary>
internal static class NumberList
{
    public static readonly Rule Rule = new("QA2004", "Invalid list of question numbers", "Numbering", DiagnosticSeverity.Error);

    private static readonly Message s_zero = Rule.Message("Question numbers begin at 1; 0 is not a question number");
    private static readonly Message<int> s_tooLong = Rule.Message<int>("A heading can name at most {0} questions", "limit");
    private static readonly Message<int> s_tooManyInRanges = Rule.Message<int>(
        "The ranges of numbers in this document name more than {0} questions; the numbers of this heading are not read",
        "limit"
    );
    private static readonly Message<string> s_repeated = Rule.Message<string>(
        "Question {0} is named more than once in this list",
        "question"
    );
    private static readonly Message<string, string> s_backwards = Rule.Message<string, string>(
        "The range from {0} to {1} does not ascend",
        "first",
        "last"
    );
    private static readonly Message<string, string, int> s_rangeTooLong = Rule.Message<string, string, int>(
        "The range from {0} to {1} is longer than {2} questions",
        "first",
        "last",
        "limit"
    );

    /// <summary>Numbers begin at 1.</summary>
    public static Diagnostic Zero(TextSpan span) => s_zero.At(span);

    /// <summary>More numbers than a heading may have.</summary>
    public static Diagnostic TooLong(TextSpan span, int limit) => s_tooLong.At(span, limit);

    /// <summary>More numbers than a document may have that are not written.</summary>
    public static Diagnostic TooManyInRanges(TextSpan span, int limit) => s_tooManyInRanges.At(span, limit);

    /// <summary>A number that the list has already.</summary>
    public static Diagnostic Repeated(TextSpan span, string question) => s_repeated.At(span, question);

    /// <summary>A range whose end is not after its beginning.</summary>
    public static Diagnostic Backwards(TextSpan span, string first, string last) => s_backwards.At(span, first, last);

    /// <summary>A range of more questions than a heading may have.</summary>
    public static Diagnostic RangeTooLong(TextSpan span, string first, string last, int limit) =>
        s_rangeTooLong.At(span, first, last, limit);
}
