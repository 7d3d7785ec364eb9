using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Binds notes, the places that refer to them, and strikes: all that is excluded from a text.</summary>
internal sealed class NoteBinder(Binder binder)
{
    private readonly SyntaxTree _tree = binder.Tree;
    private readonly Dictionary<int, QuotedWords> _sections = [];

    public void Bind()
    {
        var strikes = _tree.DirectiveTable.Any(directive => directive.Kind == DirectiveKind.Strike);
        if (_tree.NoteTable.IsEmpty && _tree.NoteReferences.IsEmpty && !strikes)
        {
            return;
        }

        // Words are looked for in the texts as they are before anything is excluded for them.
        var exclusions = new List<TextSpan>();
        if (strikes)
        {
            BindStrikes(exclusions);
        }

        BindNotes(exclusions);
        foreach (var reference in _tree.NoteReferences)
        {
            binder.Excluded.Add(new TextSpan(reference.Start, reference.Length));
        }

        foreach (var span in exclusions)
        {
            binder.Excluded.Add(span);
        }
    }

    private void BindStrikes(List<TextSpan> exclusions)
    {
        for (var i = 0; i < _tree.SectionTable.Length; i++)
        {
            foreach (var directive in _tree.Section(i).Directives)
            {
                if (directive.Kind == DirectiveKind.Strike)
                {
                    BindStrike(directive, i, exclusions);
                }
            }
        }
    }

    private void BindStrike(DirectiveSyntax directive, int section, List<TextSpan> exclusions)
    {
        if (directive.Arguments is not StrikeArguments { Words: var words, After: var after })
        {
            return;
        }

        var found = after is { Value: { Length: > 0 } before }
            ? Words(section).FindBehind(before, words.Value).ConvertAll(place => place.Sign)
            : Words(section).Find(words.Value);
        if (found.Count == 1)
        {
            exclusions.Add(found[0]);
        }
        else
        {
            binder.Report(found.Count > 0 ? QuotedTextNotFound.SeveralInSection(words.Span, words.Value, found.Count)
                : after is null ? QuotedTextNotFound.InSection(words.Span, words.Value)
                : QuotedTextNotFound.AfterText(words.Span, words.Value, after.Value.Value));
        }
    }

    private void BindNotes(List<TextSpan> exclusions)
    {
        var notes = ImmutableArray.CreateBuilder<NoteSymbol>(_tree.NoteTable.Length);
        var byId = new Dictionary<string, int>(_tree.NoteTable.Length, StringComparer.Ordinal);
        var arguments = new NoteArguments[_tree.NoteTable.Length];
        for (var i = 0; i < _tree.NoteTable.Length; i++)
        {
            var note = CreateNote(_tree.Note(i), out arguments[i]);
            notes.Add(note);
            if (byId.ContainsKey(note.Id))
            {
                binder.Report(DuplicateNote.At(note.IdSpan, note.Id));
            }
            else
            {
                byId.Add(note.Id, i);
            }
        }

        var places = new List<TextSpan>?[notes.Count];
        foreach (var reference in _tree.NoteReferences)
        {
            var id = binder.Content.Substring(reference.Start + 2, reference.Length - 3);
            var span = new TextSpan(reference.Start, reference.Length);
            if (byId.TryGetValue(id, out var note))
            {
                (places[note] ??= []).Add(span);
            }
            else
            {
                binder.Report(NoteNotFound.At(span, id));
            }
        }

        for (var i = 0; i < notes.Count; i++)
        {
            BindReferences(notes[i], arguments[i], i, byId[notes[i].Id] == i, places[i], exclusions);
        }

        binder.Model.Notes = notes.MoveToImmutable();
    }

    private NoteSymbol CreateNote(NoteSyntax syntax, out NoteArguments arguments)
    {
        var directive = syntax.Directive.ArgumentSpan;
        arguments = (NoteArguments)syntax.Directive.Arguments!;
        var id = arguments.Id;
        var isBlock = syntax.IsBlock;
        var text = isBlock
            ? TextSpan.FromBounds(_tree.StartOfElement(syntax.FirstElement), _tree.StartOfElement(syntax.EndElement))
            : TextSpan.FromBounds(syntax.TextStart, directive.End);
        DropOwnNumber(text, id);
        var range = isBlock
            ? new TextRange(syntax.FirstElement, syntax.EndElement)
            : new TextRange(text.Start, text.End, IsInline: true);
        return new NoteSymbol(id, arguments.IdSpan, syntax.Span, binder.View(range, BlockKind.Note));
    }

    private void BindReferences(NoteSymbol note, NoteArguments arguments, int index, bool isFirst, List<TextSpan>? places, List<TextSpan> exclusions)
    {
        if (arguments.At is { IsUnclosed: false } at)
        {
            places ??= [];
            Place(_tree.Note(index), at, arguments.Sign?.Value ?? note.Id, note.Id, places, exclusions);
            places.Sort((left, right) => left.Start.CompareTo(right.Start));
        }
        else if (isFirst && places is null && arguments.At is null)
        {
            binder.Report(UnreferencedNote.At(note.IdSpan, note.Id));
        }

        note.References = places is null ? ImmutableArray<TextSpan>.Empty : places.Count == 1 ? ImmutableArray.Create(places[0]) : places.ToImmutableArray();
    }

    /// <summary>Finds where a note's number stands: in the note's own section if it is there, otherwise anywhere.</summary>
    private void Place(NoteSyntax syntax, QuotedText at, string sign, string id, List<TextSpan> places, List<TextSpan> exclusions)
    {
        var own = _tree.SectionOfElement(syntax.Directive.Element);
        var found = Words(own).FindBehind(at.Value, sign);
        for (var i = 0; found.Count != 1 && i < _tree.SectionTable.Length; i++)
        {
            if (i != own)
            {
                found.AddRange(Words(i).FindBehind(at.Value, sign));
            }
        }

        if (found.Count == 1)
        {
            places.Add(found[0].Sign);
            exclusions.Add(found[0].WithSpace);
            return;
        }

        binder.Report(found.Count > 1 ? QuotedTextNotFound.SeveralBeforeSign(at.Span, at.Value, sign, found.Count)
            : Enumerable.Range(0, _tree.SectionTable.Length).All(i => Words(i).Find(at.Value).Count == 0)
                ? QuotedTextNotFound.InDocument(at.Span, at.Value)
            : sign == id ? QuotedTextNotFound.NoteNumber(at.Span, at.Value, sign)
            : QuotedTextNotFound.NoteSign(at.Span, at.Value, sign));
    }

    /// <summary>Drops the number that is glued to a note's own text: "2Kamerstukken …", "22023 Annual report" of note 2; not "1 januari".</summary>
    private void DropOwnNumber(TextSpan text, string id)
    {
        var content = binder.Content;
        var start = text.Start;
        var end = text.End;
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        var behind = start + id.Length;
        if (behind >= end || content[start] != id[0] || !id.All(Characters.IsDigit) || string.CompareOrdinal(content, start, id, 0, id.Length) != 0)
        {
            return;
        }

        var next = content[behind];
        var isYear = behind + 4 < end
            && ((next == '1' && content[behind + 1] == '9') || (next == '2' && content[behind + 1] == '0'))
            && Characters.IsDigit(content[behind + 2]) && Characters.IsDigit(content[behind + 3]) && !Characters.IsDigit(content[behind + 4]);
        if (char.IsLetter(next) || next is '‘' or '“' or '"' or '«' or '(' || isYear)
        {
            binder.Excluded.Add(new TextSpan(start, id.Length));
        }
    }

    private QuotedWords Words(int section)
    {
        if (!_sections.TryGetValue(section, out var words))
        {
            // A view of its own, since what is found in it is excluded from the one that is kept.
            var view = new TextView(_tree, Binder.BodyOf(_tree.Section(section)), BlockKind.None, new SortedSpans());
            _sections.Add(section, words = new QuotedWords(view));
        }

        return words;
    }
}
