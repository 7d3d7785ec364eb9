namespace DocDsl.Core.Symbols;

/// <summary>What an answer's words amount to. Only <see cref="Words"/> answer a question.</summary>
internal enum AnswerContent : byte
{
    /// <summary>Something is said, be it "No".</summary>
    Words,

    /// <summary>Nothing a reader sees: no words, or only comments, rules, and labels with nothing after them (QA3004).</summary>
    Empty,

    /// <summary>Only what was to be replaced by an answer: <c>TBD</c>, <c>____</c>, <c>[[ FILL IN ]]</c> (QA3005).</summary>
    Placeholder,

    /// <summary>Only boxes of which none is ticked (QA3005).</summary>
    UntickedBoxes,

    /// <summary>"Not applicable" without the reason (QA3011).</summary>
    NotApplicable,
}
