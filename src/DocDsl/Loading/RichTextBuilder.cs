using DocDsl.Core.ReaderText;
using DocDsl.Core.Text;

namespace DocDsl.Loading;

/// <summary>Finds the places of notes and references in a reader's text, and divides it into paragraphs, lines and runs.</summary>
internal sealed class RichTextBuilder
{
    private readonly string _text;
    private readonly List<Place> _places;
    private readonly List<RichParagraph> _paragraphs = [];
    private readonly List<RichLine> _lines = [];
    private readonly List<RichRun> _runs = [];
    private int _from;

    private RichTextBuilder(string text, List<Place> places)
    {
        _text = text;
        _places = places;
    }

    /// <param name="view">The reader's text.</param>
    /// <param name="end">Where the section of the text ends in the file: a note after that is another section's.</param>
    /// <param name="content">The document.</param>
    /// <param name="references">Those of the text.</param>
    public static RichText Build(TextView view, int end, DocumentContent content, IReadOnlyList<QuestionReference> references)
    {
        var text = view.Text;
        return new RichText(text, Once.List(new RichTextBuilder(text, FindPlaces(view, end, content, references)).Split()));
    }

    private static List<Place> FindPlaces(
        TextView view,
        int sectionEnd,
        DocumentContent content,
        IReadOnlyList<QuestionReference> references
    )
    {
        var length = view.Text.Length;
        var found = new List<Place>();
        if (length == 0)
        {
            return found;
        }

        var positions = Positions(view, length);

        // The number of a note is excluded: its place is between two characters of this text, or directly after its last.
        var notes = content.NoteReferences;
        for (var i = content.FirstNoteReference(positions[0]); i < notes.Length && notes[i].Start < sectionEnd; i++)
        {
            var at = IndexOf(positions, notes[i].Start);
            found.Add(new Place(at, at, notes[i].Note, null));
        }

        foreach (var reference in references)
        {
            var start = IndexOf(positions, reference.Span.Start);
            var end = IndexOf(positions, reference.Span.Start + reference.Span.Length);
            if (start < end)
            {
                found.Add(new Place(start, end, null, reference));
            }
        }

        found.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        return found;
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

    private RichParagraph[] Split()
    {
        var next = 0;
        var skipTo = 0;
        for (var i = 0; i <= _text.Length; i++)
        {
            while (next < _places.Count && _places[next].Start <= i && i >= skipTo)
            {
                var place = _places[next++];
                EndRun(i);
                if (place.Note is not null)
                {
                    _runs.Add(new RichRun("", place.Note, null));
                }
                else if (_text.AsSpan(i, place.End - i).IndexOf('\n') < 0)
                {
                    _runs.Add(new RichRun(_text[i..place.End], null, place.Reference));
                    skipTo = _from = place.End;
                }
            }

            if (i >= skipTo && (i == _text.Length || _text[i] == '\n'))
            {
                EndLine(i);
            }
        }

        return [.. _paragraphs];
    }

    private void EndRun(int end)
    {
        if (end > _from)
        {
            _runs.Add(new RichRun(_text[_from..end], null, null));
        }

        _from = Math.Max(_from, end);
    }

    private void EndLine(int end)
    {
        EndRun(end);
        _from = end + 1;
        if (_runs.Count > 0)
        {
            _lines.Add(new RichLine(Once.List(_runs.ToArray())));
            _runs.Clear();
        }

        if ((end == _text.Length || (end + 1 < _text.Length && _text[end + 1] == '\n')) && _lines.Count > 0)
        {
            _paragraphs.Add(new RichParagraph(Once.List(_lines.ToArray())));
            _lines.Clear();
        }
    }

    private readonly record struct Place(int Start, int End, DocumentNote? Note, QuestionReference? Reference);
}
