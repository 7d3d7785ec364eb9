using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA2006: parts of a question that do not run a, b, c.</summary>
internal static class PartOrder
{
    public static readonly Rule Rule = new(
        "QA2006",
        "Part of a question missing, repeated or out of order",
        "Numbering",
        DiagnosticSeverity.Error
    );

    private static readonly Message<string> s_repeated = Rule.Message<string>("Part {0} is defined more than once", "part");
    private static readonly Message<string, string> s_outOfOrder = Rule.Message<string, string>(
        "Part {0} comes after part {1}",
        "part",
        "previous"
    );
    private static readonly Message<string, string> s_missing = Rule.Message<string, string>(
        "Part {0} is missing before part {1}",
        "missing",
        "part"
    );
    private static readonly Message<string, string> s_severalMissing = Rule.Message<string, string>(
        "Parts {0} are missing before part {1}",
        "missing",
        "part"
    );

    private static readonly Message<string, string, string> s_ofSet = Rule.Message<string, string, string>(
        "Part {0} of this question is missing, which '{1}' begins with '{2}'",
        "missing",
        "set",
        "words"
    );

    /// <summary>A part that the set of the document has.</summary>
    public static Diagnostic OfSet(TextSpan span, string missing, string set, string words) => s_ofSet.At(span, missing, set, words);

    /// <summary>A letter that an earlier part has.</summary>
    public static Diagnostic Repeated(TextSpan span, string part) => s_repeated.At(span, part);

    /// <summary>A letter below one that comes after it in the alphabet.</summary>
    public static Diagnostic OutOfOrder(TextSpan span, string part, string previous) => s_outOfOrder.At(span, part, previous);

    /// <summary>One letter passed over.</summary>
    public static Diagnostic Missing(TextSpan span, string missing, string part) => s_missing.At(span, missing, part);

    /// <summary>Several letters passed over.</summary>
    public static Diagnostic SeveralMissing(TextSpan span, string missing, string part) => s_severalMissing.At(span, missing, part);
}
