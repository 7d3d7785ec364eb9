namespace DocDsl.Core.Symbols;

/// <summary>Where a question stands.</summary>
internal enum QuestionState
{
    /// <summary>No answer, and no directive that says why (QA3001).</summary>
    Unanswered,

    /// <summary>There is an answer.</summary>
    Answered,

    /// <summary>Deliberately without an answer yet: <c>@open</c>; or <c>@optional</c>, which has no reason.</summary>
    Open,

    /// <summary>Deliberately without an answer for good: <c>@withdrawn</c>.</summary>
    Withdrawn,
}
