using DocDsl.Core.Collections;

namespace DocDsl.Core.Text;

/// <summary>The characters of one file, and where its lines begin.</summary>
/// <remarks>A line ends with LF, CR LF or a lone CR. Nothing is normalised: a byte order mark is the first character.</remarks>
internal sealed class SourceText
{
    private int[]? _lineStarts;
    private WordIndex? _words;

    /// <summary>Wraps a text.</summary>
    /// <param name="content">All characters, unchanged.</param>
    /// <param name="path">What diagnostics and spans call the file; empty when the text came from no file.</param>
    /// <param name="defaults">What holds where the text itself does not say it; null for nothing.</param>
    public SourceText(string content, string path = "", DocumentDefaults? defaults = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Defaults = defaults ?? DocumentDefaults.None;
        IsMarkdown = MarkdownFiles.IsMarkdown(path);
    }

    /// <summary>All characters.</summary>
    public string Content { get; }

    /// <summary>What diagnostics and spans call the file; empty when the text came from no file.</summary>
    public string Path { get; }

    /// <summary>The type and the culture where the text itself does not name them.</summary>
    public DocumentDefaults Defaults { get; }

    /// <summary>Whether it is a file of Markdown, in which directives are in comments; its name says so.</summary>
    public bool IsMarkdown { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>Number of lines; an empty text has one, and so does the part after a last line end.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The words; read when first asked for.</summary>
    internal WordIndex Words => _words ??= new WordIndex(Content);

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
        var line = BinarySearch.LastAtMost(new Starts(starts), position);
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

        return new SourceText(result.Append(Content, position, Length - position).ToString(), Path, Defaults);
    }

    /// <summary>
    /// The text after one change, under the same path. Where lines begin is looked up only around the change: this is what a key costs.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <exception cref="ArgumentException">It does not lie within the text.</exception>
    internal SourceText WithChange(TextChange change)
    {
        var span = change.Span;
        if (span.Start < 0 || span.Length < 0 || span.End > Length)
        {
            throw new ArgumentException($"The change {change} does not lie within the text.", nameof(change));
        }

#if NET8_0_OR_GREATER
        var content = string.Concat(Content.AsSpan(0, span.Start), change.NewText, Content.AsSpan(span.End));
#else
        var content = string.Concat(Content.Substring(0, span.Start), change.NewText, Content.Substring(span.End));
#endif
        var result = new SourceText(content, Path, Defaults);
        if (_lineStarts is not { } old)
        {
            return result;
        }

        // A line end may be made or parted at either end of the change: the lines that it touches, and the one after them, begin anew.
        var first = GetLinePosition(Math.Max(0, span.Start - 1)).Line;
        var next = Math.Min(old.Length, GetLinePosition(Math.Min(Length, span.End + 1)).Line + 1);
        var shift = change.NewText.Length - span.Length;
        var within = new List<int>();
        AddLineStarts(result.Content, old[first], next < old.Length ? old[next] + shift : result.Length, within);

        // What was found may end where the lines after it begin.
        var kept = next < old.Length && within.Count > 0 && old[next] + shift <= within[within.Count - 1] ? next + 1 : next;
        var starts = new int[first + 1 + within.Count + old.Length - kept];
        Array.Copy(old, starts, first + 1);
        within.CopyTo(starts, first + 1);
        for (int i = kept, at = first + 1 + within.Count; i < old.Length; i++, at++)
        {
            starts[at] = old[i] + shift;
        }

        result._lineStarts = starts;
        return result;
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int>(1 + content.Length / 48) { 0 };
        AddLineStarts(content, 0, content.Length, starts);
        return starts.ToArray();
    }

    /// <summary>Adds where lines begin after the line ends of a stretch.</summary>
    private static void AddLineStarts(string content, int position, int stop, List<int> starts)
    {
        while (position < stop)
        {
            var end = content.AsSpan(position, stop - position).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                return;
            }

            position += end + 1;
            if (content[position - 1] == '\r' && position < content.Length && content[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }
    }

    private readonly struct Starts(int[] starts) : IPositions
    {
        public int Count => starts.Length;

        public int this[int index] => starts[index];
    }
}
