namespace DocDsl.Core.Symbols;

/// <summary>Where a question stands.</summary>
internal enum QuestionState : byte
{
    /// <summary>
    /// No answer, and no directive that says why (QA3001); or one that says nothing yet, which is reported there (QA3004, QA3005, QA3011).
    /// </summary>
    Unanswered,

    /// <summary>There is an answer that says something.</summary>
    Answered,

    /// <summary>Deliberately without an answer yet: <c>@open</c>; or <c>@optional</c>, which has no reason.</summary>
    Open,

    /// <summary>Deliberately without an answer for good: <c>@withdrawn</c>.</summary>
    Withdrawn,

    /// <summary>It needs no answer, because it does not apply: <c>@na</c>.</summary>
    NotApplicable,
}
