using DocDsl.Core.Collections;

namespace DocDsl.Core.ReaderText;

/// <summary>A text as read, and which stretch of the file each stretch of it was copied from.</summary>
internal sealed class TextViewContent(string text, TextSegment[] segments)
{
    public string Text { get; } = text;

    public int ToSource(int position)
    {
        if (segments.Length == 0)
        {
            return 0;
        }

        var segment = segments[Math.Max(0, BinarySearch.LastAtMost(new TextStarts(segments), position))];
        return segment.SourceStart + Math.Min(position - segment.TextStart, segment.Length);
    }

    private readonly struct TextStarts(TextSegment[] segments) : IPositions
    {
        public int Count => segments.Length;

        public int this[int index] => segments[index].TextStart;
    }
}

/// <summary>A stretch copied unchanged.</summary>
internal readonly record struct TextSegment(int TextStart, int SourceStart, int Length);
