using DocDsl.Core.Diagnostics;

namespace DocDsl.Core.Rules.Notation;

/// <summary>
/// QA1002: the argument of a directive cannot be parsed. Messages about one directive alone are in that directive's file; here are those
/// that several share, and those that depend on more of the document than the directive's line.
/// </summary>
internal static class MalformedArgument
{
    public static readonly Rule Rule = new("QA1002", "Malformed argument of a directive", "Text", DiagnosticSeverity.Error);

    public static readonly Message<string> UnclosedQuotation = Rule.Message<string>(
        "The argument of '@{0}' has an unclosed quotation mark",
        "directive"
    );

    public static readonly Message<string> MalformedTarget = Rule.Message<string>(
        "'@{0}' must name a question by its number, for example '#5'",
        "directive"
    );

    public static readonly Message<string, string> QuestionNotFound = Rule.Message<string, string>(
        "'@{0}' names question {1}, but the heading above it does not name that question",
        "directive",
        "question"
    );

    public static readonly Message<string, string> PartNotFound = Rule.Message<string, string>(
        "'@{0}' names part {1}, but the question does not have that part",
        "directive",
        "part"
    );

    public static readonly Message<string, string> TargetRequired = Rule.Message<string, string>(
        "'@{0}' must name one question of the joint heading, for example '@{0} #{1} …'",
        "directive",
        "question"
    );

    public static readonly Message<string> FieldRequired = Rule.Message<string>("The field '@{0}' requires a value", "field");

    public static readonly Message<string, string> InvalidFieldDate = Rule.Message<string, string>(
        "'{1}' is not a valid date for the field '@{0}'",
        "field",
        "value"
    );

    public static readonly Message<string> PartOfSeveralQuestions = Rule.Message<string>(
        "'@covers' names part {0}, but this answer has several questions; write the question's number too, for example '3{0}'",
        "part"
    );

    public static readonly Message<string> QuestionNotAnswered = Rule.Message<string>(
        "'@covers' names question {0}, but this answer does not answer it",
        "question"
    );

    public static readonly Message<string> DuplicatePromise = Rule.Message<string>(
        "Another promise in this document already has the id '{0}'",
        "id"
    );

    public static readonly Message<string> PartNotCovered = Rule.Message<string>(
        "'@value' gives a value of part {0}, but this answer does not cover that part",
        "part"
    );

    public static readonly Message KindRequired = Rule.Message(
        "'@value' requires a value before 'from', because no '@expect' below the question gives the kind of value"
    );

    public static readonly Message<string> UnknownRule = Rule.Message<string>("'@allow' names '{0}', which is not a rule", "rule");

    public static readonly Message<string> RuleCannotBeSuppressed = Rule.Message<string>(
        "'@allow' cannot suppress {0}, which reports unnecessary suppressions",
        "rule"
    );
}
