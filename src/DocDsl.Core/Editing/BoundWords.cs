using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;

namespace DocDsl.Core.Editing;

/// <summary>
/// QA6012: lets an answer say what the fact is that it is bound to, where its words have the value itself: "keys of 256 bits". Other words
/// ("five attempts") are a person's to change.
/// </summary>
internal static class BoundWords
{
    /// <summary>The changes to the answer's words, the quotation of them and the value; none where the words do not have it.</summary>
    /// <param name="model">The document.</param>
    /// <param name="words">The words that show the value, as the diagnostic has them.</param>
    /// <param name="actual">The value of the fact, as the diagnostic has it.</param>
    public static ImmutableArray<TextChange> ChangesFor(SemanticModel model, TextSpan words, string actual)
    {
        var value = model
            .Questions.SelectMany(question => question.Parts.Prepend<AnswerableSymbol>(question))
            .Select(symbol => symbol.Value)
            .FirstOrDefault(value => value is { Fact: not null, Text: not null } && value.Span == words);
        var tree = model.Tree;
        var directive = tree
            .Sections.SelectMany(section => Enumerable.Range(section.FirstDirective, section.EndDirective - section.FirstDirective))
            .Select(index => tree.Directive(index).Arguments)
            .OfType<ValueArguments>()
            .FirstOrDefault(arguments => arguments.Fact is not null && arguments.Fact == value?.Fact);
        if (value is null || directive is null || Replacement(value, actual) is not var (old, current))
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var content = model.Tree.Text.Content;
        TextSpan[] places = directive.ValueSpan.Length > 0
            ? [words, directive.Words.Span, directive.ValueSpan]
            : [words, directive.Words.Span];
        var found = places.Select(place => Only(content, place, old)).ToArray();
        return found.All(at => at >= 0)
            ? found.OrderBy(at => at).Select(at => new TextChange(new TextSpan(at, old.Length), current)).ToImmutableArray()
            : ImmutableArray<TextChange>.Empty;
    }

    /// <summary>What is written now, and what would be: of an amount or a duration the number, where only that differs.</summary>
    private static (string Old, string New)? Replacement(ValueSymbol value, string actual)
    {
        actual = actual.Trim();
        switch (value.Type.Kind)
        {
            case ValueKind.Integer or ValueKind.Number or ValueKind.Amount or ValueKind.Duration:
                var blank = value.Text!.IndexOf(' ');
                var unit = blank < 0 ? "" : value.Text.Substring(blank);
                var isRead =
                    InvariantValues.TryNormalize(actual, value.Type, out var normal)
                    || InvariantValues.TryNormalize(actual + unit, value.Type, out normal);
                return isRead && normal.IndexOf(' ') is var other && (other < 0 ? "" : normal.Substring(other)) == unit
                    ? (value.Text.Substring(0, value.Text.Length - unit.Length), normal.Substring(0, normal.Length - unit.Length))
                    : null;
            case ValueKind.YesNo:
                // Hardly ever are the words no more than that.
                return null;
            default:
                return !value.Type.IsSeveralChoices && InvariantValues.TryNormalize(actual, value.Type, out normal)
                    ? (value.Text!, normal)
                    : null;
        }
    }

    /// <summary>Where a word is in a stretch of the text; −1 where it is not, or more than once.</summary>
    private static int Only(string content, TextSpan place, string word)
    {
        var found = -1;
        for (
            var at = content.IndexOf(word, place.Start, place.Length, StringComparison.Ordinal);
            at >= 0;
            at = content.IndexOf(word, at + 1, place.End - at - 1, StringComparison.Ordinal)
        )
        {
            if (IsPartOfWord(content, at - 1) || IsPartOfWord(content, at + word.Length))
            {
                continue;
            }

            if (found >= 0)
            {
                return -1;
            }

            found = at;
        }

        return found;
    }

    private static bool IsPartOfWord(string content, int position) =>
        position >= 0 && position < content.Length && char.IsLetterOrDigit(content[position]);
}
