namespace DocDsl.Core.DocumentTypes.Conditions;

/// <summary>How a <see cref="Comparison"/> compares. Their negations are <see cref="Negation"/>s.</summary>
internal enum ComparisonOperator
{
    /// <summary><c>is given</c>: it has a value.</summary>
    Given,

    /// <summary><c>is a or b</c>: it has one of the values.</summary>
    Is,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,
}
