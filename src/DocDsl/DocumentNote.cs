using System.Diagnostics;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A note of a document.</summary>
[DebuggerDisplay("[{Id,nq}] {Text}")]
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record DocumentNote
{
    private readonly IReadOnlyDictionary<DocumentNote, DocumentNote>? _taken;
    private RichText? _richText;

    internal DocumentNote(QaDocument document, NoteSymbol symbol, DocumentContent content)
    {
        Document = document;
        Content = content;
        Symbol = symbol;
        Id = symbol.Id;
        Span = content.Span(symbol.Span);
        References = Once.List(symbol.References.Select(content.Span).ToArray());
    }

    /// <summary>A note of another document, which came with an answer.</summary>
    /// <param name="other">The note there.</param>
    /// <param name="id">Its id here.</param>
    /// <param name="taken">All such notes, by those of the other documents.</param>
    internal DocumentNote(DocumentNote other, string id, IReadOnlyDictionary<DocumentNote, DocumentNote> taken)
        : this(other.Document, other.Symbol, other.Content)
    {
        Id = id;
        SameAs = other;
        _taken = taken;
    }

    /// <summary>
    /// What text refers to it by: <c>1</c>, or a word. Of a note that came with an answer by <c>@same-as</c> it may be another than in its
    /// own document, where the id is used already.
    /// </summary>
    public string Id { get; }

    /// <summary>The note in its own document, where it came with an answer by <c>@same-as</c>; null otherwise.</summary>
    public DocumentNote? SameAs { get; }

    /// <summary>The note's text; empty when it has none.</summary>
    public string Text => Symbol.Text.Text;

    /// <summary>The <see cref="Text"/> with the places of the notes that it refers to.</summary>
    public RichText RichText => Once.Get(ref _richText, this, static note => note.CreateRichText());

    /// <summary>Its location in the document's file.</summary>
    public SourceSpan Span { get; }

    /// <summary>
    /// The locations that refer to it, in order; each is within a question, an answer, the preamble, the closing or a note.
    /// </summary>
    public IReadOnlyList<SourceSpan> References { get; }

    /// <summary>The document it belongs to: that of the answer's words, where it came with one by <c>@same-as</c>.</summary>
    public QaDocument Document { get; }

    private NoteSymbol Symbol { get; }

    private DocumentContent Content { get; }

    /// <summary>Two notes are equal when they are the same note of equal documents.</summary>
    public bool Equals(DocumentNote? other) => other is not null && Span == other.Span && Document.Equals(other.Document);

    private RichText CreateRichText()
    {
        var text = Content.CreateRichText(Symbol.Text, []);
        return _taken is null ? text : TakenNote.Take(text, _taken, static reference => reference);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>The id in brackets and the text: <c>[1] See the annex.</c></summary>
    public override string ToString() => $"[{Id}] {Text}";
}
