namespace DocDsl.Core.Rules;

/// <summary>What a placeholder stands in.</summary>
internal enum PlaceholderPlace
{
    /// <summary>Nothing that a placeholder is looked for in.</summary>
    None,

    Answer,
    Question,
    GroupTitle,
    Field,

    /// <summary>The words before the first question, after the last answer, or of a note.</summary>
    OtherText,
}

/// <summary>A placeholder.</summary>
/// <param name="Span">All of it, brackets included.</param>
/// <param name="Place">What it stands in.</param>
internal readonly record struct FoundPlaceholder(Text.TextSpan Span, PlaceholderPlace Place);
