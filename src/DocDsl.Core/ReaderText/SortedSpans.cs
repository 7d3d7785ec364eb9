using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>Stretches of a file in order, without overlap; filled while a document is bound, asked when its texts are built.</summary>
internal sealed class SortedSpans
{
    private readonly List<TextSpan> _spans = [];
    private volatile bool _sorted = true;

    public void Add(TextSpan span)
    {
        _sorted = _sorted && (_spans.Count == 0 || span.Start > _spans[_spans.Count - 1].End);
        _spans.Add(span);
    }

    /// <summary>The first span that ends after a position; a length of −1 says that there is none.</summary>
    public TextSpan FirstEndingAfter(int position)
    {
        if (!_sorted)
        {
            // Nothing is added once the document is bound, but its texts may be asked for by several threads.
            lock (_spans)
            {
                Sort();
            }
        }

        var next = BinarySearch.LastAtMost(new Ends(_spans), position) + 1;
        return next < _spans.Count ? _spans[next] : new TextSpan(int.MaxValue, -1);
    }

    private void Sort()
    {
        if (_sorted)
        {
            return;
        }

        _spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        var kept = 0;
        for (var i = 1; i < _spans.Count; i++)
        {
            if (_spans[i].Start <= _spans[kept].End)
            {
                _spans[kept] = TextSpan.FromBounds(_spans[kept].Start, Math.Max(_spans[kept].End, _spans[i].End));
            }
            else
            {
                _spans[++kept] = _spans[i];
            }
        }

        if (_spans.Count > 0)
        {
            _spans.RemoveRange(kept + 1, _spans.Count - kept - 1);
        }

        _sorted = true;
    }

    private readonly struct Ends(List<TextSpan> spans) : IPositions
    {
        public int Count => spans.Count;

        public int this[int index] => spans[index].End;
    }
}
