using DocDsl.Semantics;

namespace DocDsl.Formats.Exporters;

/// <summary>A reader's text with the places of its notes and references: paragraphs of lines of runs.</summary>
internal sealed class RichText
{
    private const int LongestSign = 64;

    private RichText(List<List<List<RichRun>>> paragraphs) => Paragraphs = paragraphs;

    /// <summary>Paragraphs, each with its lines, each with its runs; none is empty.</summary>
    public List<List<List<RichRun>>> Paragraphs { get; }

    public static RichText Of(TextView view, QaDocument document, IEnumerable<Reference>? references = null)
    {
        var text = view.Text;
        var marks = new List<(int Start, int End, Note? Note, Reference? Reference)>();
        if (text.Length > 0)
        {
            var positions = Positions(view, text.Length);
            // A sign that was lifted out stands between two characters of this text, or directly behind its last.
            var places = document.Content.NotePlaces;
            for (var i = document.Content.FirstNotePlace(positions[0]); i < places.Length && places[i].Start <= positions[^1] + LongestSign; i++)
            {
                var at = IndexOf(positions, places[i].Start);
                marks.Add((at, at, places[i].Note, null));
            }

            foreach (var reference in references ?? [])
            {
                var start = IndexOf(positions, reference.Span.Start);
                var end = IndexOf(positions, reference.Span.Start + reference.Span.Length);
                if (start < end)
                {
                    marks.Add((start, end, null, reference));
                }
            }
        }

        marks.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        return new RichText(Split(text, marks));
    }

    private static int[] Positions(TextView view, int length)
    {
        var positions = new int[length];
        for (var i = 0; i < length; i++)
        {
            positions[i] = view.ToSource(new Text.TextSpan(i, 1)).Start;
        }

        return positions;
    }

    private static int IndexOf(int[] positions, int source)
    {
        var at = Array.BinarySearch(positions, source);
        return at >= 0 ? at : ~at;
    }

    private static List<List<List<RichRun>>> Split(string text, List<(int Start, int End, Note? Note, Reference? Reference)> marks)
    {
        var paragraphs = new List<List<List<RichRun>>>();
        var paragraph = new List<List<RichRun>>();
        var line = new List<RichRun>();
        var next = 0;
        var from = 0;
        var skipTo = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            while (next < marks.Count && marks[next].Start <= i && i >= skipTo)
            {
                var mark = marks[next++];
                Flush(i);
                if (mark.Note is not null)
                {
                    line.Add(new RichRun("", mark.Note, null));
                }
                else if (text.AsSpan(i, mark.End - i).IndexOf('\n') < 0)
                {
                    line.Add(new RichRun(text[i..mark.End], null, mark.Reference));
                    skipTo = from = mark.End;
                }
            }

            if (i < skipTo)
            {
                continue;
            }

            if (i == text.Length || text[i] == '\n')
            {
                Flush(i);
                from = i + 1;
                if (line.Count > 0)
                {
                    paragraph.Add(line);
                    line = [];
                }

                if ((i == text.Length || (i + 1 < text.Length && text[i + 1] == '\n')) && paragraph.Count > 0)
                {
                    paragraphs.Add(paragraph);
                    paragraph = [];
                }
            }
        }

        return paragraphs;

        void Flush(int end)
        {
            if (end > from)
            {
                line.Add(new RichRun(text[from..end], null, null));
            }

            from = Math.Max(from, end);
        }
    }
}
