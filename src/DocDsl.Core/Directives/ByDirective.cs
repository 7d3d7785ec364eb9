using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@by</c>.</summary>
/// <param name="Name">Who answers.</param>
internal sealed record ByArguments(string Name) : DirectiveArguments;

/// <summary><c>@by "Minister De Vries"</c></summary>
internal sealed class ByDirective() : Directive(DirectiveKind.By, "by", DirectiveLocations.Answer)
{
    private readonly Message _nameRequired = MalformedArgument.Rule.Message(
        "'@by' requires the name of who answers, for example '@by \"Minister De Vries\"'"
    );

    public override int Order => 100;

    public override string Syntax => "@by \"Minister De Vries\"";

    public override string Help => "Who gives this answer, where several do.";

    public override string Snippet => " \"$0\"";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        var isQuoted = reader.TryReadQuoted(out var quoted);
        var name = isQuoted ? quoted.Value.Trim() : input.Text;
        if (quoted.IsUnclosed)
        {
            input.ReportUnclosed();
        }
        else if (name.Length == 0 || (isQuoted && !reader.IsAtEnd))
        {
            input.Report(_nameRequired);
        }

        return input.IsMalformed ? null : new ByArguments(name);
    }
}
