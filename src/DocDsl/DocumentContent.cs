using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl;

/// <summary>What a document holds once it is read: made once, at first use, and shared by everything that the document gives out.</summary>
internal sealed class DocumentContent
{
    private readonly Dictionary<AnswerSymbol, Answer> _answers = [];
    private readonly Dictionary<QuestionSymbol, Question> _questions = [];
    private readonly Dictionary<GroupSymbol, QuestionGroup> _groups = [];
    private readonly Dictionary<QuestionSymbol, QuestionPart[]> _parts = [];

    public DocumentContent(QaDocument document, SemanticModel model)
    {
        Model = model;
        Groups = Model.Groups.Select((_, index) => new QuestionGroup(document, this, index)).ToArray();
        for (var i = 0; i < Groups.Length; i++)
        {
            _groups[Model.Groups[i]] = Groups[i];
        }

        Questions = Model.Questions.Select((symbol, index) => Create(document, symbol, index)).ToArray();
        for (var i = 0; i < Questions.Length; i++)
        {
            var symbol = Model.Questions[i];
            _questions[symbol] = Questions[i];
            if (!symbol.Parts.IsEmpty)
            {
                var index = i;
                _parts[symbol] = symbol.Parts.Select((part, place) => CreatePart(document, part, index, place)).ToArray();
            }
        }

        Answers = Model.Answers.Select(symbol => new Answer(document, symbol, this)).ToArray();
        for (var i = 0; i < Answers.Length; i++)
        {
            _answers[Model.Answers[i]] = Answers[i];
        }

        Notes = Model.Notes.Select(symbol => new Note(document, symbol, this)).ToArray();
        NoteReferencePositions = Notes.SelectMany(note => note.References, (note, place) => (place.Start, note)).OrderBy(pair => pair.Start).ToArray();
        Diagnostics = Model.Diagnostics.Select(diagnostic => new DocumentDiagnostic(diagnostic.Id, (DocumentDiagnosticSeverity)diagnostic.Severity, diagnostic.Message, Span(diagnostic.Span))).ToArray();
        Fields = Model.Fields.Select(Field.Create).ToArray();
    }

    public SemanticModel Model { get; }

    public DocumentDiagnostic[] Diagnostics { get; }

    public Question[] Questions { get; }

    public Answer[] Answers { get; }

    public Note[] Notes { get; }

    /// <summary>Where notes are referred to, in the order of the text.</summary>
    public (int Start, Note Note)[] NoteReferencePositions { get; }

    public QuestionGroup[] Groups { get; }

    public Field[] Fields { get; }

    public SourceSpan Span(TextSpan span) => SourceSpan.Create(Model.Tree.Text, span);

    public Answer AnswerOf(AnswerableSymbol symbol) => _answers[symbol.Answer!];

    public Question QuestionOf(QuestionSymbol question) => _questions[question];

    public IReadOnlyList<QuestionPart> PartsOf(QuestionSymbol question) => _parts.TryGetValue(question, out var parts) ? parts : [];

    public QuestionGroup? GroupOf(QuestionSymbol question) => question.Group is null ? null : _groups[question.Group];

    public IReadOnlyList<Question> QuestionsOf(AnswerSymbol answer) => answer.Questions.Select(question => _questions[question]).ToArray();

    public IReadOnlyList<Question> QuestionsOf(GroupSymbol group) => group.Questions.Select(question => _questions[question]).ToArray();

    public IReadOnlyList<Reference> ReferencesOf(AnswerSymbol answer) =>
        Model.References.Where(reference => reference.FromAnswer == answer).Select(CreateReference).ToArray();

    public IReadOnlyList<Reference> ReferencesOf(QuestionSymbol question) =>
        Model.References.Where(reference => reference.FromQuestion?.Span == question.Span).Select(CreateReference).ToArray();

    public IReadOnlyList<Question> TargetsOf(AnswerSymbol answer) =>
        Model.References.Where(reference => reference.FromAnswer == answer && reference.Target is not null)
            .Select(reference => _questions[reference.Target!]).Distinct().ToArray();

    public IReadOnlyList<Answer> ReferrersOf(QuestionSymbol question) =>
        Model.References.Where(reference => reference.Target == question && reference.FromAnswer is not null)
            .Select(reference => _answers[reference.FromAnswer!]).Distinct().ToArray();

    public IReadOnlyList<Note> NotesIn(TextSpan section) =>
        NoteReferencePositions.AsSpan(FirstNoteReference(section.Start)..FirstNoteReference(section.End)).ToArray().Select(pair => pair.Note).Distinct().ToArray();

    /// <summary>The first of <see cref="NoteReferencePositions"/> that is not before a position.</summary>
    public int FirstNoteReference(int position) => BinarySearch.LastAtMost(new NoteReferenceStarts(NoteReferencePositions), position - 1) + 1;

    /// <summary>A generated document gives choices their enumeration and parts their properties; so the list and the property hold one instance.</summary>
    private Reference CreateReference(ReferenceSymbol symbol) =>
        new(symbol.Document, symbol.Number?.Number, symbol.Number is { Part: not '\0' } number ? number.Part : null, symbol.Id, Span(symbol.Span), symbol.Target is null ? null : _questions[symbol.Target]);

    private Question Create(QaDocument document, QuestionSymbol symbol, int index) => symbol.State switch
    {
        QuestionState.Answered => document.SpecializeQuestion(index, TypedValues.Create(document, symbol, this)),
        QuestionState.Withdrawn => new WithdrawnQuestion(document, symbol, this),
        _ => new OpenQuestion(document, symbol, this),
    };

    private QuestionPart CreatePart(QaDocument document, PartSymbol symbol, int question, int index) =>
        TypedValues.Create(document, symbol, this) switch
        {
            AnsweredPart answered => document.SpecializePart(question, index, answered),
            var part => part,
        };

    private readonly struct NoteReferenceStarts((int Start, Note Note)[] references) : IPositions
    {
        public int Count => references.Length;

        public int this[int index] => references[index].Start;
    }
}
