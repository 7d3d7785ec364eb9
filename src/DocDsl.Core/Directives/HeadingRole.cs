namespace DocDsl.Core.Directives;

/// <summary>What a line of a declared form is.</summary>
internal enum HeadingRole : byte
{
    /// <summary>It begins a question.</summary>
    Question,

    /// <summary>It is the whole question; what follows is its answer.</summary>
    QuestionWithAnswer,

    /// <summary>It begins an answer.</summary>
    Answer,

    /// <summary>It begins a group, whose title it is.</summary>
    Group,

    /// <summary>It ends the last answer.</summary>
    Closing,

    /// <summary>A line of an answer whose words are the answer's value.</summary>
    Value,

    /// <summary>A line of an answer whose words belong to it, without the label before them.</summary>
    Remark,
}
