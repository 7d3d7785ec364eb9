using System.Runtime.CompilerServices;
using DocDsl.Diagnostics;
using DocDsl.Languages;
using DocDsl.Syntax;
using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl.Semantics;

/// <summary>Takes lines that a type declares to be page furniture out of the Text, and tells of those that seem to be (QA1008).</summary>
internal static class Furniture
{
    private const int LongestShown = 60;

    private static readonly ConditionalWeakTable<Language, ReadPattern[]> s_patterns = new();

    public static void Lift(Binder binder)
    {
        if (binder.Model.Type is { } type)
        {
            foreach (var pattern in type.Furniture)
            {
                foreach (var line in Find(binder.Content, pattern))
                {
                    binder.Lifted.Add(line);
                }
            }
        }
    }

    /// <summary>When all that is lifted is known.</summary>
    public static void Hint(Binder binder)
    {
        if (binder.Tree.Language is not { } language)
        {
            return;
        }

        foreach (var line in s_patterns.GetValue(language, Parse).SelectMany(pattern => Find(binder.Content, pattern)))
        {
            var element = binder.Tree.ElementAt(line.Start);
            if (binder.Tree.ElementTable[element] is { Kind: ElementKind.Text, Block: BlockKind.None }
                && binder.Tree.SectionTable[binder.Tree.SectionOfElement(element)].Kind is SectionKind.Question or SectionKind.Answer
                && !(binder.Lifted.FirstEndingAfter(line.Start) is { Length: >= 0 } lifted && lifted.Start <= line.Start))
            {
                var text = Characters.TrimBlanks(binder.Content.AsSpan(line.Start, line.Length), out var leading);
                var shown = text.Length > LongestShown ? text.Slice(0, LongestShown).ToString() + "…" : text.ToString();
                binder.Report(DiagnosticRules.PageFurniture.At(new TextSpan(line.Start + leading, text.Length), shown));
            }
        }
    }

    private static ReadPattern[] Parse(Language language) =>
        language.Furniture.Select(text => ReadPattern.TryParse(text, default, isFurniture: true, out var pattern, out _) ? pattern : null).OfType<ReadPattern>().ToArray();

    /// <summary>One vectorised search for the pattern's longest words; only the lines that have them are looked at.</summary>
    private static IEnumerable<TextSpan> Find(string text, ReadPattern pattern)
    {
        for (var at = Find(text, pattern.Anchor, 0); at >= 0; at = Find(text, pattern.Anchor, at))
        {
            var start = text.LastIndexOfAny(['\r', '\n'], Math.Max(0, at - 1)) + 1;
            start = at == 0 ? 0 : start;
            var end = text.IndexOfAny(['\r', '\n'], at);
            end = end < 0 ? text.Length : end;
            if (end > start && PatternMatcher.IsWhole(pattern, text.Substring(start, end - start)))
            {
                yield return TextSpan.FromBounds(start, end);
            }

            at = end + 1;
        }
    }

    private static int Find(string text, string anchor, int from) =>
        from >= text.Length ? -1 : anchor.Length == 0 ? from : text.IndexOf(anchor, from, StringComparison.Ordinal);
}
