using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>What can be answered, with a value of its own: a question, or a part of one.</summary>
internal abstract class AnswerableSymbol
{
    /// <summary>Most questions have no value, and pay one field for all this.</summary>
    private Typing? _typing;

    private protected AnswerableSymbol()
    {
    }

    /// <summary>The kind of value that <c>@expect</c> asks for; null when nothing does.</summary>
    public ValueType? Expected => _typing?.Expected;

    /// <summary>Where that kind stands; empty when nothing asks.</summary>
    public TextSpan ExpectedSpan => _typing?.ExpectedSpan ?? default;

    /// <summary>The answer's value for this; null when there is none.</summary>
    public ValueSymbol? Value
    {
        get => _typing?.Value;
        internal set => (_typing ??= new Typing()).Value = value;
    }

    /// <summary>The answer; null when there is none. Of a question not null when, and only when, its state is answered.</summary>
    public AnswerSymbol? Answer { get; internal set; }

    /// <summary>What a message calls it at the start of a sentence: <c>Question 4</c>, <c>Part 4a</c>.</summary>
    internal abstract string Description { get; }

    /// <summary>What a message calls it within a sentence: <c>question 4</c>, <c>question 'Kosten'</c>; only the first word is ours, and a name stays as it is written.</summary>
    internal string DescriptionInSentence => char.ToLowerInvariant(Description[0]) + Description.Substring(1);

    internal void Expect(ValueType type, TextSpan span)
    {
        _typing ??= new Typing();
        _typing.Expected = type;
        _typing.ExpectedSpan = span;
    }

    private sealed class Typing
    {
        public ValueType? Expected { get; set; }

        public TextSpan ExpectedSpan { get; set; }

        public ValueSymbol? Value { get; set; }
    }
}
