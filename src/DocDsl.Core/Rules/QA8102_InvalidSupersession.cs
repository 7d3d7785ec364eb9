using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8102: an answer that cannot replace the one that <c>@supersedes</c> names.</summary>
internal static class InvalidSupersession
{
    public static readonly Rule Rule = new("QA8102", "Invalid '@supersedes'", "Consistency", DiagnosticSeverity.Error);

    private static readonly Message s_own = Rule.Message("An answer cannot supersede one of its own document; change that answer instead");

    private static readonly Message<string, string, string> s_newer = Rule.Message<string, string, string>(
        "This document is of {0} and cannot supersede an answer of document '{1}', which is of {2}",
        "date",
        "path",
        "other"
    );

    private static readonly Message<string, string> s_circle = Rule.Message<string, string>(
        "Circular '@supersedes': the answer to question {0} of document '{1}' in the end supersedes this one",
        "question",
        "document"
    );

    /// <summary>The answer named is one of the same document, perhaps itself.</summary>
    public static Diagnostic Own(TextSpan span) => s_own.At(span);

    /// <summary>The answer named is that of a newer document.</summary>
    /// <param name="span">Where it is named.</param>
    /// <param name="date">The document's own date.</param>
    /// <param name="path">The other document.</param>
    /// <param name="other">Its date.</param>
    public static Diagnostic Newer(TextSpan span, string date, string path, string other) => s_newer.At(span, date, path, other);

    /// <summary>The answer named supersedes this one, or one that does.</summary>
    /// <param name="span">Where it is named.</param>
    /// <param name="question">The question, as a message names it.</param>
    /// <param name="document">The document, as written.</param>
    public static Diagnostic Circle(TextSpan span, string question, string document) => s_circle.At(span, question, document);
}
