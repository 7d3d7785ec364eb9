using DocDsl.Text;

namespace DocDsl.Semantics;

/// <summary>What can be answered, with a value of its own: a question, or a part of one.</summary>
public abstract class AnswerableSymbol
{
    private protected AnswerableSymbol()
    {
    }

    /// <summary>The kind of value that <c>@expect</c> asks for; null when nothing does.</summary>
    public ValueType? Expected { get; internal set; }

    /// <summary>Where that kind stands; empty when nothing asks.</summary>
    public TextSpan ExpectedSpan { get; internal set; }

    /// <summary>The answer's value for this; null when there is none.</summary>
    public ValueSymbol? Value { get; internal set; }

    /// <summary>The answer; null when there is none. Of a question not null when, and only when, its state is answered.</summary>
    public AnswerSymbol? Answer { get; internal set; }

    /// <summary>What a message calls it: <c>Question 4</c>, <c>Part 4a</c>.</summary>
    internal abstract string Description { get; }
}
