using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA3007: a value that the words of the answer contradict.</summary>
internal static class ContradictedValue
{
    public static readonly Rule Rule = new("QA3007", "Value contradicts the text", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_quotedText = Rule.Message<string, string>(
        "The value is '{0}', but the quoted text says '{1}'",
        "value",
        "quoted"
    );
    private static readonly Message<string, string> s_opening = Rule.Message<string, string>(
        "The value is '{0}', but the answer begins with '{1}'",
        "value",
        "opening"
    );

    private static readonly Message<string, string> s_boxes = Rule.Message<string, string>(
        "The value is '{0}', but the ticked boxes say '{1}'",
        "value",
        "boxes"
    );
    private static readonly Message<string> s_noBox = Rule.Message<string>("The value is '{0}', but no box is ticked", "value");

    private static readonly Message<string, string> s_promise = Rule.Message<string, string>(
        "The promise is due by '{0}', but the quoted text says '{1}'",
        "value",
        "quoted"
    );

    /// <summary>The quoted words name another day than the promise.</summary>
    public static Diagnostic Promise(TextSpan span, string due, string quoted) => s_promise.At(span, due, quoted);

    /// <summary>The quoted words have another value.</summary>
    public static Diagnostic QuotedText(TextSpan span, string value, string quoted) => s_quotedText.At(span, value, quoted);

    /// <summary>The boxes of the answer say another value; null where none is ticked.</summary>
    public static Diagnostic Boxes(TextSpan span, string value, string? boxes) =>
        boxes is null ? s_noBox.At(span, value) : s_boxes.At(span, value, boxes);

    /// <summary>The answer opens with another value.</summary>
    public static Diagnostic Opening(TextSpan span, string value, string opening) => s_opening.At(span, value, opening);
}
