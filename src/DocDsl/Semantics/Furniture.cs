using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl.Semantics;

/// <summary>Takes lines that a type declares to be page furniture out of the Text.</summary>
internal static class Furniture
{
    public static void Lift(Binder binder)
    {
        if (binder.Model.Type is { } type)
        {
            foreach (var pattern in type.Furniture)
            {
                Lift(binder, pattern);
            }
        }
    }

    /// <summary>One vectorised search for the pattern's longest words; only the lines that have them are looked at.</summary>
    private static void Lift(Binder binder, ReadPattern pattern)
    {
        var text = binder.Content;
        for (var at = Find(text, pattern.Anchor, 0); at >= 0; at = Find(text, pattern.Anchor, at))
        {
            var start = text.LastIndexOfAny(['\r', '\n'], Math.Max(0, at - 1)) + 1;
            start = at == 0 ? 0 : start;
            var end = text.IndexOfAny(['\r', '\n'], at);
            end = end < 0 ? text.Length : end;
            if (end > start && PatternMatcher.IsWhole(pattern, text.Substring(start, end - start)))
            {
                binder.Lifted.Add(TextSpan.FromBounds(start, end));
            }

            at = end + 1;
        }
    }

    private static int Find(string text, string anchor, int from) =>
        from >= text.Length ? -1 : anchor.Length == 0 ? from : text.IndexOf(anchor, from, StringComparison.Ordinal);
}
