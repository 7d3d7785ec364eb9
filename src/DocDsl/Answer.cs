using System.Diagnostics;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Data;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>An answer. Questions that are answered together share one.</summary>
[DebuggerDisplay("{Label,nq}: {Text}")]
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record Answer
{
    private RichText? _richText;
    private IReadOnlyList<Question>? _questions;
    private IReadOnlyList<QuestionReference>? _references;
    private IReadOnlyList<Question>? _refersTo;
    private IReadOnlyList<DocumentNote>? _notes;

    internal Answer(QaDocument document, AnswerSymbol symbol, DocumentContent content)
    {
        Document = document;
        Symbol = symbol;
        Content = content;
        Label = symbol.Label;
        Span = content.Span(symbol.Span);
        Promises = symbol.Promises.IsEmpty
            ? []
            : Once.List(symbol.Promises.Select(promise => new Promise(this, promise, content)).ToArray());
        Evidence = symbol.Evidence.IsEmpty ? [] : Once.List(symbol.Evidence.Select(Create).ToArray());

        AnswerEvidence Create(EvidenceSymbol evidence) =>
            new(evidence.IsCode ? EvidenceKind.Code : EvidenceKind.WebAddress, evidence.Target, content.Span(evidence.Span));
    }

    /// <summary>The words of its heading: <c>Antwoord op vraag 4</c>.</summary>
    public string Label { get; }

    /// <summary>
    /// The answer as a reader reads it: paragraphs separated by a blank line, without notes, their numbers and running headers; empty when
    /// it has no text.
    /// </summary>
    public string Text => Symbol.Text.Text;

    /// <summary>
    /// The answer as Markdown, as the file has it, without directives and comments, and without the indentation of a list that it is
    /// in; null where the document is not Markdown.
    /// </summary>
    public string? Markdown => Content.MarkdownOf(Symbol.Text);

    /// <summary>The <see cref="Text"/> with the places of notes and references.</summary>
    public RichText RichText => Once.Get(ref _richText, this, static it => it.Content.CreateRichText(it.Symbol.Text, it.References));

    /// <summary>What kind of answer it is.</summary>
    public AnswerStatus Status => (AnswerStatus)Symbol.Status;

    /// <summary>
    /// The questions it answers, in the order of its heading; empty when it answers a question that does not exist (QA3002).
    /// </summary>
    public IReadOnlyList<Question> Questions => Once.Get(ref _questions, this, static it => it.Content.QuestionsOf(it.Symbol));

    /// <summary>Who answers, as given by <c>@by</c>; null without that directive: then those who sign the document.</summary>
    public string? By => Symbol.By;

    /// <summary>The commitments made in it, in order.</summary>
    public IReadOnlyList<Promise> Promises { get; }

    /// <summary>The evidence given by <c>@evidence</c>, in order.</summary>
    public IReadOnlyList<AnswerEvidence> Evidence { get; }

    /// <summary>What its text refers to, in order; to other documents too.</summary>
    public IReadOnlyList<QuestionReference> References => Once.Get(ref _references, this, static it => it.Content.References.Of(it.Symbol));

    /// <summary>The questions of this document that its text refers to, in order, each once.</summary>
    public IReadOnlyList<Question> RefersTo => Once.Get(ref _refersTo, this, static it => ReferenceIndex.TargetsOf(it.References));

    /// <summary>The notes that its text refers to, in order, each once.</summary>
    public IReadOnlyList<DocumentNote> Notes => Once.Get(ref _notes, this, static it => it.Content.NotesIn(it.Symbol.Text));

    /// <summary>Its location in the document's file, heading included.</summary>
    public SourceSpan Span { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    internal AnswerSymbol Symbol { get; }

    internal DocumentContent Content { get; }

    /// <summary>This answer as plain data: the element of <see cref="QaDocumentData.Answers"/> that it is.</summary>
    public AnswerData ToData() => DataMapper.ToData(this);

    /// <summary>Two answers are equal when they are the same answer of equal documents.</summary>
    public bool Equals(Answer? other) => other is not null && Span == other.Span && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>The answer's <see cref="Label"/>.</summary>
    public override string ToString() => Label;
}
