using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.DocumentTypes.Patterns;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Finds the lines that match the pattern of a running header or footer.</summary>
internal static class RunningHeaderLines
{
    private static readonly ConditionalWeakTable<Language, ReadPattern[]> s_patterns = new();

    /// <summary>The lines that the document's type declares to be running headers or footers.</summary>
    public static ImmutableArray<TextSpan> Find(SyntaxTree tree, KnownWords words, DocumentType? type)
    {
        if (type is null || type.RunningHeaders.IsEmpty)
        {
            return ImmutableArray<TextSpan>.Empty;
        }

        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var pattern in type.RunningHeaders)
        {
            var hits = words.PositionsOf(pattern.Anchor);
            for (var from = 0; TryFind(tree.Text.Content, pattern, ref from, ref hits, out var line);)
            {
                lines.Add(line);
            }
        }

        return lines.ToImmutable();
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
        language
            .RunningHeaders.Select(text =>
                ReadPattern.TryParse(text, default, isRunningHeader: true, out var pattern, out _) ? pattern : null
            )
            .OfType<ReadPattern>()
            .ToArray();
}
