using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Symbols;

/// <summary>What can be answered, with a value of its own: a question, or a part of one.</summary>
internal abstract class AnswerableSymbol
{
    private readonly Typing? _typing;

    private protected AnswerableSymbol(AnswerSymbol? answer, Typing? typing)
    {
        Answer = answer;
        _typing = typing;
    }

    /// <summary>The kind of value that <c>@expect</c> asks for; null when nothing does.</summary>
    public ValueType? Expected => _typing?.Expected;

    /// <summary>Where that kind is named; empty when nothing asks, or the document's type does.</summary>
    public TextSpan ExpectedSpan => _typing?.ExpectedSpan ?? default;

    /// <summary>The answer's value for this; null when there is none.</summary>
    public ValueSymbol? Value => _typing?.Value;

    /// <summary>The answer; null when there is none. Of a question not null when, and only when, its state is answered.</summary>
    public AnswerSymbol? Answer { get; }

    /// <summary>What a message calls it after the word "question" or "part"; null where nothing names it.</summary>
    internal abstract string? Name { get; }

    /// <summary>As <see cref="Name"/>; of a question without a number or an id its first words in quotation marks.</summary>
    internal virtual string? NameOrWords => Name;

    /// <summary>What a message calls it at the start of a sentence: <c>Question 4</c>, <c>Part 4a</c>.</summary>
    internal abstract string Description { get; }

    /// <summary>As <see cref="Description"/>, within a sentence: <c>question 'Kosten'</c>; a name stays as it is written.</summary>
    internal string DescriptionInSentence => Sentences.Within(Description);
}
