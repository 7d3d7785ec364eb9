using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules.Notation;

/// <summary>QA3008: a value that is not of the kind that the question expects.</summary>
internal static class UnexpectedValue
{
    public static readonly Rule Rule = new("QA3008", "Value of an unexpected kind", "Answers", DiagnosticSeverity.Error);

    private static readonly Message<string, string> s_quotedText = Rule.Message<string, string>(
        "The quoted text '{0}' cannot be parsed as '{1}'; write the value before 'from'",
        "quoted",
        "kind"
    );
    private static readonly Message<string> s_yesNo = Rule.Message<string>("'{0}' is neither 'yes' nor 'no'", "value");
    private static readonly Message<string> s_date = Rule.Message<string>("'{0}' is not a valid date; write it as 2026-03-01", "value");
    private static readonly Message<string> s_number = Rule.Message<string>("'{0}' is not a valid number; write it as 1250000.50", "value");
    private static readonly Message<string> s_integer = Rule.Message<string>("'{0}' is not a valid integer; write it as 1250", "value");
    private static readonly Message<string> s_amount = Rule.Message<string>(
        "'{0}' is not a valid amount; write it as 1250000.50 EUR",
        "value"
    );
    private static readonly Message<string, string> s_amountOf = Rule.Message<string, string>(
        "'{0}' is not a valid amount in {1}; write it as 1250000.50",
        "value",
        "currency"
    );
    private static readonly Message<string> s_duration = Rule.Message<string>(
        "'{0}' is not a valid duration; write it as '3 weeks'",
        "value"
    );
    private static readonly Message<string> s_url = Rule.Message<string>("'{0}' is not a valid web address", "value");
    private static readonly Message<string, string> s_choice = Rule.Message<string, string>(
        "'{0}' is not one of the choices {1}",
        "value",
        "choices"
    );
    private static readonly Message<string, string, string> s_nearChoice = Rule.Message<string, string, string>(
        "'{0}' is not one of the choices {1}; did you mean '{2}'?",
        "value",
        "choices",
        "nearest"
    );
    private static readonly Message<string> s_repeatedChoice = Rule.Message<string>("'{0}' is chosen more than once", "value");
    private static readonly Message<string, string> s_severalTicked = Rule.Message<string, string>(
        "'{0}' and '{1}' are both ticked, but only one value is expected",
        "first",
        "second"
    );
    private static readonly Message s_empty = Rule.Message("The value is empty");

    /// <summary>Quoted words that say no such value.</summary>
    public static Diagnostic QuotedText(TextSpan span, string quoted, string kind) => s_quotedText.At(span, quoted, kind);

    /// <summary>Written where yes or no is expected.</summary>
    public static Diagnostic YesNo(TextSpan span, string value) => s_yesNo.At(span, value);

    /// <summary>Written where a date is expected.</summary>
    public static Diagnostic Date(TextSpan span, string value) => s_date.At(span, value);

    /// <summary>Written where a number is expected.</summary>
    public static Diagnostic Number(TextSpan span, string value) => s_number.At(span, value);

    /// <summary>Written where a whole number is expected.</summary>
    public static Diagnostic Integer(TextSpan span, string value) => s_integer.At(span, value);

    /// <summary>Written where an amount is expected.</summary>
    public static Diagnostic Amount(TextSpan span, string value) => s_amount.At(span, value);

    /// <summary>Written where an amount of one currency is expected.</summary>
    public static Diagnostic AmountOf(TextSpan span, string value, string currency) => s_amountOf.At(span, value, currency);

    /// <summary>Written where a duration is expected.</summary>
    public static Diagnostic Duration(TextSpan span, string value) => s_duration.At(span, value);

    /// <summary>Written where a web address is expected.</summary>
    public static Diagnostic Url(TextSpan span, string value) => s_url.At(span, value);

    /// <summary>Written where one of some words is expected.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="value">As written.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="nearest">The choice that is clearly nearest; null where none is.</param>
    public static Diagnostic Choice(TextSpan span, string value, string choices, string? nearest) =>
        nearest is null ? s_choice.At(span, value, choices) : s_nearChoice.At(span, value, choices, nearest);

    /// <summary>A choice that is given, or ticked, twice.</summary>
    public static Diagnostic RepeatedChoice(TextSpan span, string value) => s_repeatedChoice.At(span, value);

    /// <summary>At the second of two boxes that are ticked, where one may be.</summary>
    public static Diagnostic SeveralTicked(TextSpan span, string first, string second) => s_severalTicked.At(span, first, second);

    /// <summary>Written where any text will do.</summary>
    public static Diagnostic Empty(TextSpan span) => s_empty.At(span);
}
