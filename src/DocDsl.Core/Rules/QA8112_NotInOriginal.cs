using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8112: what a translation has, and its original has not: a question, a part, an id.</summary>
internal static class NotInOriginal
{
    public static readonly Rule Rule = new("QA8112", "Not in the original", "Consistency", DiagnosticSeverity.Warning);

    private static readonly Message<string, string> s_question = Rule.Message<string, string>(
        "Document '{0}' has no question {1}",
        "path",
        "question"
    );

    private static readonly Message<string, string, string> s_near = Rule.Message<string, string, string>(
        "Document '{0}' has no question {1}; did you mean '{2}'?",
        "path",
        "question",
        "nearest"
    );

    private static readonly Message<string, string> s_part = Rule.Message<string, string>(
        "Document '{0}' has no part {1}",
        "path",
        "part"
    );

    private static readonly Message<string, string> s_id = Rule.Message<string, string>(
        "The question has no id in document '{0}', and the id '{1}' here",
        "path",
        "id"
    );

    /// <param name="span">Where the question's id is, or its heading.</param>
    /// <param name="path">The original.</param>
    /// <param name="question">The question's name.</param>
    /// <param name="nearest">The id that was probably meant; null where there is none.</param>
    public static Diagnostic Question(TextSpan span, string path, string question, string? nearest) =>
        nearest is null ? s_question.At(span, path, question) : s_near.At(span, path, question, nearest);

    /// <param name="span">Where the part is named.</param>
    /// <param name="path">The original.</param>
    /// <param name="part">The part's name.</param>
    public static Diagnostic Part(TextSpan span, string path, string part) => s_part.At(span, path, part);

    /// <param name="span">Where the id is.</param>
    /// <param name="path">The original.</param>
    /// <param name="id">The id.</param>
    public static Diagnostic Id(TextSpan span, string path, string id) => s_id.At(span, path, id);
}
