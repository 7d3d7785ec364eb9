namespace DocDsl.Core.Languages;

/// <summary>What a line's first character says about the line.</summary>
internal enum LineHint : byte
{
    /// <summary>Nothing but text can begin so.</summary>
    Text,

    /// <summary>White space: blank, or indented.</summary>
    Space,

    /// <summary><c>@</c>.</summary>
    Directive,

    /// <summary>A heading or a closing word may begin so.</summary>
    Keyword,

    /// <summary>A fence of code or a comment may begin so.</summary>
    Verbatim,
}
