using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A note of a document.</summary>
public sealed record Note
{
    private readonly NoteSymbol _symbol;

    internal Note(QaDocument document, NoteSymbol symbol, DocumentContent content)
    {
        Document = document;
        _symbol = symbol;
        Span = content.Span(symbol.Span);
        References = symbol.References.Select(content.Span).ToArray();
    }

    /// <summary>What text refers to it by: <c>1</c>.</summary>
    public string Id => _symbol.Id;

    /// <summary>The note's words.</summary>
    public string Text => _symbol.Text.Text;

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>The places in the text that refer to it, in order; each lies within a question, an answer, the preamble or the closing.</summary>
    public IReadOnlyList<SourceSpan> References { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    /// <summary>Two notes are equal when they are the same note of the same document.</summary>
    public bool Equals(Note? other) => other is not null && Span == other.Span && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"[{Id}] {Text}";
}
