using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@optional</c>.</summary>
/// <param name="Target">The question of a joint heading; null where it applies to all.</param>
internal sealed record OptionalArguments(QuestionTarget? Target) : TargetedArguments(Target);

/// <summary><c>@optional</c>, <c>@optional #5</c></summary>
internal sealed class OptionalDirective() : Directive(DirectiveKind.Optional, "optional", DirectiveLocations.Question)
{
    private readonly Message _unexpectedText = MalformedArgument.Rule.Message(
        "'@optional' takes nothing but a question of a joint heading"
    );

    public override int Order => 145;

    public override string Syntax => "@optional [#5]";

    public override string Help => "The question need not be answered; without an answer it is an `OpenQuestion` without a reason.";

    public override string Snippet => "";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        if (!input.TryReadTarget(ref reader, out var target))
        {
            return null;
        }

        if (!reader.IsAtEnd)
        {
            input.Report(_unexpectedText);
        }

        return new OptionalArguments(target) { IsMalformed = input.IsMalformed };
    }
}
