using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary><c>@end</c></summary>
internal sealed class EndDirective : Directive
{
    private readonly Message _noArgument = MalformedArgument.Rule.Message("'@end' takes no argument");

    public EndDirective()
        : base(DirectiveKind.End, "end", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@end";

    public override string Help => "Ends a block of `@note` or `@aside`.";

    public override string Snippet => "";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (input.Arguments.Length > 0)
        {
            input.Report(_noArgument);
        }

        return null;
    }
}
