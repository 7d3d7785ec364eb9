using System.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A question of a <see cref="QuestionSet"/>, and what a document has of it.</summary>
[DebuggerDisplay("{Id,nq}: {Text}")]
public sealed class SetQuestion
{
    private readonly SetAnswer _answer;

    internal SetQuestion(SetAnswer answer, DocumentContent content)
    {
        _answer = answer;
        Question = answer.Question is { } question ? content.QuestionOf(question) : null;
    }

    /// <summary>Its identity in all versions and documents: <c>minimum-data</c>.</summary>
    public string Id => Declared.Id;

    /// <summary>The number that the set gives it; null where it gives none.</summary>
    public int? Number => Declared.Number;

    /// <summary>The label that the set gives it: <c>AC-01</c>; null where it gives none.</summary>
    public string? Label => Declared.Label;

    /// <summary>The words of the set, as its type has them.</summary>
    public string Text => Declared.Text;

    /// <summary>The title of the group that the set has it in; null where it is in none.</summary>
    public string? Group => Declared.Group;

    /// <summary>What helps to answer it, as <c>@hint</c> says; null when nothing is said.</summary>
    public string? Hint => Declared.Hint;

    /// <summary>Whether a document may leave it out or leave it unanswered: <c>@optional</c>.</summary>
    public bool IsOptional => Declared.IsOptional;

    /// <summary>When it applies, as <c>@when</c> says: <c>stage is beta or stable</c>; null where it always does.</summary>
    public string? Condition => Declared.When?.ToString();

    /// <summary>
    /// Whether its <see cref="Condition"/> holds for the document; null where that depends on an answer that is not there yet.
    /// </summary>
    public bool? IsApplicable => _answer.Applies;

    /// <summary>The document's question; null where it has none.</summary>
    public Question? Question { get; }

    /// <summary>Whether the document must have it and has not (QA7001).</summary>
    public bool IsMissing => _answer.IsMissing;

    /// <summary>Whether the document asks it in other words (QA7002).</summary>
    public bool IsReworded => _answer.IsReworded;

    /// <summary>Whether it has an answer.</summary>
    public bool IsAnswered => Question is AnsweredQuestion;

    private DeclaredQuestion Declared => _answer.Declared;

    /// <summary>The <see cref="Id"/>.</summary>
    public override string ToString() => Id;
}
