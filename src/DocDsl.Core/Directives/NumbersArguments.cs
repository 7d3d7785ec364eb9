using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Directives;

/// <summary>The arguments of <c>@question</c> and <c>@answer</c>.</summary>
/// <param name="Numbers">The numbers, ranges written out; none where the directive has none.</param>
/// <param name="Problem">What is wrong with the list (QA2004), without a span; null when nothing is.</param>
internal sealed record NumbersArguments(ImmutableArray<QuestionNumber> Numbers, Diagnostic? Problem) : DirectiveArguments
{
    public static readonly NumbersArguments None = new(ImmutableArray<QuestionNumber>.Empty, null);

    /// <summary>The labels that it names in place of numbers.</summary>
    public ImmutableArray<WrittenLabel> Labels { get; init; } = ImmutableArray<WrittenLabel>.Empty;

    /// <summary>Where the id or the label is that <c>@question</c> gives its question; empty where it gives none.</summary>
    public TextSpan Name { get; init; }

    /// <summary>Parses a list of numbers, or one of labels.</summary>
    public static NumbersArguments ParseAny(ref DirectiveInput input, Message numbersRequired)
    {
        return !IsList(ref input) && QuestionLabel.ReadList(input.Content, input.Arguments, input.Language) is { IsEmpty: false } labels
            ? None with
            {
                Labels = labels,
            }
            : Parse(ref input, numbersRequired);
    }

    /// <summary>Whether the arguments are numbers and nothing else.</summary>
    public static bool IsList(ref DirectiveInput input)
    {
        var numbers = default(PooledList<QuestionNumber>);
        var list = new NumberListParser(input.Text.AsSpan(), 0, input.Language ?? Language.All[0]);
        var isNumbers = list.TryRead(ref numbers) && !list.EndsOpen && list.Position == input.Arguments.Length;
        numbers.ToImmutableAndFree();
        return isNumbers;
    }

    /// <summary>Parses a list of numbers, in the words of the document's language.</summary>
    public static NumbersArguments Parse(ref DirectiveInput input, Message numbersRequired)
    {
        if (input.Arguments.Length == 0)
        {
            return None;
        }

        var numbers = default(PooledList<QuestionNumber>);
        var list = new NumberListParser(input.Text.AsSpan(), 0, input.Language ?? Language.All[0]);
        if (!list.TryRead(ref numbers) || list.EndsOpen || list.Position < input.Arguments.Length)
        {
            input.Report(numbersRequired);
        }

        return new NumbersArguments(numbers.ToImmutableAndFree(), list.Problem) { IsMalformed = input.IsMalformed };
    }
}
