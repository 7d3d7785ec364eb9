namespace DocDsl.Core.ReaderText;

/// <summary>A text as read, and which stretch of the file each stretch of it was copied from.</summary>
internal sealed class TextViewContent(string text, TextSegment[] segments)
{
    public string Text { get; } = text;

    public int ToSource(int position)
    {
        var low = 0;
        var high = segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].TextStart <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        if (segments.Length == 0)
        {
            return 0;
        }

        var segment = segments[low];
        return segment.SourceStart + Math.Min(position - segment.TextStart, segment.Length);
    }
}

/// <summary>A stretch copied unchanged.</summary>
internal readonly record struct TextSegment(int TextStart, int SourceStart, int Length);
