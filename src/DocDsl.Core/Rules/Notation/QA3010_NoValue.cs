using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA3010: an answer that should have a value and has none that can be read.</summary>
internal static class NoValue
{
    public static readonly Rule Rule = new("QA3010", "Value cannot be determined", "Answers", DiagnosticSeverity.Warning);

    private static readonly Message<string, string> s_question = Rule.Message<string, string>(
        "The value of the answer to question {0} ({1}) cannot be determined; add '@value'",
        "question",
        "kind"
    );
    private static readonly Message<string> s_unnamedQuestion = Rule.Message<string>(
        "The value of this answer ({0}) cannot be determined; add '@value'",
        "kind"
    );
    private static readonly Message<string, string> s_part = Rule.Message<string, string>(
        "The value of the answer to part {0} ({1}) cannot be determined; add '@value'",
        "part",
        "kind"
    );

    private static readonly Message<string, string> s_boxOfQuestion = Rule.Message<string, string>(
        "No box is ticked in the answer to question {0} ({1})",
        "question",
        "kind"
    );
    private static readonly Message<string> s_boxOfUnnamedQuestion = Rule.Message<string>("No box is ticked in this answer ({0})", "kind");
    private static readonly Message<string, string> s_boxOfPart = Rule.Message<string, string>(
        "No box is ticked in the answer to part {0} ({1})",
        "part",
        "kind"
    );

    /// <summary>At the heading of an answer that has boxes of which none is ticked.</summary>
    /// <param name="span">The heading.</param>
    /// <param name="name">The question or part; null where nothing names it.</param>
    /// <param name="isPart">Whether it is a part.</param>
    /// <param name="kind">The kind of value.</param>
    public static Diagnostic NoBoxTicked(TextSpan span, string? name, bool isPart, string kind) =>
        name is null ? s_boxOfUnnamedQuestion.At(span, kind) : (isPart ? s_boxOfPart : s_boxOfQuestion).At(span, name, kind);

    /// <summary>At the heading of an answer whose value cannot be read.</summary>
    /// <inheritdoc cref="NoBoxTicked"/>
    public static Diagnostic At(TextSpan span, string? name, bool isPart, string kind) =>
        name is null ? s_unnamedQuestion.At(span, kind) : (isPart ? s_part : s_question).At(span, name, kind);
}
