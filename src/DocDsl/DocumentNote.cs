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
    private RichText? _richText;

    internal DocumentNote(QaDocument document, NoteSymbol symbol, DocumentContent content)
    {
        Document = document;
        Content = content;
        Symbol = symbol;
        Span = content.Span(symbol.Span);
        References = Once.List(symbol.References.Select(content.Span).ToArray());
    }

    /// <summary>What text refers to it by: <c>1</c>, or a word.</summary>
    public string Id => Symbol.Id;

    /// <summary>The note's text; empty when it has none.</summary>
    public string Text => Symbol.Text.Text;

    /// <summary>The <see cref="Text"/> with the places of the notes that it refers to.</summary>
    public RichText RichText => Once.Get(ref _richText, this, static note => note.Content.CreateRichText(note.Symbol.Text, []));

    /// <summary>Its location in the document's file.</summary>
    public SourceSpan Span { get; }

    /// <summary>
    /// The locations that refer to it, in order; each is within a question, an answer, the preamble, the closing or a note.
    /// </summary>
    public IReadOnlyList<SourceSpan> References { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    private NoteSymbol Symbol { get; }

    private DocumentContent Content { get; }

    /// <summary>Two notes are equal when they are the same note of equal documents.</summary>
    public bool Equals(DocumentNote? other) => other is not null && Span == other.Span && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>The id in brackets and the text: <c>[1] See the annex.</c></summary>
    public override string ToString() => $"[{Id}] {Text}";
}
