using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@group</c>.</summary>
/// <param name="Title">The title of the group.</param>
internal sealed record GroupArguments(string Title) : DirectiveArguments;

/// <summary><c>@group Access control</c></summary>
internal sealed class GroupDirective : Directive
{
    private readonly Message _titleRequired = MalformedArgument.Rule.Message(
        "'@group' requires a title, for example '@group Access control'"
    );

    public GroupDirective()
        : base(DirectiveKind.Group, "group", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@group title";

    public override string Help => "Begins a group of questions.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (input.Arguments.Length > 0)
        {
            return new GroupArguments(input.Text);
        }

        input.Report(_titleRequired);
        return null;
    }
}
