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
    private IReadOnlyList<AnswerEvidence>? _evidence;
    private IReadOnlyList<QuestionReference>? _supersedes;
    private IReadOnlyList<PromiseReference>? _fulfils;
    private Tuple<Answer?>? _supersededBy;
    private TakenAnswer? _taken;

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
    }

    /// <summary>
    /// The answer whose words these are, where <c>@same-as</c> takes that of another question, in the end: this one then has its <see
    /// cref="Text"/>, <see cref="Notes"/>, <see cref="References"/> and <see cref="Evidence"/>. Null for an answer of its own words, and
    /// where a text was parsed alone, whose other documents are not known.
    /// </summary>
    public Answer? SameAs => Taken?.Source;

    /// <summary>The words of its heading: <c>Antwoord op vraag 4</c>.</summary>
    public string Label { get; }

    /// <summary>
    /// The answer as a reader reads it: paragraphs separated by a blank line, without notes, their numbers and running headers; empty when
    /// it has no text.
    /// </summary>
    public string Text => Taken?.Source.Text ?? Symbol.Text.Text;

    /// <summary>
    /// The end of the <see cref="Text"/> that explains the rest, from a line on that a form of <c>@heading remark</c> reads
    /// (<c>Comment: …</c>), without its label; null where no line does.
    /// </summary>
    public string? Remark => (Taken?.Source.Symbol ?? Symbol).Remark;

    /// <summary>
    /// The answer as Markdown, as the file has it, without directives and comments, and without the indentation of a list that it is
    /// in; null where the document is not Markdown. Of an answer by <c>@same-as</c> as the other file has it, whose definitions of links
    /// and names of notes it uses; null where either document is not Markdown.
    /// </summary>
    public string? Markdown =>
        Taken is not { } taken ? Content.MarkdownOf(Symbol.Text)
        : Document.IsMarkdown ? taken.Source.Markdown
        : null;

    /// <summary>The <see cref="Text"/> with the places of notes and references.</summary>
    public RichText RichText =>
        Once.Get(ref _richText, this, static it => it.Taken?.RichText ?? it.Content.CreateRichText(it.Symbol.Text, it.References));

    /// <summary>What kind of answer it is.</summary>
    public AnswerStatus Status => (AnswerStatus)Symbol.Status;

    /// <summary>
    /// The questions it answers, in the order of its heading; empty when it answers a question that does not exist (QA3002).
    /// </summary>
    public IReadOnlyList<Question> Questions => Once.Get(ref _questions, this, static it => it.Content.QuestionsOf(it.Symbol));

    /// <summary>Who answers, as given by <c>@by</c>; null without that directive: then those who sign the document.</summary>
    public string? By => Symbol.By;

    /// <summary>The commitments made in it, in order; none where its words are those of another answer, which makes them.</summary>
    public IReadOnlyList<Promise> Promises { get; }

    /// <summary>The promises of earlier answers that it fulfils, as <c>@fulfils</c> says, in order.</summary>
    public IReadOnlyList<PromiseReference> Fulfils =>
        Symbol.Fulfils.IsEmpty ? [] : Once.Get(ref _fulfils, this, static it => it.FindFulfilled());

    /// <summary>
    /// When it was last reviewed, as <c>@reviewed</c> below it or in the header says; null when neither does. Where its words are those of
    /// another answer, and nothing is said here, the review of that one.
    /// </summary>
    public AnswerReview? Reviewed =>
        Symbol.OwnReview is { } own ? Content.ReviewOf(own)
        : SameAs is { } other ? other.Reviewed
        : Content.ReviewOf(Content.Model.Reviewed);

    /// <summary>Its changes after it was sent, as <c>@corrects</c> says, in order.</summary>
    public IReadOnlyList<AnswerCorrection> Corrections =>
        Symbol.Corrections.IsEmpty
            ? []
            :
            [
                .. Symbol.Corrections.Select(correction => new AnswerCorrection(
                    DocumentContent.DateOf(correction.Date)!.Value,
                    correction.Reason
                )),
            ];

    /// <summary>
    /// The evidence given by <c>@evidence</c>, in order; that of the other answer after its own, where <c>@same-as</c> takes one.
    /// </summary>
    public IReadOnlyList<AnswerEvidence> Evidence =>
        Symbol.Evidence.IsEmpty && Symbol.SameAs is null ? [] : Once.Get(ref _evidence, this, static it => it.FindEvidence());

    /// <summary>
    /// The questions of other documents whose answers it replaces, as <c>@supersedes</c> says, in order: what they say no longer counts.
    /// </summary>
    public IReadOnlyList<QuestionReference> Supersedes =>
        Symbol.Supersedes.IsEmpty ? [] : Once.Get(ref _supersedes, this, static it => it.FindSuperseded());

    /// <summary>
    /// The answer that replaces it, as <c>@supersedes</c> there says: of several that of the newest document. Null when none does. In a
    /// compiled document any document of the assembly may, and the first call looks at the texts of all; null for a text that was parsed
    /// alone.
    /// </summary>
    public Answer? SupersededBy =>
        (_supersededBy ?? Once.Get(ref _supersededBy, this, static it => Tuple.Create(it.Document.SupersedingOf(it)))).Item1;

    /// <summary>What its text refers to, in order; to other documents too.</summary>
    public IReadOnlyList<QuestionReference> References =>
        Once.Get(ref _references, this, static it => it.Taken?.References ?? it.Content.References.Of(it.Symbol));

    /// <summary>The questions of this document that its text refers to, in order, each once.</summary>
    public IReadOnlyList<Question> RefersTo => Once.Get(ref _refersTo, this, static it => ReferenceIndex.TargetsOf(it.References));

    /// <summary>The notes that its text refers to, in order, each once.</summary>
    public IReadOnlyList<DocumentNote> Notes =>
        Once.Get(ref _notes, this, static it => it.Taken?.Notes ?? it.Content.NotesIn(it.Symbol.Text));

    /// <summary>Its location in the document's file, heading included.</summary>
    public SourceSpan Span { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    internal AnswerSymbol Symbol { get; }

    internal DocumentContent Content { get; }

    private TakenAnswer? Taken => Symbol.SameAs is null ? null : _taken ?? (_taken = Content.TakenBy(Symbol));

    /// <summary>This answer as plain data: the element of <see cref="QaDocumentData.Answers"/> that it is.</summary>
    public AnswerData ToData() => DataMapper.ToData(this);

    /// <summary>Two answers are equal when they are the same answer of equal documents.</summary>
    public bool Equals(Answer? other) => other is not null && Span == other.Span && Document.Equals(other.Document);

    private IReadOnlyList<PromiseReference> FindFulfilled() =>
        Once.List(
            Symbol
                .Fulfils.Select(fulfilled => new PromiseReference(
                    fulfilled.Document,
                    fulfilled.Promise,
                    DocumentContent.DateOf(fulfilled.On),
                    Content.Span(fulfilled.Span)
                ))
                .ToArray()
        );

    private IReadOnlyList<QuestionReference> FindSuperseded() =>
        Once.List(
            Symbol
                .Supersedes.Select(name => new QuestionReference(
                    name.Document,
                    name.Number?.Number,
                    Part: null,
                    name.Id,
                    Content.Span(name.Span),
                    Target: null
                ))
                .ToArray()
        );

    private IReadOnlyList<AnswerEvidence> FindEvidence()
    {
        return Once.List([.. Symbol.Evidence.Select(Create), .. SameAs?.Evidence ?? []]);

        AnswerEvidence Create(Core.Directives.EvidenceTarget evidence) =>
            new((EvidenceKind)evidence.Kind, evidence.Target, Content.Span(evidence.Span));
    }

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>The answer's <see cref="Label"/>.</summary>
    public override string ToString() => Label;
}
