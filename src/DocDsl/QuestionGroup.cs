using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Data;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>
/// A group of questions: <c>@group Access control</c>. Where groups number their own questions, generated code derives from it.
/// </summary>
[DebuggerDisplay("{Title,nq}")]
[JsonConverter(typeof(ModelJsonConverter))]
public class QuestionGroup : IEquatable<QuestionGroup>
{
    private readonly DocumentContent _content;
    private readonly GroupSymbol _symbol;
    private IReadOnlyList<Question>? _questions;
    private Dictionary<int, Question>? _byNumber;
    private RichText? _introduction;

    /// <summary>For generated code.</summary>
    /// <param name="group">The group as created by the library.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected QuestionGroup(QuestionGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        (Document, _content, _symbol) = (group.Document, group._content, group._symbol);
    }

    internal QuestionGroup(QaDocument document, GroupSymbol symbol, DocumentContent content)
    {
        Document = document;
        _symbol = symbol;
        _content = content;
    }

    /// <summary>The title, as <c>@group</c> or its heading gives it.</summary>
    public string Title => _symbol.Title;

    /// <summary>The words between the title and the first question, which belong to no question; empty when there are none.</summary>
    public string Introduction => _symbol.Text.Text;

    /// <summary>The <see cref="Introduction"/> with the places of notes.</summary>
    public RichText RichIntroduction =>
        Once.Get(ref _introduction, this, static group => group._content.CreateRichText(group._symbol.Text, []));

    /// <summary>The <see cref="Introduction"/> as Markdown; null where the document is not Markdown.</summary>
    public string? IntroductionMarkdown => _content.MarkdownOf(_symbol.Text);

    /// <summary>The group's questions, in the order of the document.</summary>
    public IReadOnlyList<Question> Questions => Once.Get(ref _questions, this, static group => group._content.QuestionsOf(group._symbol));

    /// <summary>The document it belongs to.</summary>
    public QaDocument Document { get; }

    /// <summary>The question with a number.</summary>
    /// <param name="number">As written in the group.</param>
    /// <exception cref="KeyNotFoundException">The group has no question with this number.</exception>
    public Question this[int number] =>
        TryGetQuestion(number, out var question)
            ? question
            : throw new KeyNotFoundException($"The group '{Title}' of {Document.Name} has no question {number}.");

    /// <summary>Looks up the question with a number.</summary>
    /// <param name="number">As written in the group.</param>
    /// <param name="question">The question; null when the group has none with this number.</param>
    /// <returns>Whether the group has the question.</returns>
    public bool TryGetQuestion(int number, [NotNullWhen(true)] out Question? question) =>
        Once.Get(ref _byNumber, this, static group => DocumentContent.ByNumber(group.Questions)).TryGetValue(number, out question);

    /// <summary>This group as plain data: the element of <see cref="QaDocumentData.Groups"/> that it is.</summary>
    public GroupData ToData() => DataMapper.ToData(this);

    /// <summary>Two groups are equal when they are the same group of equal documents.</summary>
    public bool Equals(QuestionGroup? other) =>
        other is not null && _symbol.TitleSpan == other._symbol.TitleSpan && Document.Equals(other.Document);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as QuestionGroup);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(_symbol.TitleSpan, Document);

    /// <summary>The group's <see cref="Title"/>.</summary>
    public sealed override string ToString() => Title;
}
