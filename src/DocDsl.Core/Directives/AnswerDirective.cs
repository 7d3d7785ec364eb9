using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary><c>@answer 4, 5</c></summary>
internal sealed class AnswerDirective : Directive
{
    private readonly Message _numbersRequired = MalformedArgument.Rule.Message(
        "'@answer' takes numbers or labels of questions, for example '@answer 4, 5' or '@answer AC-01'"
    );

    public AnswerDirective()
        : base(DirectiveKind.Answer, "answer", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    /// <summary>QA1002: it has no number, and no question is directly above it.</summary>
    public Message NumberRequired { get; } =
        MalformedArgument.Rule.Message("'@answer' requires a number here, because no question is directly above it");

    public override int Order => OtherOrder;

    public override string Syntax => "@answer [4, 5]";

    public override string Help =>
        "Begins an answer, in any language. Without a number or a label (`@answer AC-01`) it answers the question directly above.";

    public override DirectiveArguments? Parse(ref DirectiveInput input) => NumbersArguments.ParseAny(ref input, _numbersRequired);
}
