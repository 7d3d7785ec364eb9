using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>
/// QA5008: the declaration of a document type (<c>.qatype</c>) is malformed, or contradicts itself or the type that it extends.
/// </summary>
internal static class InvalidType
{
    public static readonly Rule Rule = new("QA5008", "Invalid declaration of a document type", "Fields", DiagnosticSeverity.Error);

    public static readonly Message<string> Invisible = Rule.Message<string>("{0} is invisible; remove it", "character");

    public static readonly Message Text = Rule.Message(
        "A document type is declared by directives that begin in column 1 and comments (@//); this line is neither"
    );

    public static readonly Message NoType = Rule.Message("The declaration requires '@type' with the name of the type");

    public static readonly Message Name = Rule.Message(
        "'@type' requires a name of letters, digits and hyphens, for example '@type letter extends document'"
    );

    public static readonly Message Base = Rule.Message(
        "'@type' takes a name, optionally followed by 'extends' and the name of the base type"
    );

    private static readonly Message<string> s_duplicate = Rule.Message<string>("The document type '{0}' is already declared", "type");

    private static readonly Message<string, string> s_duplicateIn = Rule.Message<string, string>(
        "The document type '{0}' is already declared in {1}",
        "type",
        "path"
    );

    public static readonly Message<string, string> Circular = Rule.Message<string, string>(
        "Circular base type: '{0}' extends '{1}', which in turn extends '{0}'",
        "type",
        "base"
    );

    public static readonly Message<string> ExtendsItself = Rule.Message<string>("Circular base type: '{0}' extends itself", "type");

    public static readonly Message<string, int> TooManyBases = Rule.Message<string, int>(
        "'{0}' has more than {1} base types, each of which extends the next; extend a type that has fewer",
        "type",
        "count"
    );

    public static readonly Message<string> Language = Rule.Message<string>("'@language' requires one of {0}", "languages");

    public static readonly Message Members = Rule.Message("'@members' requires 'all', 'named' or 'none'");

    public static readonly Message Review = Rule.Message("'@review' requires a period, for example '@review 12 months'");

    public static readonly Message QuestionsIn = Rule.Message(
        "'@questions-in' requires a heading in quotation marks, for example '@questions-in \"## Questionnaire\"'"
    );

    public static readonly Message Numbering = Rule.Message("'@numbering' requires 'sequential', 'any', 'none' or 'per-group'");

    public static readonly Message Order = Rule.Message("'@order' requires at least two dates, for example '@order submitted answered'");

    public static readonly Message Term = Rule.Message(
        "'@term' requires the date that is due, a term and the date it begins at, for example '@term answered 3 weeks after submitted'"
    );

    private static readonly Message<string> s_unknownField = Rule.Message<string>("Unknown field '{0}'", "field");

    private static readonly Message<string, string> s_nearField = Rule.Message<string, string>(
        "Unknown field '{0}'; did you mean '{1}'?",
        "field",
        "nearest"
    );

    public static readonly Message<string> NotDate = Rule.Message<string>("The field '{0}' is not a single date", "field");

    // '@field' and '@expect'

    public static readonly Message Field = Rule.Message(
        "'@field' requires a name and a kind, for example '@field submitted date required'"
    );

    public static readonly Message<string, string> FieldWithoutKind = Rule.Message<string, string>(
        "The field '{0}' requires a kind: {1}",
        "field",
        "kinds"
    );

    public static readonly Message<string, string, string> UnknownKind = Rule.Message<string, string, string>(
        "Unknown kind '{0}' of the field '{1}'; the kinds are {2}",
        "kind",
        "field",
        "kinds"
    );

    public static readonly Message<string> FewChoices = Rule.Message<string>(
        "The field '{0}' requires at least two choices, for example 'choice open|closed'",
        "field"
    );

    public static readonly Message<string, string> RepeatedChoice = Rule.Message<string, string>(
        "The field '{0}' has the choice '{1}' more than once",
        "field",
        "choice"
    );

    public static readonly Message<string> AfterKind = Rule.Message<string>(
        "Unexpected '{0}'; a field's kind may be followed by 'required' and 'matches \"…\"'",
        "text"
    );

    // The expression after 'matches'

    public static readonly Message UnclosedExpression = Rule.Message("The expression has no closing quotation mark");

    public static readonly Message<string> NotInExpressions = Rule.Message<string>(
        "'{0}' is not supported in an expression, which may have '.', '[…]', '(…)', '|', '*', '+', '?', '{{2,3}}', '^', '$', "
            + "'\\d', '\\w', '\\s', '\\b', '\\p{{L}}' and characters",
        "text"
    );

    public static readonly Message<string> NothingToRepeat = Rule.Message<string>(
        "There is nothing before '{0}' in the expression that can be repeated",
        "text"
    );

    public static readonly Message<string> ReversedInExpression = Rule.Message<string>(
        "'{0}' in the expression ends before it begins",
        "text"
    );

    public static readonly Message<char> UnescapedInExpression = Rule.Message<char>(
        "The character '{0}' must be written '\\{0}' here in the expression",
        "character"
    );

    public static readonly Message UnopenedBracketOfExpression = Rule.Message("The expression has a ')' without an opening bracket");

    public static readonly Message<char> UnclosedBracketOfExpression = Rule.Message<char>(
        "The expression has a '{0}' without a closing bracket",
        "bracket"
    );

    public static readonly Message TooComplexExpression = Rule.Message(
        "The expression is too long, too deeply nested, or repeats too much"
    );

    public static readonly Message<string> ReservedField = Rule.Message<string>(
        "'{0}' is reserved for the directive '@{0}'; give the field another name",
        "field"
    );

    public static readonly Message<string> RepeatedField = Rule.Message<string>("The field '{0}' is declared more than once", "field");

    // A field that a type declares anew may be narrowed, never widened.

    public static readonly Message<string, string> MustBeList = Rule.Message<string, string>(
        "The field '{0}' must be a list, as it is in the base type '{1}'",
        "field",
        "base"
    );

    public static readonly Message<string, string> MustNotBeList = Rule.Message<string, string>(
        "The field '{0}' must not be a list, since it is not in the base type '{1}'",
        "field",
        "base"
    );

    public static readonly Message<string, string> MustBeRequired = Rule.Message<string, string>(
        "The field '{0}' must be required, as it is in the base type '{1}'",
        "field",
        "base"
    );

    public static readonly Message<string, string, string> AddedChoice = Rule.Message<string, string, string>(
        "The field '{0}' must not have the choice '{1}', since it does not in the base type '{2}'",
        "field",
        "choice",
        "base"
    );

    public static readonly Message<string, string, string> OtherKind = Rule.Message<string, string, string>(
        "The field '{0}' must be of kind '{1}', as it is in the base type '{2}'",
        "field",
        "kind",
        "base"
    );

    public static readonly Message<string> ExpectWithoutKind = Rule.Message<string>("'@expect' requires a kind: {0}", "kinds");

    public static readonly Message<string, string> ExpectUnknownKind = Rule.Message<string, string>(
        "Unknown kind '{0}'; the kinds are {1}",
        "kind",
        "kinds"
    );

    public static readonly Message ExpectFewChoices = Rule.Message(
        "'@expect choice' requires at least two choices, for example '@expect choice open|closed'"
    );

    public static readonly Message<string> ExpectRepeatedChoice = Rule.Message<string>(
        "'@expect' has the choice '{0}' more than once",
        "choice"
    );

    public static readonly Message ExpectOne = Rule.Message(
        "'@expect' takes one kind, which cannot be a list; several choices are '@expect choices a|b|c'"
    );

    // The patterns of '@read' and '@aside'

    public static readonly Message Read = Rule.Message(
        "'@read' requires a pattern, for example '@read \"(submitted {submitted}[, no {number}])\"'"
    );

    public static readonly Message Aside = Rule.Message(
        "'@aside' in a type requires the pattern of a line, for example '@aside \"Page {n} of {n}\"'"
    );

    public static readonly Message UnclosedPattern = Rule.Message("The pattern has no closing quotation mark");

    public static readonly Message EmptyPattern = Rule.Message("The pattern is empty");

    public static readonly Message PatternWithoutField = Rule.Message(
        "The pattern reads no field; name one in braces, for example '{submitted}'"
    );

    public static readonly Message<string> NotFieldName = Rule.Message<string>("'{{{0}}}' in the pattern does not name a field", "name");

    public static readonly Message RunningHeaderPattern = Rule.Message(
        "The pattern of a running header may have only '{*}' (any words) and '{n}' (a number) in braces"
    );

    public static readonly Message<char> UnopenedBracket = Rule.Message<char>(
        "The pattern has a '{0}' without an opening bracket",
        "bracket"
    );

    public static readonly Message<char> UnclosedBracket = Rule.Message<char>(
        "The pattern has a '{0}' without a closing bracket",
        "bracket"
    );

    public static readonly Message TooComplexPattern = Rule.Message("The pattern is too long or too deeply nested");

    /// <param name="span">The name.</param>
    /// <param name="type">The name.</param>
    /// <param name="path">The file of the other declaration; empty where it has none.</param>
    public static Diagnostic Duplicate(TextSpan span, string type, string path) =>
        path.Length == 0 ? s_duplicate.At(span, type) : s_duplicateIn.At(span, type, path);

    /// <summary>A pattern, an order or a term names a field that the type does not have.</summary>
    public static Diagnostic UnknownField(TextSpan span, string field, string? nearest) =>
        nearest is null ? s_unknownField.At(span, field) : s_nearField.At(span, field, nearest);
}
