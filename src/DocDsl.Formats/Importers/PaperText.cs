using System.Text;

namespace DocDsl.Formats.Importers;

/// <summary>The text of a draft without running headers and notes, whose places lead back to its lines.</summary>
internal sealed class PaperText
{
    private readonly List<int> _starts = [];
    private readonly List<int> _lines = [];

    private PaperText(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>Blank lines within a sentence that goes on on the next page.</summary>
    public List<DraftLine> Gaps { get; } = [];

    /// <summary>Sentences that a page ends in go on; no blank line is in them.</summary>
    public static PaperText Of(Draft draft)
    {
        var result = new PaperText("");
        var text = new StringBuilder();
        var blanks = new List<int>();
        var (isAcrossPages, last) = (false, '\0');
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            isAcrossPages |= !line.IsText || line.EndsPage;
            if (!line.IsText || line.IsBlank)
            {
                blanks.Add(i);
                continue;
            }

            var first = line.Text.AsSpan().TrimStart()[0];
            if (blanks.Count > 0 && !(isAcrossPages && char.IsLower(first) && (char.IsLetterOrDigit(last) || last is ',' or '-' or '–')))
            {
                foreach (var blank in blanks.Where(blank => draft.Lines[blank].IsText))
                {
                    result.Add(text, "", blank);
                }
            }
            else if (isAcrossPages)
            {
                result.Gaps.AddRange(blanks.Select(blank => draft.Lines[blank]).Where(blank => blank.IsBlank));
            }

            blanks.Clear();
            isAcrossPages = line.EndsPage;
            last = line.Text.AsSpan().TrimEnd()[^1];
            result.Add(text, line.Text, i);
        }

        result.Text = text.ToString();
        return result;
    }

    /// <summary>The index of the draft's line that a place is in, and the place in the line.</summary>
    public (int Line, int Offset) PlaceOf(int position)
    {
        var index = _starts.BinarySearch(position);
        index = index < 0 ? ~index - 1 : index;
        return (_lines[index], position - _starts[index]);
    }

    /// <summary>The part of each line that is in a stretch of the text.</summary>
    public IEnumerable<(int Line, int From, int To)> PartsOf(int start, int end)
    {
        var index = _starts.BinarySearch(start);
        index = index < 0 ? ~index - 1 : index;
        for (; index < _starts.Count && (_starts[index] < end || _starts[index] == start); index++)
        {
            var next = index + 1 < _starts.Count ? _starts[index + 1] - 1 : Text.Length;
            yield return (_lines[index], Math.Max(start, _starts[index]) - _starts[index], Math.Min(end, next) - _starts[index]);
        }
    }

    /// <summary>Where the paragraph of a place ends: before a blank line.</summary>
    public int EndOfParagraph(int position, int limit)
    {
        for (var i = position; i < limit; i++)
        {
            if (Text[i] == '\n' && IsBlankAfter(i, limit))
            {
                return i;
            }
        }

        return limit;
    }

    /// <summary>The next place that is no white space.</summary>
    public int SkipBlanks(int position, int limit)
    {
        while (position < limit && char.IsWhiteSpace(Text[position]))
        {
            position++;
        }

        return position;
    }

    private bool IsBlankAfter(int lineEnd, int limit)
    {
        for (var i = lineEnd + 1; i < limit; i++)
        {
            if (Text[i] == '\n')
            {
                return true;
            }

            if (!char.IsWhiteSpace(Text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(StringBuilder text, string line, int index)
    {
        _starts.Add(text.Length);
        _lines.Add(index);
        text.Append(line).Append('\n');
    }
}
