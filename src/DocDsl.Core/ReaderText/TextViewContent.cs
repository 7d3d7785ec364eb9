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

        var segment = SegmentAt(position);
        return segment.IsDecoded ? segment.SourceStart : segment.SourceStart + Math.Min(position - segment.TextStart, segment.Length);
    }

    /// <summary>Where a character ends in the file.</summary>
    public int ToSourceEnd(int position) =>
        segments.Length > 0 && SegmentAt(position) is { IsDecoded: true } segment
            ? segment.SourceStart + segment.SourceLength
            : ToSource(position) + 1;

    private TextSegment SegmentAt(int position) => segments[Math.Max(0, BinarySearch.LastAtMost(new TextStarts(segments), position))];

    private readonly struct TextStarts(TextSegment[] segments) : IPositions
    {
        public int Count => segments.Length;

        public int this[int index] => segments[index].TextStart;
    }
}

/// <summary>A stretch copied unchanged, or a character that is written by its name.</summary>
internal readonly record struct TextSegment(int TextStart, int SourceStart, int Length, int SourceLength)
{
    /// <summary>Whether it is written by its name.</summary>
    public bool IsDecoded => Length != SourceLength;
}
