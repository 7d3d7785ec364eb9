namespace DocDsl.Core.Directives;

/// <summary><c>@aside page 2 of 3</c>, or a block up to <c>@end</c></summary>
internal sealed class AsideDirective : Directive
{
    public AsideDirective()
        : base(DirectiveKind.Aside, "aside", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@aside [text]";

    public override string Block => "";

    public override string Help =>
        "A running header or footer, on one line or up to `@end`: it stays in the file and is excluded from the reader's text.";
}
