using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary><c>@question 4, 5</c>, <c>@question costs</c></summary>
internal sealed class QuestionDirective : Directive
{
    private readonly Message _numbersRequired = MalformedArgument.Rule.Message(
        "'@question' takes numbers of questions, or the id or label of one, for example '@question 4', '@question 4, 5' or "
            + "'@question costs'"
    );

    public QuestionDirective()
        : base(DirectiveKind.Question, "question", DirectiveLocations.Any) => IsRepeatable = IsAllowedInText = true;

    public override int Order => OtherOrder;

    public override string Syntax => "@question [4, 5 | id]";

    public override string Help => "Begins a question, in any language. Without a number or an id it has the next number.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var reader = input.CreateReader();
        return
            reader.TryReadWord(out var word)
            && reader.IsAtEnd
            && input.ToString(word) is var id
            && (IdDirective.IsId(id) || (QuestionLabel.Is(id) && !id.All(Characters.IsDigit) && !NumbersArguments.IsList(ref input)))
            ? NumbersArguments.None with
            {
                Name = word,
            }
            : NumbersArguments.Parse(ref input, _numbersRequired);
    }
}
