using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.CSharp;

/// <summary>QA6007: C# code answers (<c>[Answers("palantir#4")]</c>) a question that does not exist.</summary>
internal static class UnknownAnsweredQuestion
{
    public static readonly Rule Rule = new("QA6007", "Answered question was not found", "Code", DiagnosticSeverity.Error);

    private static readonly Message<string> s_malformed = Rule.Message<string>(
        "'{0}' does not name a question; write for example 'palantir#4', 'palantir#4b' or 'palantir#kosten'",
        "name"
    );

    private static readonly Message<string> s_noDocument = Rule.Message<string>("The document '{0}' was not found", "document");

    private static readonly Message<string, string> s_nearDocument = Rule.Message<string, string>(
        "The document '{0}' was not found; did you mean '{1}'?",
        "document",
        "nearest"
    );

    private static readonly Message<string, string> s_ambiguous = Rule.Message<string, string>(
        "'{0}' names several documents, {1}; write a folder before the name",
        "document",
        "types"
    );

    private static readonly Message<string, string> s_noQuestion = Rule.Message<string, string>(
        "'{0}' has no question '{1}'",
        "document",
        "question"
    );

    private static readonly Message<string, string, string> s_nearQuestion = Rule.Message<string, string, string>(
        "'{0}' has no question '{1}'; did you mean '{2}'?",
        "document",
        "question",
        "nearest"
    );

    private static readonly Message<string, string> s_severalGroups = Rule.Message<string, string>(
        "'{0}' has a question '{1}' in several groups; give the question that is meant an '@id'",
        "document",
        "question"
    );

    private static readonly Message<string, string> s_noPart = Rule.Message<string, string>("'{0}' has no part '{1}'", "document", "part");

    public static Diagnostic Malformed(string name) => s_malformed.At(default, name);

    /// <param name="document">As written.</param>
    /// <param name="nearest">What was probably meant, with the question; null where nothing is near.</param>
    public static Diagnostic NoDocument(string document, string? nearest) =>
        nearest is null ? s_noDocument.At(default, document) : s_nearDocument.At(default, document, nearest);

    public static Diagnostic Ambiguous(string document, IEnumerable<string> types) =>
        s_ambiguous.At(default, document, string.Join(", ", types));

    /// <param name="document">The generated type.</param>
    /// <param name="question">As written, without the document.</param>
    /// <param name="nearest">What was probably meant, with the document; null where nothing is near.</param>
    public static Diagnostic NoQuestion(string document, string question, string? nearest) =>
        nearest is null ? s_noQuestion.At(default, document, question) : s_nearQuestion.At(default, document, question, nearest);

    public static Diagnostic SeveralGroups(string document, string question) => s_severalGroups.At(default, document, question);

    public static Diagnostic NoPart(string document, string part) => s_noPart.At(default, document, part);
}
