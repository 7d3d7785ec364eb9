using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@expect</c>.</summary>
/// <param name="Target">The question or part; null where none is named.</param>
/// <param name="Type">The kind of value.</param>
/// <param name="TypeSpan">Where it is written.</param>
internal sealed record ExpectArguments(QuestionTarget? Target, ValueType Type, TextSpan TypeSpan) : TargetedArguments(Target);

/// <summary><c>@expect amount EUR</c>, <c>@expect #3a yes-no</c></summary>
internal sealed class ExpectDirective : Directive
{
    private readonly Message<string> _kindRequired = MalformedArgument.Rule.Message<string>(
        "'@expect' requires a kind of value: {0}",
        "kinds"
    );

    private readonly Message<string, string> _unknownKind = MalformedArgument.Rule.Message<string, string>(
        "'{0}' is not a kind of value; the kinds are {1}",
        "kind",
        "kinds"
    );

    private readonly Message<string> _fewChoices = MalformedArgument.Rule.Message<string>(
        "'@expect {0}' requires at least two words to choose from, for example '@expect {0} open|closed'",
        "kind"
    );

    private readonly Message<string> _repeatedChoice = MalformedArgument.Rule.Message<string>(
        "'@expect {0}' has the same word more than once",
        "kind"
    );

    private readonly Message _list = MalformedArgument.Rule.Message(
        "'@expect' cannot be a list, because an answer has one value; several choices are '@expect choices a|b|c'"
    );

    private readonly Message _unexpectedText = MalformedArgument.Rule.Message("'@expect' takes nothing after the kind of value");

    public ExpectDirective()
        : base(DirectiveKind.Expect, "expect", DirectiveLocations.Question) => IsRepeatable = true;

    public override int Order => 80;

    public override string Syntax => "@expect [#5a] kind";

    public override string Help =>
        "The kind of value that the answer has: `yes-no`, `date`, `number`, `integer`, `amount EUR`, `duration`, `text`, `choice a|b|c`, "
        + "or `choices a|b|c` where several may be chosen.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadTarget(ref reader, out var target))
        {
            return null;
        }

        var span = reader.Rest;
        if (!ValueType.TryParse(ref reader, out var type, out var problem))
        {
            input.Report(
                problem switch
                {
                    ValueTypeProblem.Missing => _kindRequired.At(input.Span, ValueType.Kinds),
                    ValueTypeProblem.UnknownKind => _unknownKind.At(input.Span, FirstWord(input.ToString(span)), ValueType.Kinds),
                    ValueTypeProblem.FewChoices => _fewChoices.At(input.Span, FirstWord(input.ToString(span))),
                    _ => _repeatedChoice.At(input.Span, FirstWord(input.ToString(span))),
                }
            );
        }
        else if (type is { IsList: true, Kind: not ValueKind.Choice })
        {
            input.Report(_list);
        }
        else if (!reader.IsAtEnd)
        {
            input.Report(_unexpectedText);
        }

        return new ExpectArguments(target, type, span) { IsMalformed = input.IsMalformed };
    }

    private static string FirstWord(string text) => text.Split((char[]?)null, 2)[0];
}
