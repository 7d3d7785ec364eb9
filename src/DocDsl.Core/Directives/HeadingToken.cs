namespace DocDsl.Core.Directives;

/// <summary>What a form of headings is made of.</summary>
internal enum HeadingTokenKind : byte
{
    /// <summary>Characters that must be there as they are.</summary>
    Literal,

    /// <summary>White space, or none: beside signs.</summary>
    Blank,

    /// <summary>White space: beside words, numbers and labels.</summary>
    RequiredBlank,

    /// <summary><c>{n}</c>: one or more numbers.</summary>
    Number,

    /// <summary><c>{label}</c>: AC-01, 1.2.3.</summary>
    Label,

    /// <summary><c>{text}</c>: words that belong to the section.</summary>
    Text,
}

/// <summary>A piece of a form of headings.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Literal">The characters of a literal; empty for others.</param>
internal readonly record struct HeadingToken(HeadingTokenKind Kind, string Literal);
