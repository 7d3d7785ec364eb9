using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>A word, a value or a sign of a condition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a value in quotation marks the words between them.</param>
/// <param name="Span">Where it is in the declaration.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, TextSpan Span)
{
    /// <summary>The words that have a meaning of their own: a value that is one of them is in quotation marks.</summary>
    private static readonly string[] s_keywords = ["and", "or", "not", "is", "given", "missing"];

    public bool IsKeyword => Kind == ConditionTokenKind.Word && s_keywords.Contains(Text);

    /// <summary>Whether it may be the name of a field or a question.</summary>
    public bool IsName => Kind == ConditionTokenKind.Word && !IsKeyword;

    /// <summary>Whether it may be a value.</summary>
    public bool IsValue => IsName || Kind == ConditionTokenKind.Quoted;

    public bool IsWord(string word) => Kind == ConditionTokenKind.Word && Text == word;
}

/// <summary>What a <see cref="ConditionToken"/> is.</summary>
internal enum ConditionTokenKind
{
    /// <summary>After the last.</summary>
    End,

    /// <summary>A keyword, a name, or a value without quotation marks.</summary>
    Word,

    /// <summary>A value in quotation marks.</summary>
    Quoted,

    /// <summary>One or more of the signs of which operators consist.</summary>
    Operator,

    /// <summary><c>(</c></summary>
    Opening,

    /// <summary><c>)</c></summary>
    Closing,
}
