namespace DocDsl.Core.Code;

/// <summary>What a token of C# is, as far as diagnostic names needs it.</summary>
internal enum CodeTokenKind
{
    /// <summary>A name or keyword, without <c>@</c>.</summary>
    Word,

    /// <summary>A number, or a string or character without holes.</summary>
    Literal,

    /// <summary>One character of anything else.</summary>
    Sign,

    /// <summary>What an interpolated string has beside its holes, and the format of a hole; only in complete lists.</summary>
    Text,

    /// <summary>A line of the preprocessor, <c>#if DEBUG</c>; only in complete lists.</summary>
    Directive,
}

/// <summary>A token of C#.</summary>
internal readonly record struct CodeToken(int Start, int Length, CodeTokenKind Kind)
{
    public int End => Start + Length;
}
