using System.Collections.Immutable;
using System.Globalization;
using DocDsl.Core.Directives;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.LanguageServer.Features.Completion;

/// <summary>A question that a place has room for, or makes room for.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Detail">What it is, in a few words.</param>
/// <param name="Room">The changes that give the questions after it other numbers; mostly none.</param>
internal sealed record NextQuestion(int Number, string Detail, ImmutableArray<TextChange> Room)
{
    /// <summary>The headings of questions that fit at a place, as this document writes them.</summary>
    /// <param name="model">The document.</param>
    /// <param name="place">Where a line begins.</param>
    public static IEnumerable<(string Heading, string Detail, ImmutableArray<TextChange> Room)> Headings(SemanticModel model, int place)
    {
        if (!model.Questions.Any(question => question.Written is not null))
        {
            if (model.Questions.IsEmpty && model.Tree.Language is { } language && model.Numbering != NumberingStyle.None)
            {
                yield return ($"{language.QuestionLabel} 1", "the first question", []);
            }

            yield break;
        }

        var section = model.Tree.SectionAt(place);
        if (section.Kind == SectionKind.Question && section.Numbers.ToArray() is [{ Part: not '\0' and not 'z' } part])
        {
            yield return (HeadingOf(model, section, new QuestionNumber(part.Number, (char)(part.Part + 1))), "the next part", []);
        }

        var next = At(model, place);
        var last = model.Questions.Last(question => question.Written is not null);
        yield return (HeadingOf(model, model.Tree.SectionOf(last.HeadingSpan), new QuestionNumber(next.Number)), next.Detail, next.Room);
    }

    /// <summary>The question that fits at a place: the missing one, or one more, before which the later ones make room.</summary>
    public static NextQuestion At(SemanticModel model, int place)
    {
        var group = model.NumbersPerGroup ? new FixedDocument(model).GroupOf(model.Tree.SectionAt(place)) : null;
        var questions = model
            .Questions.Where(question => question.Written is not null && (!model.NumbersPerGroup || question.Group == group))
            .ToArray();
        var before = questions.LastOrDefault(question => question.HeadingSpan.Start < place)?.Written?.Number ?? 0;
        var after = questions.FirstOrDefault(question => question.HeadingSpan.Start >= place)?.Written?.Number;
        if (after == before + 1 && Renumbering.MakeRoom(model, group, before + 1) is { Changes.IsEmpty: false } room)
        {
            return new(before + 1, $"makes room: {room.Summary}", room.Changes);
        }

        return after > before + 1
            ? new(before + 1, "the missing question", [])
            : new(questions.Select(question => question.Written!.Value.Number).DefaultIfEmpty(0).Max() + 1, "the next question", []);
    }

    /// <summary>After <c>@question</c>: the number of the next question, where questions have numbers.</summary>
    public static void AddNumber(CompletionContext context, SemanticModel model)
    {
        if (model.Numbering == NumberingStyle.None)
        {
            return;
        }

        var next = At(context.Without!, context.Line.Start);
        context.Add(
            context.WordStart(",\"|"),
            next.Number.ToString(CultureInfo.InvariantCulture),
            CompletionKind.Value,
            next.Detail,
            end: context.WordEnd(",\"|"),
            also: context.Moved(next.Room)
        );
    }

    /// <summary>A heading as another is written, with another number.</summary>
    private static string HeadingOf(SemanticModel model, SectionSyntax? like, QuestionNumber number)
    {
        if (like is null || NumberTokens.OfHeading(model.Tree, like.Value) is not [var token])
        {
            return model.Tree.Language is { } known ? $"{known.QuestionLabel} {number}" : $"@question {number}";
        }

        var heading = model.Tree.Text.ToString(like.Value.HeadingSpan);
        var start = token.Span.Start - like.Value.HeadingSpan.Start;
        var end = start + token.Span.Length;
        if (end < heading.Length && char.IsLetter(heading[end]) && (end + 1 == heading.Length || !char.IsLetter(heading[end + 1])))
        {
            // The letter of a part.
            end++;
        }

        var rest = heading[end..];
        return heading[..start] + number + (rest.Any(char.IsLetter) ? "" : rest);
    }
}
