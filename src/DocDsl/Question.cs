using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Data;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>
/// A question: an <see cref="AnsweredQuestion"/>, an <see cref="OpenQuestion"/>, a <see cref="WithdrawnQuestion"/> or a <see
/// cref="NotApplicableQuestion"/>.
/// </summary>
[DebuggerDisplay("{Label,nq}: {Text}")]
[JsonConverter(typeof(ModelJsonConverter))]
public abstract record Question
{
    private IReadOnlyList<QuestionReference>? _references;
    private IReadOnlyList<Answer>? _referredToBy;
    private IReadOnlyList<DocumentNote>? _notes;
    private IReadOnlyList<string>? _answeredBy;

    private protected Question(QaDocument document, QuestionSymbol symbol, DocumentContent content)
    {
        Document = document;
        Symbol = symbol;
        Content = content;
        Span = content.Span(symbol.Span);
    }

    /// <summary>
    /// 1 or more; null where questions have no numbers. A number may change when questions are inserted; an <see cref="Id"/> stays.
    /// </summary>
    public int? Number => Symbol.Number;

    /// <summary>
    /// The identity given by <c>@id</c>; where questions have no numbers and none is given, the question's own first words:
    /// <c>how-do-i-apply</c>. Null otherwise.
    /// </summary>
    public string? Id => Symbol.Id;

    /// <summary>
    /// What a reader calls it: <c>Vraag 4</c>; without a number the label of its heading, <c>AC-01</c>, or its first words.
    /// </summary>
    public string Label => Symbol.Label;

    /// <summary>
    /// The question as a reader reads it: paragraphs separated by a blank line, without notes and running headers; empty when it has no
    /// text. The questions of a joint heading share it.
    /// </summary>
    public string Text => Symbol.Text.Text;

    /// <summary>
    /// The question as Markdown, as the file has it, without directives and comments, and without the indentation of a list that it is
    /// in; null where the document is not Markdown.
    /// </summary>
    public string? Markdown => Content.MarkdownOf(Symbol.Text);

    /// <summary>
    /// The <see cref="Text"/> with the places of notes and references; one instance for the questions of a joint heading that share it.
    /// </summary>
    public RichText RichText => Content.RichTextOf(Symbol);

    /// <summary>
    /// Whether it is answered, and how: one value for a list or a count of questions. A program that uses the answer asks for the type
    /// instead, by <see cref="Match"/> or a pattern.
    /// </summary>
    public QuestionState State =>
        Symbol.State switch
        {
            Core.Symbols.QuestionState.Answered => Symbol.Parts.All(part => part.Answer?.Status == Symbol.Answer!.Status)
                ? (QuestionState)Symbol.Answer!.Status
                : QuestionState.Partial,
            Core.Symbols.QuestionState.Withdrawn => QuestionState.Withdrawn,
            Core.Symbols.QuestionState.NotApplicable => QuestionState.NotApplicable,
            Core.Symbols.QuestionState.Unanswered => QuestionState.Unanswered,
            _ => Symbol.IsOptional ? QuestionState.Optional : QuestionState.Open,
        };

    /// <summary>The group it is in; null when it is in none.</summary>
    public QuestionGroup? Group => Content.GroupOf(Symbol);

    /// <summary>Its parts in the order of the text; empty when it is not divided.</summary>
    public IReadOnlyList<QuestionPart> Parts => Content.PartsOf(Symbol);

    /// <summary>
    /// The answers to it and to its parts, in the order of the document, each once; empty when there is none. Most questions have one
    /// answer; one whose parts are answered apart has several.
    /// </summary>
    public IReadOnlyList<Answer> Answers => Content.AnswersTo(Symbol);

    /// <summary>What its text refers to, in order; to other documents too.</summary>
    public IReadOnlyList<QuestionReference> References => Once.Get(ref _references, this, static it => it.Content.References.Of(it.Symbol));

    /// <summary>The answers of this document whose text refers to it, in order, each once.</summary>
    public IReadOnlyList<Answer> ReferredToBy =>
        Once.Get(ref _referredToBy, this, static it => it.Content.References.ReferrersOf(it.Symbol));

    /// <summary>
    /// The types and members of the document's project that have an <see cref="AnswersAttribute"/> for it, or for a part of it, in the
    /// order of their names. Empty for a document that is not compiled.
    /// </summary>
    public IReadOnlyList<string> AnsweredBy =>
        Once.Get(ref _answeredBy, this, static it => it.FindAnsweredBy(it.Document.GetType().Assembly));

    /// <summary>The notes that its text refers to, in order, each once.</summary>
    public IReadOnlyList<DocumentNote> Notes => Once.Get(ref _notes, this, static it => it.Content.NotesIn(it.Symbol.Text));

    /// <summary>Its location in the document's file, heading included.</summary>
    public SourceSpan Span { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    internal QuestionSymbol Symbol { get; }

    internal DocumentContent Content { get; }

    /// <summary>Calls the function for the question's state; all four must be given, so that none is forgotten.</summary>
    /// <typeparam name="T">What the functions return.</typeparam>
    /// <param name="answered">For a question that has an answer.</param>
    /// <param name="open">For a question that has no answer yet.</param>
    /// <param name="withdrawn">For a question that was withdrawn.</param>
    /// <param name="notApplicable">For a question that does not apply.</param>
    /// <returns>What the function returns.</returns>
    public T Match<T>(
        Func<AnsweredQuestion, T> answered,
        Func<OpenQuestion, T> open,
        Func<WithdrawnQuestion, T> withdrawn,
        Func<NotApplicableQuestion, T> notApplicable
    )
    {
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(withdrawn);
        ArgumentNullException.ThrowIfNull(notApplicable);
        return this switch
        {
            AnsweredQuestion question => answered(question),
            OpenQuestion question => open(question),
            WithdrawnQuestion question => withdrawn(question),
            NotApplicableQuestion question => notApplicable(question),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>As <see cref="AnsweredBy"/>, of another project: one of tests, for example.</summary>
    /// <param name="code">The project's assembly.</param>
    public IReadOnlyList<string> FindAnsweredBy(Assembly code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CodeAnswers.Find(code, this);
    }

    /// <summary>This question as plain data: the element of <see cref="QaDocumentData.Questions"/> that it is.</summary>
    public QuestionData ToData() => DataMapper.ToData(this);

    // Questions of a joint heading share a span, and a number that is given twice is null: their labels differ.
    /// <summary>Two questions are equal when they are the same question of equal documents.</summary>
    public virtual bool Equals(Question? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && Span == other.Span
        && Label == other.Label
        && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Label);

    /// <summary>The question's <see cref="Label"/>.</summary>
    public sealed override string ToString() => Label;
}
