using System.Diagnostics;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A part of a question: <c>a)</c>. One that is answered is an <see cref="AnsweredPart"/>.</summary>
[DebuggerDisplay("{Label,nq}: {Text}")]
[JsonConverter(typeof(ModelJsonConverter))]
public record QuestionPart
{
    private IReadOnlyList<string>? _answeredBy;

    internal QuestionPart(QaDocument document, PartSymbol symbol, DocumentContent content)
    {
        Document = document;
        Symbol = symbol;
        Content = content;
        Label = symbol.Label;
        Span = content.Span(symbol.Span);
    }

    /// <summary>From <c>a</c> to <c>z</c>.</summary>
    public char Letter => Symbol.Letter;

    /// <summary>What a reader calls it: <c>Vraag 3a</c>.</summary>
    public string Label { get; }

    /// <summary>Its text, without the letter; empty when it has none.</summary>
    public string Text => Symbol.Text.Text;

    /// <summary>The question it is a part of.</summary>
    public Question Question => Content.QuestionOf(Symbol.Question);

    /// <summary>
    /// The types and members of the document's project that have an <see cref="AnswersAttribute"/> for this part, or for the whole
    /// question, in the order of their names. Empty for a document that is not compiled.
    /// </summary>
    public IReadOnlyList<string> AnsweredBy =>
        Once.Get(ref _answeredBy, this, static part => CodeAnswers.Find(part.Document.GetType().Assembly, part.Question, part.Letter));

    /// <summary>Where the document's file names it: the letter, or the heading.</summary>
    public SourceSpan Span { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    internal PartSymbol Symbol { get; }

    internal DocumentContent Content { get; }

    /// <summary>Two parts are equal when they are the same part of equal documents.</summary>
    public virtual bool Equals(QuestionPart? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && Span == other.Span
        && Letter == other.Letter
        && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Letter);

    /// <summary>The part's <see cref="Label"/>.</summary>
    public sealed override string ToString() => Label;
}
