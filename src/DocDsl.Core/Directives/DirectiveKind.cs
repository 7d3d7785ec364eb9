namespace DocDsl.Core.Directives;

/// <summary>The directives of the language, each described by its <see cref="Directive"/>.</summary>
internal enum DirectiveKind : byte
{
    /// <summary>A name that is not a directive (QA1001).</summary>
    Unknown,

    /// <summary>Any other name in the header: a field of the document.</summary>
    Field,

#pragma warning disable CS1591 // Each is explained in the file of its directive.
    Document,
    CSharp,
    Members,
    Status,
    Source,
    Open,
    Withdrawn,
    Na,
    Optional,
    Id,
    Expect,
    Part,
    Value,
    Covers,
    SameAs,
    By,
    Promise,
    Fulfils,
    Supersedes,
    Evidence,
    Reviewed,
    Corrects,
    Allow,
    Heading,
    Numbering,
    QuestionsIn,
    Answers,
    Translates,
    Question,
    Answer,
    Group,
    Closing,
    Note,
    Aside,
    Strike,
    End,
    Text,
#pragma warning restore CS1591
}
