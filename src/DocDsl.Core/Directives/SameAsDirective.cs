using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@same-as</c>.</summary>
/// <param name="Question">The question whose answer is taken, as references name it: <c>library#mfa</c>.</param>
/// <param name="QuestionSpan">Where it is named.</param>
internal sealed record SameAsArguments(string Question, TextSpan QuestionSpan) : DirectiveArguments;

/// <summary><c>@same-as library#mfa</c></summary>
internal sealed class SameAsDirective() : Directive(DirectiveKind.SameAs, "same-as", DirectiveLocations.Answer)
{
    /// <summary>What the arguments must be.</summary>
    public static readonly Message QuestionRequired = MalformedArgument.Rule.Message(
        "'@same-as' requires the question whose answer is taken, for example '@same-as library#mfa'"
    );

    public override int Order => 95;

    public override string Syntax => "@same-as document#question";

    public override string Help =>
        "The answer is that of another question, of this document or another: its words, its value, its evidence. "
        + "It has no words of its own; exports show those of the other.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (input.Arguments.Length > 0)
        {
            return new SameAsArguments(input.Text, input.Arguments);
        }

        input.Report(QuestionRequired);
        return null;
    }
}
