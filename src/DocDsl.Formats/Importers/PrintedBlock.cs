namespace DocDsl.Formats.Importers;

/// <summary>Lines one after another that are printed alike: a question, a title, or a text of any length.</summary>
/// <param name="style">How they are printed.</param>
/// <param name="isStrong">Whether that is bolder or larger than the text.</param>
internal sealed class PrintedBlock(PrintedStyle style, bool isStrong)
{
    /// <summary>The usual distance of lines, in their size, where a page shows none.</summary>
    private const double UsualLeading = 1.2;

    /// <summary>The distance of lines, in usual ones, from which they are paragraphs.</summary>
    private const double ParagraphGap = 1.3;

    public PrintedStyle Style => style;

    public bool IsStrong => isStrong;

    /// <summary>Its lines, and where it begins in each: after the bold words at the beginning of a line another one does.</summary>
    public List<(DraftLine Line, int Start)> Parts { get; } = [];

    public string Text { get; private set; } = "";

    /// <summary>Whether it is a question by its words.</summary>
    public bool Asks => Text.AsSpan().TrimEnd(" \"'”’»)*:") is [.., '?' or '？'];

    public bool HasNumber => RowNumber.LengthIn(Text) > 0;

    /// <summary>The blocks of a document, without running headers, notes and what is in tables.</summary>
    public static List<PrintedBlock> Of(Draft draft)
    {
        var lines = draft.Lines.FindAll(line => line is { IsText: true, IsBlank: false, Style: not null });
        var body = BodyOf(lines);
        var leading = LeadingOf(lines);
        var blocks = new List<PrintedBlock>();
        var previous = default(DraftLine);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isNear = IsNear(previous, line, leading);
            var next = i + 1 < lines.Count && IsNear(line, lines[i + 1], leading) ? lines[i + 1] : null;
            if (StrongStart(line, previous, next, isNear, body) is var length && length > 0)
            {
                var strong = new PrintedStyle(line.Style!.Size, IsBold: length < line.Text.Length || line.Style.IsBold);
                Add(strong, isStrong: true, line, 0, line.Text[..length], isNear);
                if (length < line.Text.Length)
                {
                    Add(body, isStrong: false, line, length, line.Text[length..], isNear: true);
                }
            }
            else
            {
                Add(body, isStrong: false, line, 0, line.Text, isNear);
            }

            previous = line;
        }

        return blocks;

        void Add(PrintedStyle style, bool isStrong, DraftLine line, int start, string text, bool isNear)
        {
            // The lines of the text are one block, whatever is between them; those of a question are near.
            if (
                blocks is not [.., var last]
                || last.IsStrong != isStrong
                || (isStrong && (last.Style != style || !isNear || RowNumber.LengthIn(text) > 0))
            )
            {
                blocks.Add(last = new PrintedBlock(style, isStrong));
            }

            last.Parts.Add((line, start));
            last.Text = isStrong ? $"{last.Text} {text}".Trim() : last.Text;
        }
    }

    /// <summary>The length of the strong words that a line begins with; 0 where it is a line of the text.</summary>
    private static int StrongStart(DraftLine line, DraftLine? previous, DraftLine? next, bool isNear, PrintedStyle body)
    {
        var style = line.Style!;
        var printed = PrintedStyle.Of(style);
        if (printed.IsStrongerThan(body))
        {
            // Bold words that fill a line of a sentence are none of their own.
            var isInside =
                printed.Size <= body.Size
                && (
                    (
                        isNear
                        && previous is { Style.IsBold: false } above
                        && !PageNotes.EndsSentence(above.Text)
                        && !IsEndOfBold(above)
                        && !(char.IsUpper(line.Text[0]) && (line.Text.EndsWith('?') || next is { Style.IsBold: true }))
                        && (!IsBroken(above.Style, style) || char.IsLower(line.Text[0]))
                    )
                    || (next is { Style: { IsBold: false, BoldLength: 0 } } && char.IsLower(next.Text[0]))
                );
            return isInside ? 0 : line.Text.Length;
        }

        // "What does it cost? Five euros.", of which the question is bold.
        return
            style.BoldLength > 0
            && style.BoldLength < line.Text.Length
            && !body.IsBold
            && line.Text.AsSpan(0, style.BoldLength).TrimEnd() is [.., '?']
            && (!isNear || previous is not { Style.IsBold: false } before || PageNotes.EndsSentence(before.Text))
            ? style.BoldLength
            : 0;
    }

    private static bool IsEndOfBold(DraftLine line) => line.Style!.BoldLength == line.Text.Length;

    private static bool IsNear(DraftLine? above, DraftLine line, double leading)
    {
        if (above?.Style is not { } style)
        {
            return false;
        }

        return IsBroken(style, line.Style!)
            ? !PageNotes.EndsSentence(above.Text)
            : style.Baseline - line.Style!.Baseline <= leading * Math.Max(style.Size, line.Style.Size) * ParagraphGap;
    }

    /// <summary>Whether a page or a column ends between two lines.</summary>
    private static bool IsBroken(LineStyle above, LineStyle line) => above.Page != line.Page || line.Baseline >= above.Baseline;

    /// <summary>The style of most letters.</summary>
    private static PrintedStyle BodyOf(List<DraftLine> lines)
    {
        var counts = new Dictionary<PrintedStyle, int>();
        foreach (var line in lines)
        {
            var style = PrintedStyle.Of(line.Style!);
            counts[style] = counts.GetValueOrDefault(style) + line.Text.Length;
        }

        return counts.Count == 0 ? new PrintedStyle(0, IsBold: false) : counts.MaxBy(count => count.Value).Key;
    }

    /// <summary>The most frequent distance of lines, in their size.</summary>
    private static double LeadingOf(List<DraftLine> lines)
    {
        var counts = new Dictionary<double, int>();
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, style) = (lines[i - 1].Style!, lines[i].Style!);
            var distance = Math.Round((above.Baseline - style.Baseline) / Math.Max(1, style.Size), 2);
            if (above.Page == style.Page && above.Size == style.Size && distance is > 0.9 and < 2.5)
            {
                counts[distance] = counts.GetValueOrDefault(distance) + 1;
            }
        }

        return counts.Count == 0 ? UsualLeading : counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
    }
}
