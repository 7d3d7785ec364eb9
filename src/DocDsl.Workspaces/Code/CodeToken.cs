namespace DocDsl.Workspaces.Code;

/// <summary>What a token of C# is, as far as diagnostic names needs it.</summary>
internal enum CodeTokenKind
{
    /// <summary>A name or keyword, without <c>@</c>.</summary>
    Word,

    /// <summary>A number, or a string or character without holes.</summary>
    Literal,

    /// <summary>One character of anything else.</summary>
    Sign,
}

/// <summary>A token of C#.</summary>
internal readonly record struct CodeToken(int Start, int Length, CodeTokenKind Kind)
{
    public int End => Start + Length;
}
