using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary><c>@open the council decides in May</c></summary>
internal sealed class OpenDirective() : Directive(DirectiveKind.Open, "open", DirectiveLocations.Header | DirectiveLocations.Question)
{
    private readonly Message _reasonRequired = MalformedArgument.Rule.Message(
        "'@open' requires a reason, for example '@open the council decides in May'"
    );

    public override int Order => 140;

    public override string Syntax => "@open [#5] reason";

    public override string Help =>
        "The question has no answer yet, on purpose; in C# it is an `OpenQuestion`. "
        + "In the header: applies to each question that has no answer.";

    public override string Snippet => " ${0:reason}";

    public override DirectiveArguments? Parse(ref DirectiveInput input) => ReasonArguments.Parse(ref input, _reasonRequired);
}
