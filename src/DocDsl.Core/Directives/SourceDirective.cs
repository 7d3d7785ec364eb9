using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@source</c>.</summary>
/// <param name="Path">As written.</param>
internal sealed record SourceArguments(string Path) : DirectiveArguments;

/// <summary><c>@source letter.pdf</c></summary>
internal sealed class SourceDirective() : Directive(DirectiveKind.Source, "source", DirectiveLocations.Header)
{
    private readonly Message _pathRequired = MalformedArgument.Rule.Message(
        "'@source' requires the file that the document was transcribed from, for example '@source letter.pdf'"
    );

    public override int Order => 50;

    public override string Syntax => "@source path";

    public override string Help => "The file that the document was transcribed from.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (input.Arguments.Length > 0)
        {
            return new SourceArguments(input.Text);
        }

        input.Report(_pathRequired);
        return null;
    }
}
