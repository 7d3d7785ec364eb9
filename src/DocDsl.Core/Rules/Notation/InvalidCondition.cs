using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA5008 about a condition, the argument of <c>@when</c>.</summary>
internal static class InvalidCondition
{
    /// <summary>The same as <see cref="InvalidType.Rule"/>; who takes it from here has these messages too.</summary>
    public static readonly Rule Rule = InvalidType.Rule;

    public static readonly Message Empty = Rule.Message("'@when' requires a condition, for example '@when stage is beta or stable'");

    public static readonly Message TooComplex = Rule.Message("The condition is too long or too deeply nested");

    public static readonly Message UnclosedQuotation = Rule.Message("The value in the condition has no closing quotation mark");

    public static readonly Message UnclosedBracket = Rule.Message("The condition has a '(' without a closing bracket");

    public static readonly Message UnopenedBracket = Rule.Message("The condition has a ')' without an opening bracket");

    public static readonly Message<string> NotName = Rule.Message<string>(
        "A comparison begins with the name of a field or of a question, and not with '{0}'",
        "text"
    );

    public static readonly Message<string> NothingAfter = Rule.Message<string>(
        "'{0}' must be followed by a comparison, for example 'stage is beta'",
        "word"
    );

    public static readonly Message<string> NoOperator = Rule.Message<string>(
        "'{0}' must be followed by 'is', '<', '<=', '>' or '>=' and a value",
        "name"
    );

    public static readonly Message<string> UnknownOperator = Rule.Message<string>(
        "Unknown operator '{0}'; the operators are 'is', 'is not', '<', '<=', '>' and '>='",
        "operator"
    );

    public static readonly Message<string> NoValue = Rule.Message<string>("'{0}' must be followed by a value", "operator");

    public static readonly Message<string> SeveralWords = Rule.Message<string>(
        "Unexpected '{0}'; a value of several words must be in quotation marks",
        "text"
    );

    public static readonly Message<string> Unexpected = Rule.Message<string>(
        "Unexpected '{0}'; comparisons are joined by 'and' or 'or'",
        "text"
    );

    private static readonly Message<string> s_unknownName = Rule.Message<string>("Unknown field or question '{0}'", "name");

    private static readonly Message<string, string> s_nearName = Rule.Message<string, string>(
        "Unknown field or question '{0}'; did you mean '{1}'?",
        "name",
        "nearest"
    );

    public static readonly Message<string> Dropped = Rule.Message<string>(
        "The condition depends on the question '{0}', which this type drops",
        "question"
    );

    public static readonly Message<string> Conditional = Rule.Message<string>(
        "The condition depends on the question '{0}', which has a condition itself",
        "question"
    );

    public static readonly Message<string> NoKind = Rule.Message<string>(
        "The question '{0}' has no kind by which it can be compared; declare one, for example '@expect yes-no'",
        "question"
    );

    public static readonly Message<string, string, string> NoOrder = Rule.Message<string, string, string>(
        "'{0}' requires a date, a number, an amount or a duration; '{1}' is of kind '{2}'",
        "operator",
        "name",
        "kind"
    );

    public static readonly Message<string, string> AnyCurrency = Rule.Message<string, string>(
        "'{0}' has amounts of any currency, which '{1}' cannot compare; declare one currency, for example 'amount EUR'",
        "name",
        "operator"
    );

    public static readonly Message<string, string, string> NoChoice = Rule.Message<string, string, string>(
        "'{0}' is not a choice of '{1}'; the choices are {2}",
        "value",
        "name",
        "choices"
    );

    public static readonly Message<string, string, string> NotOfKind = Rule.Message<string, string, string>(
        "'{0}' is not a valid value of '{1}', which is of kind '{2}'",
        "value",
        "name",
        "kind"
    );

    public static Diagnostic UnknownName(TextSpan span, string name, string? nearest) =>
        nearest is null ? s_unknownName.At(span, name) : s_nearName.At(span, name, nearest);
}
