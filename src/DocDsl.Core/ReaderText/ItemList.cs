namespace DocDsl.Core.ReaderText;

/// <summary>The list that a text is in: how far its items are indented, and which numbers they had.</summary>
internal sealed class ItemList
{
    /// <summary>The numbered items that others may follow; none is made for a list of bullets.</summary>
    private List<(int Indent, ItemMarker Marker)>? _last;

    /// <summary>Whether the text before is an item.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>How far the outer items are indented.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether an item with this marker goes on from one before it, of this list or of one around it.</summary>
    public bool Continues(ItemMarker marker) => IsOpen && IndexBefore(marker) >= 0;

    public void Add(ItemMarker marker, int indent)
    {
        if (!IsOpen)
        {
            _last?.Clear();
        }

        Indent = IsOpen ? Math.Min(Indent, indent) : indent;
        IsOpen = true;
        if (marker.Style < ItemStyle.Plus)
        {
            return;
        }

        _last ??= [];
        var before = IndexBefore(marker);
        if (before >= 0)
        {
            indent = Math.Min(indent, _last[before].Indent);
            _last.RemoveRange(before, _last.Count - before);
        }
        else
        {
            // One of each style at each indentation: there are no more of them than the text is wide.
            _last.RemoveAll(other => other.Indent > indent || (other.Indent == indent && other.Marker.Style == marker.Style));
        }

        _last.Add((indent, marker));
    }

    public void Close() => IsOpen = false;

    private int IndexBefore(ItemMarker marker)
    {
        for (var i = (_last?.Count ?? 0) - 1; i >= 0; i--)
        {
            var last = _last![i].Marker;
            if (
                marker.Follows(last)
                || (marker == last && (marker.Style == ItemStyle.Plus || (marker.Order == 1 && marker.Style <= ItemStyle.DigitBracket)))
            )
            {
                return i;
            }
        }

        return -1;
    }
}
