namespace DocDsl.Formats.Importers;

/// <summary>A line of a page, and where its parts are.</summary>
/// <param name="Text">The whole line.</param>
/// <param name="Parts">What wide gaps separate, from left to right; none in a blank line.</param>
/// <param name="Number">The line's number in the source, from 1.</param>
/// <param name="EndsPage">Whether a page ends after this line.</param>
internal sealed record ColumnLine(string Text, IReadOnlyList<ColumnPart> Parts, int Number, bool EndsPage)
{
    /// <summary>The blanks that are a gap; two are what some people write after a sentence.</summary>
    private const int MinGap = 3;

    public bool IsBlank => Parts.Count == 0;

    /// <summary>Whether it is not of the text of its page: a watermark, or words in a margin.</summary>
    public bool IsBeside { get; init; }

    /// <summary>What begins with it, where that is known: it is a line of a table's cell then, and of no column.</summary>
    public DraftPart Part { get; init; }

    /// <summary>How it is printed; null where that is not known.</summary>
    public LineStyle? Style { get; init; }

    /// <summary>Its words on their page, from left to right; none where the places of words are not known.</summary>
    public IReadOnlyList<LineWord> Words { get; init; } = [];

    /// <summary>What is to be reviewed at this line; null for nothing.</summary>
    public string? Review { get; init; }

    /// <summary>The lines of a text; its columns are counted in characters.</summary>
    public static List<ColumnLine> Of(string text)
    {
        var lines = new List<ColumnLine>();
        var number = 0;
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n'))
        {
            number++;
            var pages = line.Split('\f');
            for (var i = 0; i < pages.Length; i++)
            {
                lines.Add(new ColumnLine(pages[i], PartsOf(pages[i]), number, i + 1 < pages.Length));
            }
        }

        return lines;
    }

    private static List<ColumnPart> PartsOf(string line)
    {
        var parts = new List<ColumnPart>();
        for (var start = 0; start < line.Length;)
        {
            while (start < line.Length && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            var end = start;
            for (var i = start; i < line.Length && i - end < MinGap; i++)
            {
                end = char.IsWhiteSpace(line[i]) ? end : i + 1;
            }

            if (end > start)
            {
                parts.Add(new ColumnPart(line[start..end], start, end));
            }

            start = Math.Max(end, start + 1);
        }

        return parts;
    }
}

/// <summary>A part of a line between wide gaps.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Its left edge, in characters or points.</param>
/// <param name="End">Its right edge.</param>
/// <param name="Style">How it is printed; null where that is not known.</param>
internal readonly record struct ColumnPart(string Text, double Start, double End, LineStyle? Style = null);
