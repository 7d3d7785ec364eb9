using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Directives;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>Binds notes, the references to them, and strikes: what they exclude from the texts.</summary>
internal sealed class NoteBinder
{
    private readonly SyntaxTree _tree;
    private readonly ImmutableArray<TextSpan>.Builder _excluded = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<int, QuotedWords> _sections = [];
    private QuotedWords? _all;
    private SpanSet? _marks;
    private ImmutableArray<NoteReferenceData> _references;

    private NoteBinder(SyntaxTree tree) => _tree = tree;

    public static BoundNotes Bind(SyntaxTree tree)
    {
        var hasStrikes = HasStrikes(tree);
        return tree.NoteTable.IsEmpty && tree.NoteReferences.IsEmpty && !hasStrikes
            ? BoundNotes.None
            : new NoteBinder(tree).Bind(hasStrikes);
    }

    private BoundNotes Bind(bool hasStrikes)
    {
        if (hasStrikes)
        {
            BindStrikes();
        }

        var notes = BindNotes();
        foreach (var reference in References)
        {
            _excluded.Add(new TextSpan(reference.Start, reference.Length));
        }

        return new BoundNotes(notes, _excluded.ToImmutable(), _diagnostics.ToImmutableArray());
    }

    private static bool HasStrikes(SyntaxTree tree)
    {
        foreach (var directive in tree.DirectiveTable)
        {
            if (directive.Kind == DirectiveKind.Strike)
            {
                return true;
            }
        }

        return false;
    }

    private void BindStrikes()
    {
        for (var i = 0; i < _tree.SectionTable.Length; i++)
        {
            foreach (var directive in _tree.Section(i).Directives)
            {
                if (directive.Arguments is StrikeArguments strike)
                {
                    BindStrike(strike, i);
                }
            }
        }
    }

    private void BindStrike(StrikeArguments strike, int section)
    {
        var (words, after) = (strike.Words, strike.After);
        var found = after is { Value: { Length: > 0 } before }
            ? Words(section).FindAfter(before, words.Value)
            : Words(section).Find(words.Value);
        if (found.Count == 1)
        {
            _excluded.Add(found.Span);
            return;
        }

        _diagnostics.Add(
            found.Count > 0 ? QuotedTextNotFound.SeveralInSection(words.Span, words.Value, found.Count)
            : after is null ? QuotedTextNotFound.InSection(words.Span, words.Value)
            : QuotedTextNotFound.AfterText(words.Span, words.Value, after.Value.Value)
        );
    }

    private ImmutableArray<BoundNote> BindNotes()
    {
        var count = _tree.NoteTable.Length;
        var ids = new NameTable();
        var isFirst = new bool[count];
        for (var i = 0; i < count; i++)
        {
            var note = ArgumentsOf(_tree.Note(i));
            isFirst[i] = ids.TryAdd(note.Id, i);
            if (!isFirst[i])
            {
                _diagnostics.Add(DuplicateNote.At(note.IdSpan, note.Id));
            }
        }

        // Most notes are referred to once.
        var first = new TextSpan[count];
        List<TextSpan>?[]? more = null;
        foreach (var reference in References)
        {
            var span = new TextSpan(reference.Start, reference.Length);
            var id = _tree.Text.Content.AsSpan(reference.Start + 2, reference.Length - 3);
            var note = ids.Find(id);
            if (note < 0)
            {
                _diagnostics.Add(NoteNotFound.At(span, id.ToString()));
            }
            else if (first[note].Length == 0)
            {
                first[note] = span;
            }
            else
            {
                ((more ??= new List<TextSpan>?[count])[note] ??= [first[note]]).Add(span);
            }
        }

        var notes = ImmutableArray.CreateBuilder<BoundNote>(count);
        for (var i = 0; i < count; i++)
        {
            var references =
                more?[i] is { } all ? all.ToImmutableArray()
                : first[i].Length > 0 ? ImmutableArray.Create(first[i])
                : ImmutableArray<TextSpan>.Empty;
            notes.Add(BindNote(_tree.Note(i), isFirst[i], references));
        }

        return notes.MoveToImmutable();
    }

    private static NoteArguments ArgumentsOf(NoteSyntax syntax) => (NoteArguments)syntax.Directive.Arguments!;

    private BoundNote BindNote(NoteSyntax syntax, bool isFirst, ImmutableArray<TextSpan> references)
    {
        var arguments = ArgumentsOf(syntax);
        var text = syntax.IsBlock
            ? TextSpan.FromBounds(_tree.StartOfElement(syntax.FirstElement), _tree.StartOfElement(syntax.EndElement))
            : TextSpan.FromBounds(syntax.TextStart, syntax.Directive.ArgumentSpan.End);
        ExcludeOwnNumber(text, arguments.Id);
        if (arguments.At is { IsUnclosed: false } at)
        {
            if (FindSign(syntax, at, DirectiveQuotes.SignOf(arguments), arguments.Id) is { } sign)
            {
                references = references.Add(sign).Sort((left, right) => left.Start.CompareTo(right.Start));
            }
        }
        else if (isFirst && references.IsEmpty && arguments.At is null)
        {
            _diagnostics.Add(UnreferencedNote.At(arguments.IdSpan, arguments.Id));
        }

        var range = syntax.IsBlock
            ? new TextRange(syntax.FirstElement, syntax.EndElement)
            : new TextRange(text.Start, text.End, IsInline: true);
        return new BoundNote(arguments.Id, arguments.IdSpan, syntax.Span, range, references);
    }

    /// <summary>Finds where a note's sign is in the text: in the note's own section if it is there, otherwise anywhere.</summary>
    private TextSpan? FindSign(NoteSyntax syntax, QuotedText at, string sign, string id)
    {
        var found = Words(_tree.SectionOfElement(syntax.Directive.Element)).FindAfter(at.Value, sign);
        if (found.Count != 1)
        {
            found = AllWords.FindAfter(at.Value, sign);
        }

        if (found.Count == 1)
        {
            _excluded.Add(found.WithSpace);
            return found.Span;
        }

        _diagnostics.Add(
            found.Count > 1 ? QuotedTextNotFound.SeveralBeforeSign(at.Span, at.Value, sign, found.Count)
            : AllWords.Find(at.Value).Count == 0 ? QuotedTextNotFound.InDocument(at.Span, at.Value)
            : sign == id ? QuotedTextNotFound.NoteNumber(at.Span, at.Value, sign)
            : QuotedTextNotFound.NoteSign(at.Span, at.Value, sign)
        );
        return null;
    }

    /// <summary>
    /// Excludes the number that is glued to a note's own text: "2Kamerstukken …", "22023 Annual report" of note 2; not "1 januari".
    /// </summary>
    private void ExcludeOwnNumber(TextSpan text, string id)
    {
        var content = _tree.Text.Content;
        var start = text.Start;
        var end = text.End;
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        var after = start + id.Length;
        if (
            after >= end
            || content[start] != id[0]
            || !id.All(Characters.IsDigit)
            || string.CompareOrdinal(content, start, id, 0, id.Length) != 0
        )
        {
            return;
        }

        var next = content[after];
        var isYear =
            after + 4 < end
            && ((next == '1' && content[after + 1] == '9') || (next == '2' && content[after + 1] == '0'))
            && Characters.IsDigit(content[after + 2])
            && Characters.IsDigit(content[after + 3])
            && !Characters.IsDigit(content[after + 4]);
        if (char.IsLetter(next) || next is '‘' or '“' or '"' or '«' or '(' || isYear)
        {
            _excluded.Add(new TextSpan(start, id.Length));
        }
    }

    private QuotedWords AllWords =>
        _all ??= new QuotedWords(Enumerable.Range(0, _tree.SectionTable.Length).Select(ViewOf).ToArray(), DirectiveQuotes.OfNotes(_tree));

    /// <summary>Of a file of Markdown: but those in code, and those that are text because of a sign before them.</summary>
    private ImmutableArray<NoteReferenceData> References
    {
        get
        {
            if (_references.IsDefault)
            {
                _references = _tree.Inlines is { } inlines
                    ? _tree.NoteReferences.RemoveAll(reference =>
                        Contains(inlines.Codes, reference.Start)
                        || (_tree.Text.Content[Math.Max(0, reference.Start - 1)] == '\\' && Contains(inlines.Marks, reference.Start - 1))
                    )
                    : _tree.NoteReferences;
            }

            return _references;
        }
    }

    private static bool Contains(ImmutableArray<TextSpan> spans, int position) =>
        BinarySearch.LastAtMost(new SpanStarts(spans), position) is >= 0 and var index && position < spans[index].End;

    /// <summary>What no reader sees in any case: words are quoted as they are read.</summary>
    private SpanSet Marks => _marks ??= _tree.Inlines is { } inlines ? SpanSet.Create(inlines.Marks) : SpanSet.None;

    /// <summary>Words are looked for in the texts as they are before anything is excluded for them.</summary>
    private QuotedWords Words(int section)
    {
        if (!_sections.TryGetValue(section, out var words))
        {
            _sections.Add(section, words = new QuotedWords(ViewOf(section), DirectiveQuotes.In(_tree.Section(section))));
        }

        return words;
    }

    private TextView ViewOf(int section) => new(_tree, TextRange.Below(_tree.Section(section)), [], BlockKind.None, Marks);
}
