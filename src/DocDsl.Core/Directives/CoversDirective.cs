using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@covers</c>.</summary>
/// <param name="Parts">The parts, and questions, that the answer covers; ranges written out.</param>
internal sealed record CoversArguments(ImmutableArray<QuestionNumber> Parts) : DirectiveArguments;

/// <summary><c>@covers 3a, 3b</c>, or of the only question <c>@covers a, b</c></summary>
internal sealed class CoversDirective() : Directive(DirectiveKind.Covers, "covers", DirectiveLocations.Answer)
{
    private readonly Message _partsRequired = MalformedArgument.Rule.Message(
        "'@covers' requires parts of questions, for example '@covers 3a, 3b', or of the only question '@covers a, b'"
    );

    public override int Order => 120;

    public override string Syntax => "@covers 3a, 3b";

    public override string Help => "The parts that this answer covers. Without it, an answer covers all parts of its questions.";

    public override DirectiveArguments? Parse(ref DirectiveInput input)
    {
        var argument = input.Text;
        var letters = argument.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (letters.Length > 0 && letters.All(letter => letter.Length == 1 && letter[0] is >= 'a' and <= 'z'))
        {
            return new CoversArguments(letters.Select(letter => new QuestionNumber(0, letter[0])).Distinct().ToImmutableArray());
        }

        var numbers = default(PooledList<QuestionNumber>);
        var list = new NumberListParser(argument.AsSpan(), 0, input.Language ?? Language.All[0]);
        var isList = list.TryRead(ref numbers) && !list.EndsOpen && list.Position == argument.Length;
        if (list.Problem is { } problem)
        {
            input.Report(problem with { Span = input.Span });
        }
        else if (!isList)
        {
            input.Report(_partsRequired);
        }

        return new CoversArguments(numbers.ToImmutableAndFree()) { IsMalformed = input.IsMalformed };
    }
}
