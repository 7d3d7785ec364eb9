namespace DocDsl.Core.Directives;

/// <summary><c>@closing</c></summary>
internal sealed class ClosingDirective : Directive
{
    public ClosingDirective()
        : base(DirectiveKind.Closing, "closing", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@closing";

    public override string Help => "Begins the closing: signature, explanation, end notes.";

    public override string Snippet => "";
}
