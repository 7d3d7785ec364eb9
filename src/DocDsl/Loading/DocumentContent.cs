using DocDsl.Core.Collections;
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
    private readonly (int Start, DocumentNote Note)[] _noteReferences;
    private readonly QaDocument _document;
    private ReferenceIndex? _references;
    private RichText? _preamble;
    private RichText? _closing;

    public DocumentContent(QaDocument document, SemanticModel model)
    {
        _document = document;
        Model = model;
        Language = model.Tree.Language is { } language ? DocumentLanguage.Create(language) : null;
        Fields = Once.List(model.Fields.Select(DocumentField.Create).ToArray());
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
        Notes = Once.List(model.Notes.Select(symbol => new DocumentNote(document, symbol, this)).ToArray());
        _noteReferences = [.. Notes.SelectMany(note => note.References, (note, place) => (place.Start, note)).OrderBy(pair => pair.Start)];
        Diagnostics = Once.List(
            model
                .Diagnostics.Select(diagnostic => new DocumentDiagnostic(
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

    public IReadOnlyList<Answer> Answers { get; }

    public IReadOnlyList<Promise> Promises { get; }

    public IReadOnlyList<DocumentNote> Notes { get; }

    public IReadOnlyList<QuestionGroup> Groups { get; }

    public IReadOnlyList<DocumentField> Fields { get; }

    public ReferenceIndex References => Once.Get(ref _references, this, static content => new ReferenceIndex(content));

    public RichText Preamble =>
        Once.Get(
            ref _preamble,
            this,
            static content => RichTextBuilder.Build(content.Model.Preamble, content.FirstSectionStart, content, [])
        );

    public RichText Closing =>
        Once.Get(ref _closing, this, static content => RichTextBuilder.Build(content.Model.Closing, int.MaxValue, content, []));

    /// <summary>Where notes are referred to, in the order of the text.</summary>
    public ReadOnlySpan<(int Start, DocumentNote Note)> NoteReferences => _noteReferences;

    public SourceSpan Span(TextSpan span) => SourceSpan.Create(Model.Tree.Text, span);

    public DocumentField? FindField(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    public Answer AnswerOf(AnswerableSymbol symbol) => AnswerOf(symbol.Answer!);

    public Answer AnswerOf(AnswerSymbol answer) => Answers[_answers[answer]];

    public int IndexOf(AnswerSymbol answer) => _answers[answer];

    public Question QuestionOf(QuestionSymbol question) => Questions[_questions[question]];

    public int IndexOf(QuestionSymbol question) => _questions[question];

    public IReadOnlyList<QuestionPart> PartsOf(QuestionSymbol question) => _parts.TryGetValue(question, out var parts) ? parts : [];

    public QuestionGroup? GroupOf(QuestionSymbol question) => question.Group is null ? null : _groups[question.Group];

    public IReadOnlyList<Question> QuestionsOf(AnswerSymbol answer) => Once.List(answer.Questions.Select(QuestionOf).ToArray());

    public IReadOnlyList<Question> QuestionsOf(GroupSymbol group) => Once.List(group.Questions.Select(QuestionOf).ToArray());

    public IReadOnlyList<DocumentNote> NotesIn(TextSpan section) =>
        Once.List(
            _noteReferences[FirstNoteReference(section.Start)..FirstNoteReference(section.End)]
                .Select(pair => pair.Note)
                .Distinct()
                .ToArray()
        );

    /// <summary>The first of <see cref="NoteReferences"/> that is not before a position.</summary>
    public int FirstNoteReference(int position) => BinarySearch.LastAtMost(new NoteReferenceStarts(_noteReferences), position - 1) + 1;

    private int FirstSectionStart =>
        Math.Min(
            Model.Questions.IsEmpty ? int.MaxValue : Model.Questions[0].Span.Start,
            Model.Answers.IsEmpty ? int.MaxValue : Model.Answers[0].Span.Start
        );

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
            QuestionState.Answered => _document.SpecializeQuestion(index, TypedValues.Create(_document, symbol, this)),
            QuestionState.Withdrawn => new WithdrawnQuestion(_document, symbol, this),
            _ => new OpenQuestion(_document, symbol, this),
        };
    }

    private QuestionPart CreatePart(PartSymbol symbol, int question, int index) =>
        TypedValues.Create(_document, symbol, this) is var part && part is AnsweredPart answered
            ? _document.SpecializePart(question, index, answered)
            : part;

    private readonly struct NoteReferenceStarts((int Start, DocumentNote Note)[] references) : IPositions
    {
        public int Count => references.Length;

        public int this[int index] => references[index].Start;
    }
}
