namespace DocDsl.Text;

/// <summary>The characters of one file, and where its lines begin.</summary>
/// <remarks>A line ends with LF, CR LF or a lone CR. Nothing is normalised: a byte order mark is the first character.</remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="content">All characters, unchanged.</param>
    /// <param name="path">What diagnostics and spans call the file; empty when the text came from no file.</param>
    public SourceText(string content, string path = "")
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        Path = path ?? throw new ArgumentNullException(nameof(path));
    }

    /// <summary>All characters.</summary>
    public string Content { get; }

    /// <summary>What diagnostics and spans call the file; empty when the text came from no file.</summary>
    public string Path { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>Number of lines; an empty text has one, and so does the part after a last line end.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    /// <summary>The characters of <paramref name="span"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>Line and column of an offset.</summary>
    /// <param name="position">From 0 up to and including <see cref="Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position does not lie within the text.</exception>
    public LinePosition GetLinePosition(int position)
    {
        if (position < 0 || position > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(position));
        }

        var starts = LineStarts;
        var line = Array.BinarySearch(starts, position);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line, position - starts[line]);
    }

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">Zero-based, less than <see cref="LineCount"/>.</param>
    public TextSpan GetLine(int line)
    {
        var start = LineStarts[line];
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text after some changes, under the same path.</summary>
    /// <param name="changes">In any order; several insertions at one place keep theirs.</param>
    /// <exception cref="ArgumentException">Two changes overlap, or one does not lie within the text.</exception>
    public SourceText WithChanges(IReadOnlyList<TextChange> changes)
    {
        if (changes.Count == 0)
        {
            return this;
        }

        var result = new System.Text.StringBuilder(Length + 64);
        var position = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (change.Span.Start < position || change.Span.Length < 0 || change.Span.End > Length)
            {
                throw new ArgumentException($"The change {change} overlaps another, or does not lie within the text.", nameof(changes));
            }

            result.Append(Content, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return new SourceText(result.Append(Content, position, Length - position).ToString(), Path);
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int>(1 + content.Length / 48) { 0 };
        for (var position = 0; ;)
        {
            var end = content.AsSpan(position).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                return starts.ToArray();
            }

            position += end + 1;
            if (content[position - 1] == '\r' && position < content.Length && content[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }
    }
}
