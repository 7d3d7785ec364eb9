using System.Runtime.CompilerServices;
using DocDsl.Core.Binding;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>Takes lines that a type declares to be running headers and footers out of the Text, and tells of those that seem to be (QA1008).</summary>
internal static class RunningHeaders
{
    private const int MaxShownLength = 60;

    private static readonly ConditionalWeakTable<Language, ReadPattern[]> s_patterns = new();

    public static void Exclude(Binder binder)
    {
        if (binder.Model.Type is not { } type)
        {
            return;
        }

        foreach (var pattern in type.RunningHeaders)
        {
            var places = binder.Words.PositionsOf(pattern.Anchor);
            for (var from = 0; TryFind(binder, pattern, ref from, ref places, out var line);)
            {
                binder.Excluded.Add(line);
            }
        }
    }

    /// <summary>When all that is excluded is known. A line that a language knows as running headers and footers and that a sentence runs across is told once.</summary>
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

        StrayRunningHeaders.Find(binder, found);
        foreach (var line in found.Distinct())
        {
            Report(binder, line);
        }
    }

    private static void AddMatches(Binder binder, ReadPattern pattern, List<TextSpan> found)
    {
        var places = binder.Words.PositionsOf(pattern.Anchor);
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
        && !(binder.Excluded.FirstEndingAfter(line.Start) is { Length: >= 0 } excluded && excluded.Start <= line.Start);

    /// <summary>QA1008 at a line, without blanks at its ends.</summary>
    private static void Report(Binder binder, TextSpan line)
    {
        var shown = binder.Content.Substring(line.Start, Math.Min(line.Length, MaxShownLength));
        binder.Report(DiagnosticRules.RunningHeader.At(line, line.Length > MaxShownLength ? shown + "…" : shown));
    }

    private static ReadPattern[] Parse(Language language) =>
        language.RunningHeaders.Select(text => ReadPattern.TryParse(text, default, isRunningHeader: true, out var pattern, out _) ? pattern : null).OfType<ReadPattern>().ToArray();

    /// <summary>The next line that is a pattern's; only lines that have its longest words are looked at.</summary>
    private static bool TryFind(Binder binder, ReadPattern pattern, ref int from, ref WordPositions places, out TextSpan line)
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
