using System.Globalization;
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
    /// <param name="source">The file.</param>
    /// <param name="notes">Where the text refers to notes.</param>
    /// <param name="references">Those of the text.</param>
    public static RichText Build(TextView view, string source, List<NoteReference> notes, IReadOnlyList<QuestionReference> references)
    {
        var text = view.Text;
        var places = notes.Count == 0 && references.Count == 0 ? [] : FindPlaces(view, source, notes, references);
        return new RichText(text, Once.List(new RichTextBuilder(text, places).Split()));
    }

    private static List<Place> FindPlaces(
        TextView view,
        string source,
        List<NoteReference> notes,
        IReadOnlyList<QuestionReference> references
    )
    {
        var text = view.Text;
        var positions = Positions(view, text.Length);
        var found = new List<Place>();
        AddNotes(found, text, positions, source, notes);
        for (var i = 0; i < references.Count;)
        {
            var span = references[i].Span;
            var start = IndexOf(positions, span.Start);
            var end = IndexOf(positions, span.Start + span.Length);
            var count = 1;
            while (i + count < references.Count && references[i + count].Span == span)
            {
                count++;
            }

            if (count == 1 && start < end)
            {
                found.Add(new Place(start, end, null, references[i]));
            }
            else if (start < end)
            {
                AddList(found, text, start, end, references.Skip(i).Take(count).ToArray());
            }

            i += count;
        }

        found.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.Order.CompareTo(right.Order));
        return found;
    }

    /// <summary>
    /// The sign of a note is excluded, and a blank that this leaves double: the note belongs to the word before it, unless its sign is
    /// glued to the word after it alone.
    /// </summary>
    private static void AddNotes(List<Place> found, string text, int[] positions, string source, List<NoteReference> notes)
    {
        for (var i = 0; i < notes.Count;)
        {
            var end = i + 1;
            while (end < notes.Count && notes[end].Start == notes[end - 1].End)
            {
                end++;
            }

            var at = IndexOf(positions, notes[i].Start);
            var isAfterBlank = notes[i].Start == 0 || char.IsWhiteSpace(source[notes[i].Start - 1]);
            var isBeforeWord = notes[end - 1].End < source.Length && char.IsLetterOrDigit(source[notes[end - 1].End]);
            while (!(isAfterBlank && isBeforeWord) && at > 0 && char.IsWhiteSpace(text[at - 1]))
            {
                at--;
            }

            for (; i < end; i++)
            {
                found.Add(new Place(at, at, notes[i].Note, null) { Order = i - notes.Count });
            }
        }
    }

    /// <summary>"vragen 6 en 7": each number is a reference of its own, the first with the word before it.</summary>
    private static void AddList(List<Place> found, string text, int start, int end, QuestionReference[] references)
    {
        var byNumber = references.ToLookup(reference => reference.Number);
        var from = start;
        for (var i = start; i < end; i++)
        {
            var digits = i;
            while (digits < end && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }

            if (digits == i || !int.TryParse(text.AsSpan(i, digits - i), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                i = Math.Max(i, digits - 1);
                continue;
            }

            var part = digits < end && char.IsAsciiLetter(text[digits]) ? (char)(text[digits] | 0x20) : default(char?);
            var reference =
                byNumber[number].FirstOrDefault(other => other.Part is not null && other.Part == part)
                ?? byNumber[number].FirstOrDefault();
            if (reference is not null)
            {
                var last = digits + (reference.Part is not null && reference.Part == part ? 1 : 0);
                found.Add(new Place(from, last, null, reference));
                digits = last;
                from = last;
            }

            i = digits - 1;
            from = i + 1;
            while (from < end && !char.IsAsciiDigit(text[from]))
            {
                from++;
            }
        }
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
                else if (place.Start == i && _text.AsSpan(i, place.End - i).IndexOf('\n') < 0)
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

    private readonly record struct Place(int Start, int End, DocumentNote? Note, QuestionReference? Reference)
    {
        /// <summary>Of places that begin at one character: notes first, in their order.</summary>
        public int Order { get; init; }
    }
}
