using DocDsl.Semantics;
using DocDsl.Text;
using DocDsl.Types;

namespace DocDsl;

/// <summary>What a document holds once it is read: made once, at first use, and shared by everything that the document gives out.</summary>
internal sealed class DocumentContent
{
    private readonly Dictionary<AnswerSymbol, Answer> _answers = [];
    private readonly Dictionary<QuestionSymbol, Question> _questions = [];
    private readonly Dictionary<GroupSymbol, QuestionGroup> _groups = [];

    public DocumentContent(QaDocument document, SourceText text, DocumentTypes types)
    {
        Model = SemanticModel.Create(text, types);
        Groups = Model.Groups.Select((_, index) => new QuestionGroup(document, this, index)).ToArray();
        for (var i = 0; i < Groups.Length; i++)
        {
            _groups[Model.Groups[i]] = Groups[i];
        }

        Questions = Model.Questions.Select(symbol => Create(document, symbol)).ToArray();
        for (var i = 0; i < Questions.Length; i++)
        {
            _questions[Model.Questions[i]] = Questions[i];
        }

        Answers = Model.Answers.Select(symbol => new Answer(document, symbol, this)).ToArray();
        for (var i = 0; i < Answers.Length; i++)
        {
            _answers[Model.Answers[i]] = Answers[i];
        }

        Notes = Model.Notes.Select(symbol => new Note(document, symbol, this)).ToArray();
        Fields = Model.Fields.Select(Field.Create).ToArray();
    }

    public SemanticModel Model { get; }

    public Question[] Questions { get; }

    public Answer[] Answers { get; }

    public Note[] Notes { get; }

    public QuestionGroup[] Groups { get; }

    public Field[] Fields { get; }

    public SourceSpan Span(TextSpan span) => SourceSpan.Create(Model.Tree.Text, span);

    public Answer AnswerOf(QuestionSymbol question) => _answers[question.Answer!];

    public QuestionGroup? GroupOf(QuestionSymbol question) => question.Group is null ? null : _groups[question.Group];

    public IReadOnlyList<Question> QuestionsOf(AnswerSymbol answer) => answer.Questions.Select(question => _questions[question]).ToArray();

    public IReadOnlyList<Question> QuestionsOf(GroupSymbol group) => group.Questions.Select(question => _questions[question]).ToArray();

    public IReadOnlyList<Note> NotesIn(TextSpan section) =>
        Notes.Select(note => (note, place: note.References.FirstOrDefault(place => place.Start >= section.Start && place.Start < section.End)))
            .Where(pair => pair.place.Path is not null)
            .OrderBy(pair => pair.place.Start)
            .Select(pair => pair.note)
            .ToArray();

    private Question Create(QaDocument document, QuestionSymbol symbol) => symbol.State switch
    {
        QuestionState.Answered => new AnsweredQuestion(document, symbol, this),
        QuestionState.Withdrawn => new WithdrawnQuestion(document, symbol, this),
        _ => new OpenQuestion(document, symbol, this),
    };
}
