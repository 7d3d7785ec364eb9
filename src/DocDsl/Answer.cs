using DocDsl.Core.Binding;
using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>An answer. Questions that are answered together share one.</summary>
public sealed record Answer
{
    private readonly AnswerSymbol _symbol;
    private readonly DocumentContent _content;

    internal Answer(QaDocument document, AnswerSymbol symbol, DocumentContent content)
    {
        Document = document;
        _symbol = symbol;
        _content = content;
        Span = content.Span(symbol.Span);
        Promises = symbol.Promises.IsEmpty ? [] : symbol.Promises.Select(promise => new Promise(this, promise, content)).ToArray();
    }

    /// <summary>The words of its heading: <c>Antwoord op vraag 4</c>.</summary>
    public string Label => _symbol.Label;

    /// <summary>The answer's words: paragraphs parted by a blank line; notes, their numbers and running headers and footers are excluded.</summary>
    public string Text => _symbol.Text.Text;

    /// <summary>What kind of answer it is.</summary>
    public AnswerStatus Status => (AnswerStatus)_symbol.Status;

    /// <summary>The questions it answers, in the order of its heading; none when it answers a question that is not there (QA3002).</summary>
    public IReadOnlyList<Question> Questions => _content.QuestionsOf(_symbol);

    /// <summary>Who answers, as <c>@by</c> says; null when it does not: then it is who signs the document.</summary>
    public string? By => _symbol.By;

    /// <summary>The commitments made in it, in order.</summary>
    public IReadOnlyList<Promise> Promises { get; }

    /// <summary>What shows that it is true, as <c>@evidence</c> says: names of types and members, checked where the document is compiled (QA6006), and web addresses.</summary>
    public IReadOnlyList<string> Evidence => _symbol.Evidence.Select(evidence => evidence.Target).ToArray();

    /// <summary>What its text refers to, in order; to other documents too.</summary>
    public IReadOnlyList<Reference> References => _content.ReferencesOf(_symbol);

    /// <summary>The questions of this document that its text refers to, in order, each once.</summary>
    public IReadOnlyList<Question> RefersTo => _content.TargetsOf(_symbol);

    /// <summary>The notes that its text refers to, in order.</summary>
    public IReadOnlyList<Note> Notes => _content.NotesIn(_symbol.Span);

    /// <summary>Where it stands, heading included.</summary>
    public SourceSpan Span { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    internal AnswerSymbol Symbol => _symbol;

    /// <summary>Two answers are equal when they are the same answer of the same document.</summary>
    public bool Equals(Answer? other) => other is not null && Span == other.Span && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Label;
}
