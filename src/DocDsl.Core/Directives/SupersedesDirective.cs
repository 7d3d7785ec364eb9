using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@supersedes</c>.</summary>
/// <param name="Question">The question whose answer is replaced, as references name it: <c>palantir#4</c>.</param>
/// <param name="QuestionSpan">Where it is named.</param>
internal sealed record SupersedesArguments(string Question, TextSpan QuestionSpan) : DirectiveArguments;

/// <summary><c>@supersedes palantir#4</c></summary>
internal sealed class SupersedesDirective : Directive
{
    /// <summary>What the arguments must be.</summary>
    public static readonly Message QuestionRequired = MalformedArgument.Rule.Message(
        "'@supersedes' requires the question whose answer is replaced, for example '@supersedes palantir#4'"
    );

    public SupersedesDirective()
        : base(DirectiveKind.Supersedes, "supersedes", DirectiveLocations.Answer) => IsRepeatable = true;

    public override int Order => 137;

    public override string Syntax => "@supersedes document#question";

    public override string Help =>
        "The answer of an earlier document that this answer replaces: it no longer counts, and the two may differ. "
        + "Once for each answer that is replaced.";

    public override string Snippet => " ${1:document}#${2:question}";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        if (input.Arguments.Length > 0)
        {
            return new SupersedesArguments(input.Text, input.Arguments);
        }

        input.Report(QuestionRequired);
        return null;
    }
}
