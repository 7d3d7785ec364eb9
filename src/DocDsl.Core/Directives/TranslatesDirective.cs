using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@translates</c>.</summary>
/// <param name="Document">The document that is translated, as references name it.</param>
internal sealed record TranslatesArguments(string Document) : DirectiveArguments;

/// <summary><c>@translates faq.nl</c></summary>
internal sealed class TranslatesDirective() : Directive(DirectiveKind.Translates, "translates", DirectiveLocations.Header)
{
    private readonly Message _documentRequired = MalformedArgument.Rule.Message(
        "'@translates' requires the document that is translated, for example '@translates faq.nl'"
    );

    public override int Order => 46;

    public override string Syntax => "@translates document";

    public override string Help =>
        "The document that this one is the translation of: it has the same questions, ids, states, values, promises, notes and numbers.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (input.Arguments.Length > 0)
        {
            return new TranslatesArguments(input.Text);
        }

        input.Report(_documentRequired);
        return null;
    }
}
