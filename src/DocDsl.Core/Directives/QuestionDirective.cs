using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary><c>@question 4, 5</c></summary>
internal sealed class QuestionDirective : Directive
{
    private readonly Message _numbersRequired = MalformedArgument.Rule.Message(
        "'@question' takes numbers of questions, for example '@question 4' or '@question 4, 5'"
    );

    public QuestionDirective()
        : base(DirectiveKind.Question, "question", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@question [4, 5]";

    public override string Help => "Begins a question, in any language. Without a number it has the next one.";

    public override DirectiveArguments? Parse(ref DirectiveInput input) => NumbersArguments.Parse(ref input, _numbersRequired);
}
