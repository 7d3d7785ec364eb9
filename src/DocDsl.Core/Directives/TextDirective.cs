namespace DocDsl.Core.Directives;

/// <summary><c>@text Vraag 2</c></summary>
internal sealed class TextDirective : Directive
{
    public TextDirective()
        : base(DirectiveKind.Text, "text", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@text …";

    public override string Help => "The rest of the line is text, whatever it looks like.";
}
