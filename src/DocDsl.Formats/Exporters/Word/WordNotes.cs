using System.Globalization;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>
/// The footnotes of a document, in the order of their marks. Word numbers them itself; where all have numbers in the document, one whose
/// number would be another keeps its own.
/// </summary>
internal sealed class WordNotes
{
    private readonly bool _keepsNumbers;
    private readonly Dictionary<DocumentNote, WordNote> _notes = new(ReferenceEqualityComparer.Instance);
    private readonly List<DocumentNote> _inner = [];
    private int _last;
    private int _lastNumber;

    /// <param name="document">The document.</param>
    /// <param name="last">The highest number that the file has a note of.</param>
    public WordNotes(QaDocument document, int last)
    {
        _last = last;
        _keepsNumbers = document.Notes.All(note => note.Id.All(char.IsAsciiDigit));
    }

    /// <summary>Those that have a footnote.</summary>
    public List<WordNote> Notes { get; } = [];

    /// <summary>Whether what is written is a note: a footnote cannot contain another.</summary>
    public bool IsInNote { get; set; }

    /// <summary>Whether a note has been written, or will be.</summary>
    public bool Has(DocumentNote note) => _notes.ContainsKey(note);

    /// <summary>Takes a note that is shown in another place than a footnote.</summary>
    public void Take(DocumentNote note) => _notes.TryAdd(note, new WordNote(note, 0, note.Id, IsNumbered: false, Place: null));

    /// <summary>The notes that were marked since, and have no footnote: they are shown below the note that refers to them.</summary>
    public List<DocumentNote> TakeInner()
    {
        List<DocumentNote> inner = [.. _inner];
        _inner.Clear();
        return inner;
    }

    /// <summary>Writes the mark of a note; the first one is that of its footnote, others refer to it.</summary>
    public void WriteMark(WordWriter writer, DocumentNote note)
    {
        if (_notes.TryGetValue(note, out var known))
        {
            WriteReference(writer, known);
            return;
        }

        if (IsInNote)
        {
            Take(note);
            _inner.Add(note);
            writer.Words(note.Id, WordLook.NoteMark);
            return;
        }

        var number = (_lastNumber + 1).ToString(CultureInfo.InvariantCulture);
        var isNumbered = !_keepsNumbers || note.Id == number;
        _lastNumber += isNumbered ? 1 : 0;
        var place = note.References.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"_RefNote{Notes.Count + 1}") : null;
        known = new WordNote(note, ++_last, isNumbered ? number : note.Id, isNumbered, place);
        _notes.Add(note, known);
        Notes.Add(known);
        var begun = place is null ? 0 : writer.BeginPlace(place);
        writer.AddRun(
            WordLook.NoteMark,
            Element(
                "footnoteReference",
                isNumbered ? null : Attribute("customMarkFollows", 1),
                Attribute("id", known.Id)
            ),
            isNumbered ? null : WordWriter.TextOf(known.Mark)
        );
        if (place is not null)
        {
            writer.EndPlace(begun);
        }
    }

    private static void WriteReference(WordWriter writer, WordNote note)
    {
        if (note is { IsNumbered: true, Place: { } numbered })
        {
            var field = Element("fldSimple", Attribute("instr", $" NOTEREF {numbered} \\f \\h "));
            writer.AddField(field, note.Mark, WordLook.NoteMark);
        }
        else
        {
            var isLink = writer.BeginLink(note.Place is { } place ? "#" + place : null);
            writer.Words(note.Mark, WordLook.NoteMark);
            if (isLink)
            {
                writer.EndLink();
            }
        }
    }
}

/// <summary>A note in a Word file.</summary>
/// <param name="Note">The note.</param>
/// <param name="Id">The number of its footnote; 0 where it has none.</param>
/// <param name="Mark">What refers to it.</param>
/// <param name="IsNumbered">Whether Word numbers it.</param>
/// <param name="Place">The name of its mark, where others refer to it.</param>
internal sealed record WordNote(DocumentNote Note, int Id, string Mark, bool IsNumbered, string? Place);
