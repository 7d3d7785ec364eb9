using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@csharp</c>.</summary>
/// <param name="TypeName">The name of the generated type, with its namespace where one is given.</param>
internal sealed record CSharpArguments(string TypeName) : DirectiveArguments;

/// <summary><c>@csharp Ministry.Letters.Palantir</c></summary>
internal sealed class CSharpDirective() : Directive(DirectiveKind.CSharp, "csharp", DirectiveLocations.Header)
{
    private readonly Message _nameRequired = MalformedArgument.Rule.Message(
        "'@csharp' requires a C# name, for example '@csharp Ministry.Letters.Palantir'"
    );

    public override int Order => 10;

    public override string Syntax => "@csharp Ministry.Letters.Palantir";

    public override string Help => "The name of the generated C# type. Without it, the folder and the file give the name.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var name = input.Text;
        if (name.Split('.').All(IsIdentifier))
        {
            return new CSharpArguments(name);
        }

        input.Report(_nameRequired);
        return null;
    }

    private static bool IsIdentifier(string part) =>
        part.Length > 0 && (char.IsLetter(part[0]) || part[0] == '_') && part.All(c => char.IsLetterOrDigit(c) || c == '_');
}
