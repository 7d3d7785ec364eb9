namespace DocDsl;

/// <summary>A group of questions: <c>@group Access control</c>. Where groups number their own questions, generated code derives from it.</summary>
public class QuestionGroup : IEquatable<QuestionGroup>
{
    private readonly DocumentContent _content;
    private readonly int _index;

    /// <summary>For generated code.</summary>
    /// <param name="document">The document.</param>
    /// <param name="index">The group's place among the document's groups, from 0.</param>
    protected QuestionGroup(QaDocument document, int index)
        : this(document, document.Content, index)
    {
    }

    internal QuestionGroup(QaDocument document, DocumentContent content, int index)
    {
        Document = document;
        _content = content;
        _index = index;
    }

    /// <summary>The group's words.</summary>
    public string Title => _content.Model.Groups[_index].Title;

    /// <summary>The group's questions, in the order of the document.</summary>
    public IReadOnlyList<Question> Questions => _content.QuestionsOf(_content.Model.Groups[_index]);

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    /// <summary>The question with a number.</summary>
    /// <exception cref="KeyNotFoundException">The group has no question of that number.</exception>
    public Question this[int number] =>
        Questions.FirstOrDefault(question => question.Number == number)
        ?? throw new KeyNotFoundException($"{Document.Name}, {Title}, has no question {number}.");

    /// <summary>For generated code: the answered question at a place in the document.</summary>
    protected AnsweredQuestion GetAnswered(int index) => (AnsweredQuestion)_content.Questions[index];

    /// <summary>For generated code: the answered question at a place in the document, with its value.</summary>
    protected AnsweredQuestion<T> GetAnswered<T>(int index) => (AnsweredQuestion<T>)_content.Questions[index];

    /// <summary>For generated code: the open question at a place in the document.</summary>
    protected OpenQuestion GetOpen(int index) => (OpenQuestion)_content.Questions[index];

    /// <summary>For generated code: the withdrawn question at a place in the document.</summary>
    protected WithdrawnQuestion GetWithdrawn(int index) => (WithdrawnQuestion)_content.Questions[index];

    /// <summary>Two groups are equal when they are the same group of the same document.</summary>
    public bool Equals(QuestionGroup? other) => other is not null && _index == other._index && Document.Equals(other.Document);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as QuestionGroup);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(_index, Document);

    /// <inheritdoc/>
    public sealed override string ToString() => Title;
}
