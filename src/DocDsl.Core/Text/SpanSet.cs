using System.Collections.Immutable;
using DocDsl.Core.Collections;

namespace DocDsl.Core.Text;

/// <summary>Stretches of a file in order, without overlap: what no reader reads, for example. Does not change once made.</summary>
internal sealed class SpanSet
{
    private readonly TextSpan[] _spans;

    private SpanSet(TextSpan[] spans) => _spans = spans;

    public static SpanSet None { get; } = new([]);

    /// <summary>Sorts spans, and joins those that touch.</summary>
    public static SpanSet Create(params ImmutableArray<TextSpan>[] parts)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count += part.Length;
        }

        if (count == 0)
        {
            return None;
        }

        var all = new TextSpan[count];
        count = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, count);
            count += part.Length;
        }

        Array.Sort(all, static (left, right) => left.Start.CompareTo(right.Start));
        var kept = 0;
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].Start <= all[kept].End)
            {
                all[kept] = TextSpan.FromBounds(all[kept].Start, Math.Max(all[kept].End, all[i].End));
            }
            else
            {
                all[++kept] = all[i];
            }
        }

        Array.Resize(ref all, kept + 1);
        return new SpanSet(all);
    }

    /// <summary>The first span that ends after a position; a length of −1 says that there is none.</summary>
    public TextSpan FirstEndingAfter(int position)
    {
        var next = BinarySearch.LastAtMost(new Ends(_spans), position) + 1;
        return next < _spans.Length ? _spans[next] : new TextSpan(int.MaxValue, -1);
    }

    /// <summary>Whether a position is in one.</summary>
    public bool Contains(int position) => FirstEndingAfter(position) is { Length: >= 0 } span && span.Start <= position;

    private readonly struct Ends(TextSpan[] spans) : IPositions
    {
        public int Count => spans.Length;

        public int this[int index] => spans[index].End;
    }
}
