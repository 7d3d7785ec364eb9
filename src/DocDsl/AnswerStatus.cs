namespace DocDsl;

/// <summary>What kind of answer an answer is: <c>@status</c> below an answer's heading.</summary>
public enum AnswerStatus
{
    /// <summary>The question is answered; the default.</summary>
    Answered,

    /// <summary>Only a part is answered.</summary>
    Partial,

    /// <summary>The answer is refused.</summary>
    Refused,

    /// <summary>The answer is postponed.</summary>
    Postponed,

    /// <summary>The answer is given elsewhere.</summary>
    Referred,
}
