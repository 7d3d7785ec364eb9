using System.Reflection;
using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A question: answered, open or withdrawn.</summary>
public abstract record Question
{
    private readonly QuestionSymbol _symbol;
    private readonly DocumentContent _content;

    private protected Question(QaDocument document, QuestionSymbol symbol, DocumentContent content)
    {
        Document = document;
        _symbol = symbol;
        _content = content;
        Span = content.Span(symbol.Span);
    }

    /// <summary>1 or more; null where questions have no numbers. It is only a place: <see cref="Id"/> is what stays.</summary>
    public int? Number => _symbol.Number;

    /// <summary>The identity given by <c>@id</c>; where questions have no numbers and none is given, the question's own first words, <c>how-do-i-apply</c>. Otherwise null.</summary>
    public string? Id => _symbol.Id;

    /// <summary>What a reader calls it: <c>Vraag 4</c>; where there are no numbers its id or first words.</summary>
    public string Label => _symbol.Label;

    /// <summary>The question's words; the questions of a joint heading share them.</summary>
    public string Text => _symbol.Text.Text;

    /// <summary>The group it stands in; null when it stands in none.</summary>
    public QuestionGroup? Group => _content.GroupOf(_symbol);

    /// <summary>Its parts in the order of the text; none when it is not divided.</summary>
    public IReadOnlyList<QuestionPart> Parts => _content.PartsOf(_symbol);

    /// <summary>What its text refers to, in order; to other documents too.</summary>
    public IReadOnlyList<Reference> References => _content.ReferencesOf(_symbol);

    /// <summary>The answers of this document whose text refers to it, in order, each once.</summary>
    public IReadOnlyList<Answer> ReferredToBy => _content.ReferrersOf(_symbol);

    /// <summary>
    /// The types and members of the document's project that say they answer it, or a part of it, by <see cref="AnswersAttribute"/>, in
    /// the order of their names. None for a document that is not compiled.
    /// </summary>
    public IReadOnlyList<string> AnsweredBy => FindAnsweredBy(Document.GetType().Assembly);

    /// <summary>The notes that its text refers to, in order.</summary>
    public IReadOnlyList<Note> Notes => _content.NotesIn(_symbol.Span);

    /// <summary>Where it stands, heading included.</summary>
    public SourceSpan Span { get; }

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    internal QuestionSymbol Symbol => _symbol;

    internal DocumentContent Content => _content;

    /// <summary>Calls the function for the question's state; all three must be given, so that none is forgotten.</summary>
    public T Match<T>(Func<AnsweredQuestion, T> answered, Func<OpenQuestion, T> open, Func<WithdrawnQuestion, T> withdrawn) => this switch
    {
        AnsweredQuestion question => answered(question),
        OpenQuestion question => open(question),
        WithdrawnQuestion question => withdrawn(question),
        _ => throw new InvalidOperationException($"{GetType()} is no state of a question."),
    };

    /// <summary>As <see cref="AnsweredBy"/>, of another project: one of tests, for example.</summary>
    public IReadOnlyList<string> FindAnsweredBy(Assembly code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CodeAnswers.Find(code, this);
    }

    /// <summary>For generated code: the part at a place in the question.</summary>
    protected T GetPart<T>(int index)
        where T : QuestionPart => (T)Parts[index];

    /// <summary>Two questions are equal when they are the same question of the same document.</summary>
    public virtual bool Equals(Question? other) =>
        other is not null && EqualityContract == other.EqualityContract && Span == other.Span && Label == other.Label && Document.Equals(other.Document);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Label);

    /// <inheritdoc/>
    public sealed override string ToString() => Label;
}
