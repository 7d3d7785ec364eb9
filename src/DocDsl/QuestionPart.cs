using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A part of a question: <c>a)</c>. One that is answered is an <see cref="AnsweredPart"/>.</summary>
public record QuestionPart
{
    internal QuestionPart(QaDocument document, PartSymbol symbol, DocumentContent content)
    {
        Document = document;
        Symbol = symbol;
        Content = content;
        Span = content.Span(symbol.Span);
    }

    /// <summary>From <c>a</c> to <c>z</c>.</summary>
    public char Letter => Symbol.Letter;

    /// <summary>What a reader calls it: <c>Vraag 3a</c>.</summary>
    public string Label => Symbol.Label;

    /// <summary>Its words, without the letter.</summary>
    public string Text => Symbol.Text.Text;

    /// <summary>The question it is a part of.</summary>
    public Question Question => Content.QuestionOf(Symbol.Question);

    /// <summary>The types and members of the document's project that say they answer this part, or the whole question, by <see cref="AnswersAttribute"/>.</summary>
    public IReadOnlyList<string> AnsweredBy => CodeAnswers.Find(Document.GetType().Assembly, Question, Letter);

    /// <summary>Where it is named.</summary>
    public SourceSpan Span { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    internal PartSymbol Symbol { get; }

    internal DocumentContent Content { get; }

    /// <summary>Two parts are equal when they are the same part of the same document.</summary>
    public virtual bool Equals(QuestionPart? other) =>
        other is not null && EqualityContract == other.EqualityContract && Span == other.Span && Label == other.Label && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Label);

    /// <inheritdoc/>
    public sealed override string ToString() => Label;
}
