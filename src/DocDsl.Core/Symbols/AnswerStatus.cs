namespace DocDsl.Core.Symbols;

/// <summary>What kind of answer an answer is: <c>@status</c> below an answer's heading.</summary>
internal enum AnswerStatus : byte
{
    /// <summary>The question is answered; what holds where nothing is said.</summary>
    Answered,

    /// <summary>Only a part is answered.</summary>
    Partial,

    /// <summary>The answer is refused.</summary>
    Refused,

    /// <summary>The answer comes later.</summary>
    Postponed,

    /// <summary>The answer is given elsewhere.</summary>
    Referred,
}
