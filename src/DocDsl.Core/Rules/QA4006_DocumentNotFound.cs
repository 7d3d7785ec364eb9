using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>QA4006: a reference to another document of the project that does not exist, or to a question that it does not have.</summary>
internal static class DocumentNotFound
{
    public static readonly Rule Rule = new(
        "QA4006",
        "Reference to a document or question that does not exist",
        "References",
        DiagnosticSeverity.Error
    );

    private static readonly Message<string> s_document = Rule.Message<string>("Document '{0}' does not exist", "document");
    private static readonly Message<string, string> s_question = Rule.Message<string, string>(
        "Document '{0}' has no question {1}",
        "path",
        "question"
    );
    private static readonly Message<string, string> s_ambiguous = Rule.Message<string, string>(
        "Document name '{0}' is ambiguous between {1}; add a folder",
        "document",
        "paths"
    );

    /// <summary>The document that <c>@answers</c> names asks nothing.</summary>
    public static Message<string> NoQuestions { get; } =
        Rule.Message<string>("Document '{0}' has no questions that could be answered", "path");

    /// <summary><c>@answers</c> names the document that it is in.</summary>
    public static Message Itself { get; } =
        Rule.Message("A document cannot answer its own questions by '@answers'; name the one that asks");

    /// <summary>What is wrong with a reference; null when nothing is.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="document">The document, as written.</param>
    /// <param name="question">The question: <c>4</c>, <c>4a</c> or <c>'kosten'</c>.</param>
    /// <param name="member">The property that the question has in C#; empty where the document alone is meant.</param>
    /// <param name="named">The paths of the documents that have the name.</param>
    /// <param name="membersOf">The properties of a document's questions; called where exactly one document has the name.</param>
    public static Diagnostic? Check(
        TextSpan span,
        string document,
        string question,
        string member,
        IReadOnlyList<string> named,
        Func<string, IEnumerable<string>> membersOf
    ) =>
        named.Count switch
        {
            0 => s_document.At(span, document),
            1 => member.Length == 0 || membersOf(named[0]).Contains(member) ? null : s_question.At(span, named[0], question),
            _ => s_ambiguous.At(span, document, NameList.And(named)),
        };
}
