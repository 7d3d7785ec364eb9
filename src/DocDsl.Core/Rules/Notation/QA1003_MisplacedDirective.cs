using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA1003: the directive is known, but not allowed where it is.</summary>
internal static class MisplacedDirective
{
    public static readonly Rule Rule = new("QA1003", "Misplaced directive", "Text", DiagnosticSeverity.Error);

    public static readonly Message<string, string, string> OtherSection = Rule.Message<string, string, string>(
        "'@{0}' is not allowed in {1}; move it to {2}",
        "directive",
        "section",
        "allowed"
    );

    public static readonly Message<string, string> BelowText = Rule.Message<string, string>(
        "'@{0}' must be between the heading and the first line of text of {1}",
        "directive",
        "section"
    );

    public static readonly Message<string, string> Answered = Rule.Message<string, string>(
        "'@{0}' is not allowed here, because {1} has an answer",
        "directive",
        "question"
    );
}
