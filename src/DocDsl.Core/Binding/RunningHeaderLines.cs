using System.Runtime.CompilerServices;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.Languages;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Finds the lines that match the pattern of a running header or footer.</summary>
internal static class RunningHeaderLines
{
    private static readonly ConditionalWeakTable<Language, ReadPattern[]> s_patterns = new();

    /// <summary>Excludes the lines that the document's type declares from the reader's text.</summary>
    public static void Exclude(Binder binder)
    {
        if (binder.Model.Type is not { } type)
        {
            return;
        }

        foreach (var pattern in type.RunningHeaders)
        {
            var hits = binder.Words.PositionsOf(pattern.Anchor);
            for (var from = 0; TryFind(binder.Content, pattern, ref from, ref hits, out var line);)
            {
                binder.Excluded.Add(line);
            }
        }
    }

    /// <summary>The patterns of lines that printed pages have in a language.</summary>
    public static ReadPattern[] PatternsOf(Language language) => s_patterns.GetValue(language, Parse);

    /// <summary>The next line that matches a pattern; only lines that have the longest words of it are looked at.</summary>
    public static bool TryFind(string text, ReadPattern pattern, ref int from, ref WordPositions hits, out TextSpan line)
    {
        while (from < text.Length && (pattern.Anchor.Length == 0 ? from : hits.Next(from)) is var at and >= 0)
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

    private static ReadPattern[] Parse(Language language) =>
        language.RunningHeaders
            .Select(text => ReadPattern.TryParse(text, default, isRunningHeader: true, out var pattern, out _) ? pattern : null)
            .OfType<ReadPattern>()
            .ToArray();
}
