using DocDsl.Core.Diagnostics;
using DocDsl.Core.Languages;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Invariant;
using DocDsl.Core.Values.Natural;

namespace DocDsl.Core.Binding;

/// <summary>What the boxes of an answer say.</summary>
/// <param name="Value">In invariant form; null where none is ticked, or what is ticked is no value.</param>
/// <param name="Span">From the first to the last words that are ticked.</param>
/// <param name="Diagnostics">What is wrong with what is ticked.</param>
internal sealed record BoxValue(string? Value, TextSpan Span, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads the value of an answer from the list with which it begins: <c>- [x] Feature gate</c>.</summary>
internal static class BoxValues
{
    private const int MaxWords = 60;

    /// <returns>Null where the answer begins with no such list.</returns>
    public static BoxValue? Read(IReadOnlyList<ListedItem> items, ValueType type, Language? language)
    {
        if (items.Count == 0)
        {
            return null;
        }

        var choices = new ChoiceMatcher(type);
        var values = items.Select(item => ValueOf(item.Words) ?? ValueOf(item.AllWords)).ToList();
        if (items[0].IsTicked is null)
        {
            return ReadPlain(items, values, type);
        }

        // Boxes that have nothing to do with yes or no are a list within the answer.
        if (type.Kind == ValueKind.YesNo && values.TrueForAll(value => value is null))
        {
            return null;
        }

        var ticked = Enumerable.Range(0, items.Count).Where(index => items[index].IsTicked == true).ToList();
        if (ticked.Count == 0)
        {
            return new BoxValue(null, default, []);
        }

        var diagnostics = Check(items, values, ticked, type);
        return new BoxValue(
            diagnostics.Count > 0 ? null
                : type.IsSeveralChoices ? ChoiceLists.Write(ticked.Select(index => values[index]!), type)
                : values[ticked[0]],
            TextSpan.FromBounds(items[ticked[0]].Span.Start, items[ticked[ticked.Count - 1]].Span.End),
            diagnostics
        );

        string? ValueOf(string words) =>
            type.Kind == ValueKind.Choice ? choices.Match(words)
            : NaturalValues.TryReadOpening(ChoiceMatcher.Folded(words), type, language, out var value, out _) ? value
            : null;
    }

    /// <summary>A list without boxes, each item of which is one of several choices.</summary>
    private static BoxValue? ReadPlain(IReadOnlyList<ListedItem> items, List<string?> values, ValueType type)
    {
        if (!type.IsSeveralChoices || values.Contains(null))
        {
            return null;
        }

        var all = Enumerable.Range(0, items.Count).ToList();
        var diagnostics = Check(items, values, all, type);
        return new BoxValue(
            diagnostics.Count > 0 ? null : ChoiceLists.Write(values!, type),
            TextSpan.FromBounds(items[0].Span.Start, items[items.Count - 1].Span.End),
            diagnostics
        );
    }

    private static List<Diagnostic> Check(IReadOnlyList<ListedItem> items, List<string?> values, List<int> ticked, ValueType type)
    {
        var diagnostics = new List<Diagnostic>();
        var first = -1;
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in ticked)
        {
            var item = items[index];
            if (values[index] is not { } value)
            {
                diagnostics.Add(UnexpectedValues.Of(item.Span, ShortWords(item.Words), type));
            }
            else if (!type.IsSeveralChoices && first >= 0)
            {
                diagnostics.Add(UnexpectedValue.SeveralTicked(item.Span, ShortWords(items[first].Words), ShortWords(item.Words)));
            }
            else if (!chosen.Add(value))
            {
                diagnostics.Add(UnexpectedValue.RepeatedChoice(item.Span, value));
            }

            first = first < 0 && values[index] is not null ? index : first;
        }

        return diagnostics;
    }

    /// <summary>As much of an item as a message shows.</summary>
    private static string ShortWords(string words) => words.Length <= MaxWords ? words : words.Substring(0, MaxWords).TrimEnd() + "…";
}
