using DocDsl.Core.Text;
using DocDsl.Core.ReaderText;

namespace DocDsl.Formats.Exporters;

/// <summary>A reader's text with the places of its notes and references: paragraphs of lines of runs.</summary>
internal sealed class RichText
{
    private const int MaxSignLength = 64;

    private RichText(List<List<List<RichRun>>> paragraphs) => Paragraphs = paragraphs;

    /// <summary>Paragraphs, each with its lines, each with its runs; none is empty.</summary>
    public List<List<List<RichRun>>> Paragraphs { get; }

    public static RichText Of(TextView view, QaDocument document, IEnumerable<Reference>? references = null)
    {
        var text = view.Text;
        var directives = new List<(int Start, int End, Note? Note, Reference? Reference)>();
        if (text.Length > 0)
        {
            var positions = Positions(view, text.Length);
            // A sign that was excluded stands between two characters of this text, or directly after its last.
            var places = document.Content.NoteReferencePositions;
            for (var i = document.Content.FirstNoteReference(positions[0]); i < places.Length && places[i].Start <= positions[^1] + MaxSignLength; i++)
            {
                var at = IndexOf(positions, places[i].Start);
                directives.Add((at, at, places[i].Note, null));
            }

            foreach (var reference in references ?? [])
            {
                var start = IndexOf(positions, reference.Span.Start);
                var end = IndexOf(positions, reference.Span.Start + reference.Span.Length);
                if (start < end)
                {
                    directives.Add((start, end, null, reference));
                }
            }
        }

        directives.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        return new RichText(Split(text, directives));
    }

    private static int[] Positions(TextView view, int length)
    {
        var positions = new int[length];
        for (var i = 0; i < length; i++)
        {
            positions[i] = view.ToSource(new TextSpan(i, 1)).Start;
        }

        return positions;
    }

    private static int IndexOf(int[] positions, int source)
    {
        var at = Array.BinarySearch(positions, source);
        return at >= 0 ? at : ~at;
    }

    private static List<List<List<RichRun>>> Split(string text, List<(int Start, int End, Note? Note, Reference? Reference)> directives)
    {
        var paragraphs = new List<List<List<RichRun>>>();
        var paragraph = new List<List<RichRun>>();
        var line = new List<RichRun>();
        var next = 0;
        var from = 0;
        var skipTo = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            while (next < directives.Count && directives[next].Start <= i && i >= skipTo)
            {
                var directive = directives[next++];
                Flush(i);
                if (directive.Note is not null)
                {
                    line.Add(new RichRun("", directive.Note, null));
                }
                else if (text.AsSpan(i, directive.End - i).IndexOf('\n') < 0)
                {
                    line.Add(new RichRun(text[i..directive.End], null, directive.Reference));
                    skipTo = from = directive.End;
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
