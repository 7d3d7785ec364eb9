using System.Collections.Concurrent;
using System.Globalization;
using DocDsl.Core.Collections;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.ReaderText;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Loading;

/// <summary>The parsed content of a document: created once, at first use, and shared by all objects of the document.</summary>
internal sealed class DocumentContent
{
    private readonly Dictionary<AnswerSymbol, int> _answers = [];
    private readonly Dictionary<QuestionSymbol, int> _questions = [];
    private readonly Dictionary<GroupSymbol, QuestionGroup> _groups = [];
    private readonly Dictionary<QuestionSymbol, IReadOnlyList<QuestionPart>> _parts = [];
    private readonly NoteReference[] _noteReferences;
    private readonly IReadOnlyList<DocumentNote> _ownNotes;
    private readonly ConcurrentDictionary<TextView, RichText> _questionTexts = [];
    private readonly ConcurrentDictionary<TextView, IReadOnlyList<DocumentNote>> _notesIn = [];
    private readonly QaDocument _document;
    private readonly ConcurrentDictionary<string, Question> _declared = [];
    private ReferenceIndex? _references;
    private Dictionary<QuestionSymbol, IReadOnlyList<Answer>>? _answersTo;
    private Dictionary<int, Question>? _byNumber;
    private Dictionary<string, Question>? _byId;
    private Dictionary<string, DocumentField>? _byName;
    private IReadOnlyList<OpenQuestion>? _openQuestions;
    private RichText? _preamble;
    private RichText? _closing;
    private QuestionSet? _set;
    private readonly TakenAnswers? _taken;
    private IReadOnlyList<DocumentNote>? _notes;
    private IReadOnlyDictionary<DocumentNote, DocumentNote>? _takenNotes;
    private Dictionary<Answer, Question>? _taking;

    /// <param name="document">The document.</param>
    /// <param name="model">What it means, without the answers of others.</param>
    /// <param name="taken">The answers of others that it takes; null where it takes none.</param>
    public DocumentContent(QaDocument document, SemanticModel model, TakenAnswers? taken)
    {
        _document = document;
        _taken = taken;
        model = taken?.Model ?? model;
        Model = model;
        Language = model.Tree.Language is { } language ? DocumentLanguage.Create(language) : null;
        var words = (Language ?? DocumentLanguage.English).Words;
        Fields = Once.List(model.Fields.Select(field => DocumentField.Create(field, words)).ToArray());
        Groups = Once.List(model.Groups.Select(CreateGroup).ToArray());
        Questions = Once.List(model.Questions.Select(CreateQuestion).ToArray());
        Answers = Once.List(
            model
                .Answers.Select(
                    (symbol, index) =>
                    {
                        _answers[symbol] = index;
                        return new Answer(document, symbol, this);
                    }
                )
                .ToArray()
        );
        Promises = Once.List(Answers.SelectMany(answer => answer.Promises).ToArray());
        _ownNotes = Once.List(model.Notes.Select(symbol => new DocumentNote(document, symbol, this)).ToArray());
        _noteReferences =
        [
            .. _ownNotes
                .SelectMany(note => note.References, (note, place) => new NoteReference(place.Start, place.Start + place.Length, note))
                .OrderBy(reference => reference.Start),
        ];
        Diagnostics = Once.List(
            model
                .Diagnostics.Concat(taken?.Diagnostics ?? [])
                .OrderBy(diagnostic => diagnostic.Span.Start)
                .Select(diagnostic => new DocumentDiagnostic(
                    diagnostic.Id,
                    (DocumentDiagnosticSeverity)diagnostic.Severity,
                    diagnostic.Message,
                    Span(diagnostic.Span)
                ))
                .ToArray()
        );
    }

    public SemanticModel Model { get; }

    public DocumentLanguage? Language { get; }

    public IReadOnlyList<DocumentDiagnostic> Diagnostics { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Those that need an answer.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions =>
        Once.Get(
            ref _openQuestions,
            this,
            static content => Once.List(content.Questions.OfType<OpenQuestion>().Where(question => !question.Symbol.IsOptional).ToArray())
        );

    public IReadOnlyList<Answer> Answers { get; }

    public IReadOnlyList<Promise> Promises { get; }

    /// <summary>Its own, and those of the answers that it takes.</summary>
    public IReadOnlyList<DocumentNote> Notes =>
        _taken is null
            ? _ownNotes
            : Once.Get(ref _notes, this, static content => Once.List([.. content._ownNotes, .. content.TakenNotes.Values]));

    /// <summary>The notes of the answers that it takes, by those of the other documents.</summary>
    public IReadOnlyDictionary<DocumentNote, DocumentNote> TakenNotes =>
        Once.Get(ref _takenNotes, this, static content => TakenNote.AllOf(content, content._ownNotes));

    public IReadOnlyList<QuestionGroup> Groups { get; }

    public IReadOnlyList<DocumentField> Fields { get; }

    public ReferenceIndex References => Once.Get(ref _references, this, static content => new ReferenceIndex(content));

    public RichText Preamble => Once.Get(ref _preamble, this, static content => content.CreateRichText(content.Model.Preamble, []));

    public RichText Closing => Once.Get(ref _closing, this, static content => content.CreateRichText(content.Model.Closing, []));

    public QuestionSet? Set =>
        Model.Response is { } response
            ? Once.Get(ref _set, (Content: this, Response: response), static it => new QuestionSet(it.Response, it.Content))
            : null;

    public SourceSpan Span(TextSpan span) => SourceSpan.Create(Model.Tree.Text, span);

    /// <summary>The first question of each number.</summary>
    public static Dictionary<int, Question> ByNumber(IEnumerable<Question> questions) =>
        First(questions.Where(question => question.Number is not null), question => question.Number!.Value);

    public Question? FindQuestion(int number) =>
        Once.Get(ref _byNumber, this, static content => ByNumber(content.Questions)).GetValueOrDefault(number);

    public Question? FindQuestion(string id) =>
        Once.Get(ref _byId, this, static content => First(content.Questions.Where(it => it.Id is not null), it => it.Id!))
            .GetValueOrDefault(id);

    /// <summary>A question of the document's set.</summary>
    /// <exception cref="KeyNotFoundException">The set has none of the id.</exception>
    public Question GetDeclared(string id) => _declared.GetOrAdd(id, static (id, content) => content.CreateDeclared(id), this);

    public DocumentField? FindField(string name) =>
        Once.Get(ref _byName, this, static content => First(content.Fields, field => field.Name)).GetValueOrDefault(name);

    /// <summary>The answer of another question that an answer is; null where it has words of its own, or none can be taken.</summary>
    public TakenAnswer? TakenBy(AnswerSymbol answer) =>
        answer.SameAs is { } name
        && _taken?.Find(name, _document) is var (other, question)
        && other.Content.Questions[question] is AnsweredQuestion { Answer: var source }
            ? new TakenAnswer(source, this)
            : null;

    /// <summary>A review as the model has it.</summary>
    public AnswerReview? ReviewOf(ReviewInfo? review) =>
        review is null ? null : new AnswerReview(DateOf(review.Date)!.Value, review.By, DateOf(Reviews.NextOf(review, Model.Type)));

    /// <summary>A date of its invariant form.</summary>
    public static DateOnly? DateOf(string? date) =>
        date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first question here whose answer is that of a question of another document; null where there is none.</summary>
    public Question? FindTaking(Question other) =>
        other is AnsweredQuestion { Answer: var answer }
            ? Once.Get(
                    ref _taking,
                    this,
                    static content => First(content.Questions.Where(IsTaken), question => ((AnsweredQuestion)question).Answer.SameAs!)
                )
                .GetValueOrDefault(answer)
            : null;

    private static bool IsTaken(Question question) => question is AnsweredQuestion { Answer.SameAs: not null };

    public Answer AnswerOf(AnswerableSymbol symbol) => AnswerOf(symbol.Answer!);

    public Answer AnswerOf(AnswerSymbol answer) => Answers[_answers[answer]];

    public int IndexOf(AnswerSymbol answer) => _answers[answer];

    public Question QuestionOf(QuestionSymbol question) => Questions[_questions[question]];

    public int IndexOf(QuestionSymbol question) => _questions[question];

    public IReadOnlyList<QuestionPart> PartsOf(QuestionSymbol question) => _parts.TryGetValue(question, out var parts) ? parts : [];

    public QuestionGroup? GroupOf(QuestionSymbol question) => question.Group is null ? null : _groups[question.Group];

    public IReadOnlyList<Question> QuestionsOf(AnswerSymbol answer) => Once.List(answer.Questions.Select(QuestionOf).ToArray());

    public IReadOnlyList<Question> QuestionsOf(GroupSymbol group) => Once.List(group.Questions.Select(QuestionOf).ToArray());

    /// <summary>The answers to a question or to parts of it, in the order of the document.</summary>
    public IReadOnlyList<Answer> AnswersTo(QuestionSymbol question) =>
        Once.Get(ref _answersTo, this, static content => content.GroupAnswers()).TryGetValue(question, out var answers) ? answers : [];

    /// <summary>Questions that share their text share it: a page shows it once.</summary>
    public RichText RichTextOf(QuestionSymbol question) =>
        _questionTexts.GetOrAdd(
            question.Text,
            static (text, it) => it.Content.CreateRichText(text, it.Content.References.Of(it.Question)),
            (Content: this, Question: question)
        );

    public RichText CreateRichText(TextView text, IReadOnlyList<QuestionReference> references) =>
        RichTextBuilder.Build(text, Model.Tree.Text.Content, NoteReferencesIn(text), references);

    /// <summary>A text as Markdown; null where the document is not Markdown.</summary>
    public string? MarkdownOf(TextView text) => Model.Tree.Text.IsMarkdown ? text.Markdown : null;

    /// <summary>The notes that a text refers to, in order, each once; one list for the questions that share it.</summary>
    public IReadOnlyList<DocumentNote> NotesIn(TextView text) =>
        _notesIn.GetOrAdd(
            text,
            static (text, content) => Once.List(content.NoteReferencesIn(text).Select(reference => reference.Note).Distinct().ToArray()),
            this
        );

    /// <summary>The places in a text that refer to notes, in order. A note's own text, though it is in a section, is not of it.</summary>
    private List<NoteReference> NoteReferencesIn(TextView text)
    {
        var found = new List<NoteReference>();
        if (_noteReferences.Length > 0)
        {
            foreach (var span in text.SourceSpans)
            {
                var first = BinarySearch.LastAtMost(new NoteReferenceStarts(_noteReferences), span.Start - 1) + 1;
                for (var i = first; i < _noteReferences.Length && _noteReferences[i].Start < span.End; i++)
                {
                    found.Add(_noteReferences[i]);
                }
            }
        }

        return found;
    }

    private static Dictionary<TKey, T> First<TKey, T>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, T>();
        foreach (var item in items)
        {
            first.TryAdd(key(item), item);
        }

        return first;
    }

    private Dictionary<QuestionSymbol, IReadOnlyList<Answer>> GroupAnswers() =>
        Model
            .Answers.SelectMany(answer => answer.Questions, (answer, question) => (answer, question))
            .GroupBy(pair => pair.question, pair => AnswerOf(pair.answer))
            .ToDictionary(group => group.Key, group => Once.List(group.Distinct().ToArray()));

    private Question CreateDeclared(string id)
    {
        if (Model.Response?.FindId(id) is { } answer)
        {
            return answer.Question is { } question
                ? QuestionOf(question)
                : CreateMissing(answer.Declared, answer.Applies == false ? SetResponse.ReasonOf(answer.Declared) : null);
        }

        foreach (var (dropped, reason) in Model.Response?.Set.Dropped ?? [])
        {
            if (dropped.Id == id)
            {
                return CreateMissing(dropped, reason);
            }
        }

        throw new KeyNotFoundException($"The type '{Model.TypeName}' of {_document.Path} has no question '{id}'.");
    }

    private Question CreateMissing(DeclaredQuestion declared, string? reason) =>
        reason is null
            ? new OpenQuestion(_document, Model.CreateMissing(declared, reason), this)
            : new NotApplicableQuestion(_document, Model.CreateMissing(declared, reason), this);

    private QuestionGroup CreateGroup(GroupSymbol symbol, int index) =>
        _groups[symbol] = _document.SpecializeGroup(index, new QuestionGroup(_document, symbol, this));

    /// <summary>
    /// A generated document gives choices their enumeration and parts their properties; so the list and the property hold one instance.
    /// </summary>
    private Question CreateQuestion(QuestionSymbol symbol, int index)
    {
        _questions[symbol] = index;
        if (!symbol.Parts.IsEmpty)
        {
            _parts[symbol] = Once.List(symbol.Parts.Select((part, place) => CreatePart(part, index, place)).ToArray());
        }

        return symbol.State switch
        {
            Core.Symbols.QuestionState.Answered => _document.SpecializeQuestion(index, TypedValues.Create(_document, symbol, this)),
            Core.Symbols.QuestionState.Withdrawn => new WithdrawnQuestion(_document, symbol, this),
            Core.Symbols.QuestionState.NotApplicable => new NotApplicableQuestion(_document, symbol, this),
            _ => new OpenQuestion(_document, symbol, this),
        };
    }

    private QuestionPart CreatePart(PartSymbol symbol, int question, int index) =>
        TypedValues.Create(_document, symbol, this) is var part && part is AnsweredPart answered
            ? _document.SpecializePart(question, index, answered)
            : part;

    private readonly struct NoteReferenceStarts(NoteReference[] references) : IPositions
    {
        public int Count => references.Length;

        public int this[int index] => references[index].Start;
    }
}

/// <summary>A place in the file that refers to a note: <c>[^1]</c>, or the letter's own sign.</summary>
internal readonly record struct NoteReference(int Start, int End, DocumentNote Note);
