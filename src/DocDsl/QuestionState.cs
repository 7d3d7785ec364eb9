namespace DocDsl;

/// <summary>Where a question stands; of one that is answered also what kind of answer it has.</summary>
public enum QuestionState
{
    /// <summary>It is answered.</summary>
    Answered,

    /// <summary>Only a part is answered: as <c>@status</c> says, or because its parts are not all answered in the same way.</summary>
    Partial,

    /// <summary>The answer is refused.</summary>
    Refused,

    /// <summary>The answer is postponed.</summary>
    Postponed,

    /// <summary>The answer is given elsewhere.</summary>
    Referred,

    /// <summary>It has no answer yet, for the reason that <c>@open</c> gives.</summary>
    Open,

    /// <summary>It has no answer and needs none: <c>@optional</c>.</summary>
    Optional,

    /// <summary>It has no answer and no reason, or an answer that says nothing (QA3001, QA3004, QA3005, QA3011).</summary>
    Unanswered,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It does not apply, for the reason that <c>@na</c> gives.</summary>
    NotApplicable,
}
