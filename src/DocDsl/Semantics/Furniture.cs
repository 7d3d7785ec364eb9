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
        if (binder.Model.Type is not { } type)
        {
            return;
        }

        foreach (var pattern in type.Furniture)
        {
            var places = binder.Words.PlacesOf(pattern.Anchor);
            for (var from = 0; TryFind(binder, pattern, ref from, ref places, out var line);)
            {
                binder.Lifted.Add(line);
            }
        }
    }

    /// <summary>When all that is lifted is known. A line that a language knows as furniture and that a sentence runs across is told once.</summary>
    public static void Hint(Binder binder)
    {
        var found = new List<TextSpan>();
        if (binder.Tree.Language is { } language)
        {
            foreach (var pattern in PatternsOf(language))
            {
                AddMatches(binder, pattern, found);
            }
        }

        StrayFurniture.Find(binder, found);
        foreach (var line in found.Distinct())
        {
            Report(binder, line);
        }
    }

    private static void AddMatches(Binder binder, ReadPattern pattern, List<TextSpan> found)
    {
        var places = binder.Words.PlacesOf(pattern.Anchor);
        for (var from = 0; TryFind(binder, pattern, ref from, ref places, out var line);)
        {
            if (IsRead(binder, line, binder.Tree.ElementAt(line.Start)))
            {
                var text = Characters.TrimBlanks(binder.Content.AsSpan(line.Start, line.Length), out var leading);
                found.Add(new TextSpan(line.Start + leading, text.Length));
            }
        }
    }

    /// <summary>Lines that printed pages have in a language.</summary>
    public static ReadPattern[] PatternsOf(Language language) => s_patterns.GetValue(language, Parse);

    /// <summary>Whether a reader of a question or an answer reads the line: it is text, and nothing has taken it out.</summary>
    public static bool IsRead(Binder binder, TextSpan line, int element) =>
        binder.Tree.SectionOfText(element) is not null
        && !(binder.Lifted.FirstEndingAfter(line.Start) is { Length: >= 0 } lifted && lifted.Start <= line.Start);

    /// <summary>QA1008 at a line, without blanks at its ends.</summary>
    private static void Report(Binder binder, TextSpan line)
    {
        var shown = binder.Content.Substring(line.Start, Math.Min(line.Length, LongestShown));
        binder.Report(DiagnosticRules.PageFurniture.At(line, line.Length > LongestShown ? shown + "…" : shown));
    }

    private static ReadPattern[] Parse(Language language) =>
        language.Furniture.Select(text => ReadPattern.TryParse(text, default, isFurniture: true, out var pattern, out _) ? pattern : null).OfType<ReadPattern>().ToArray();

    /// <summary>The next line that is a pattern's; only lines that have its longest words are looked at.</summary>
    private static bool TryFind(Binder binder, ReadPattern pattern, ref int from, ref WordPlaces places, out TextSpan line)
    {
        var text = binder.Content;
        while (from < text.Length && (pattern.Anchor.Length == 0 ? from : places.Next(from)) is var at and >= 0)
        {
            var start = text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : at + length;
            from = end + 1;
            if (end > start && PatternMatcher.IsWhole(pattern, text.AsSpan(start, end - start)))
            {
                line = TextSpan.FromBounds(start, end);
                return true;
            }
        }

        line = default;
        return false;
    }
}
