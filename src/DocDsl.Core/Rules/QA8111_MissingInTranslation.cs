using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA8111: what the original has, and its translation has not: a question, a part, an id.</summary>
internal static class MissingInTranslation
{
    public static readonly Rule Rule = new("QA8111", "Missing in the translation", "Consistency", DiagnosticSeverity.Error);

    private static readonly Message<string, string, string> s_question = Rule.Message<string, string, string>(
        "Question {0} of document '{1}' is missing: '{2}'",
        "question",
        "path",
        "words"
    );

    private static readonly Message<string, string> s_part = Rule.Message<string, string>(
        "Part {0} of document '{1}' is missing here",
        "part",
        "path"
    );

    private static readonly Message<string, string> s_id = Rule.Message<string, string>(
        "This question has the id '{0}' in document '{1}'; write '@id {0}' below its heading",
        "id",
        "path"
    );

    private static readonly Message<string, int, int> s_count = Rule.Message<string, int, int>(
        "Document '{0}' has {1} questions without a number or an '@id', and this document has {2}; they are compared in their order",
        "path",
        "original",
        "count"
    );

    /// <param name="span">Where the original is named.</param>
    /// <param name="question">The question's name.</param>
    /// <param name="path">The original.</param>
    /// <param name="words">The first of the question's words.</param>
    public static Diagnostic Question(TextSpan span, string question, string path, string words) =>
        s_question.At(span, question, path, words);

    /// <param name="span">The heading of its question.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Part(TextSpan span, string part, string path) => s_part.At(span, part, path);

    /// <param name="span">The question's heading.</param>
    /// <param name="id">The id in the original.</param>
    /// <param name="path">The original.</param>
    public static Diagnostic Id(TextSpan span, string id, string path) => s_id.At(span, id, path);

    /// <param name="span">Where the original is named.</param>
    /// <param name="path">The original.</param>
    /// <param name="original">How many it has.</param>
    /// <param name="count">How many the translation has.</param>
    public static Diagnostic Count(TextSpan span, string path, int original, int count) => s_count.At(span, path, original, count);
}
