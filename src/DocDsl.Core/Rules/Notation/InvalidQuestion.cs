using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5008, as far as the questions are concerned that a document type declares.</summary>
internal static class InvalidQuestion
{
    public static readonly Message Id = InvalidType.Rule.Message(
        "'@question' requires the id of the question, with its number or label before it where the set has them, for example "
            + "'@question minimum-data', '@question 4 costs' or '@question AC-01'"
    );

    public static readonly Message<string> RepeatedId = InvalidType.Rule.Message<string>(
        "The question '{0}' is declared more than once",
        "id"
    );

    public static readonly Message<string> RepeatedName = InvalidType.Rule.Message<string>(
        "Another question has the number or label {0}",
        "name"
    );

    public static readonly Message<string> NoWords = InvalidType.Rule.Message<string>("The question '{0}' has no words", "id");

    public static readonly Message<string> NoQuestion = InvalidType.Rule.Message<string>(
        "'@{0}' requires a question above it",
        "directive"
    );

    public static readonly Message<string> NoQuestions = InvalidType.Rule.Message<string>(
        "'@{0}' is for types with questions; this one has none",
        "directive"
    );

    public static readonly Message Version = InvalidType.Rule.Message(
        "'@version' requires a version with a digit, of letters, digits, '.', '-' and '_', for example '@version 2021-12-16'"
    );

    public static readonly Message Questions = InvalidType.Rule.Message("'@questions' requires 'open' or 'closed'");

    public static readonly Message Group = InvalidType.Rule.Message("'@group' requires a title");

    public static readonly Message Was = InvalidType.Rule.Message("'@was' requires the ids that the question had in earlier versions");

    public static readonly Message<string> StillDeclared = InvalidType.Rule.Message<string>(
        "'{0}' is still a question of this type, so that no other question can have been called that",
        "id"
    );

    public static readonly Message<string> RepeatedWas = InvalidType.Rule.Message<string>(
        "Another question was called '{0}' already",
        "id"
    );

    public static readonly Message<string, string> WasCalled = InvalidType.Rule.Message<string, string>(
        "The question '{1}' of the base type was called '{0}' in an earlier version; choose another id",
        "id",
        "other"
    );

    public static readonly Message Drop = InvalidType.Rule.Message(
        "'@drop' requires the id of an inherited question and a reason in quotation marks, for example '@drop pets \"We allow none\"'"
    );

    public static readonly Message<string> DropsAll = InvalidType.Rule.Message<string>(
        "No question is left: all of the base type '{0}' are dropped",
        "base"
    );

    public static readonly Message<string, string> DropOfOperand = InvalidType.Rule.Message<string, string>(
        "The question '{0}' cannot be dropped, because the condition of the question '{1}' depends on it",
        "id",
        "dependent"
    );

    public static readonly Message<string, string> ConditionOfOperand = InvalidType.Rule.Message<string, string>(
        "The question '{0}' must not have a condition, because the condition of the inherited question '{1}' depends on it",
        "id",
        "dependent"
    );

    public static readonly Message Part = InvalidType.Rule.Message(
        "'@part' requires a letter and words of the question in quotation marks, for example '@part a \"Which data\"'"
    );

    public static readonly Message<string, string> PartLetter = InvalidType.Rule.Message<string, string>(
        "The next part must be {0}, not '{1}'",
        "expected",
        "letter"
    );

    public static readonly Message<string, string> PartWords = InvalidType.Rule.Message<string, string>(
        "Part {0} cannot begin with '{1}'; the question must have these words once, after those of the part before",
        "part",
        "words"
    );

    public static readonly Message<string> Hint = InvalidType.Rule.Message<string>("'@{0}' requires words", "directive");

    public static readonly Message<string> Unexpected = InvalidType.Rule.Message<string>("'@{0}' takes nothing after it", "directive");

    public static readonly Message<string, string> OtherKind = InvalidType.Rule.Message<string, string>(
        "The question '{0}' must be of kind '{1}', as it is in the base type",
        "id",
        "kind"
    );

    public static readonly Message<string, string> AddedChoice = InvalidType.Rule.Message<string, string>(
        "The question '{0}' must not have the choice '{1}', since it does not in the base type",
        "id",
        "choice"
    );

    public static readonly Message<string> MustBeRequired = InvalidType.Rule.Message<string>(
        "The question '{0}' must not be optional, since it is not in the base type",
        "id"
    );

    private static readonly Message<string> s_unknown = InvalidType.Rule.Message<string>("Unknown question '{0}'", "id");

    private static readonly Message<string, string> s_near = InvalidType.Rule.Message<string, string>(
        "Unknown question '{0}'; did you mean '{1}'?",
        "id",
        "nearest"
    );

    /// <summary>What is said of an id that no question has.</summary>
    public static Diagnostic Unknown(TextSpan span, string id, string? nearest) =>
        nearest is null ? s_unknown.At(span, id) : s_near.At(span, id, nearest);
}
