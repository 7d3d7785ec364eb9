using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary><c>@withdrawn at the request of the member</c></summary>
internal sealed class WithdrawnDirective() : Directive(DirectiveKind.Withdrawn, "withdrawn", DirectiveLocations.Question)
{
    private readonly Message _reasonRequired = MalformedArgument.Rule.Message(
        "'@withdrawn' requires a reason, for example '@withdrawn at the request of the member'"
    );

    public override int Order => 150;

    public override string Syntax => "@withdrawn [#5] reason";

    public override string Help => "The question will not be answered; in C# it is a `WithdrawnQuestion`.";

    public override string Snippet => " ${0:reason}";

    public override DirectiveArguments? Parse(ref DirectiveInput input) => ReasonArguments.Parse(ref input, _reasonRequired);
}
