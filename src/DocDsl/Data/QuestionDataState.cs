namespace DocDsl.Data;

/// <summary>The state of a question, in plain data.</summary>
public enum QuestionDataState
{
    /// <summary>It has an answer: an <see cref="AnsweredQuestion"/>.</summary>
    Answered,

    /// <summary>It has no answer yet: an <see cref="OpenQuestion"/>.</summary>
    Open,

    /// <summary>It was withdrawn: a <see cref="WithdrawnQuestion"/>.</summary>
    Withdrawn,

    /// <summary>It does not apply: a <see cref="NotApplicableQuestion"/>.</summary>
    NotApplicable,
}
