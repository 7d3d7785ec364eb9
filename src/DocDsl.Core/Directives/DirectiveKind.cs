using DocDsl.Core.Syntax;

namespace DocDsl.Core.Directives;

/// <summary>The directives of the language; <see cref="Field"/> stands for any other name in the header.</summary>
internal enum DirectiveKind : byte
{
#pragma warning disable CS1591 // Each is explained where MarkTable lists it.
    Unknown,
    Field,
    Document,
    CSharp,
    Status,
    Source,
    Open,
    Withdrawn,
    Id,
    Expect,
    Part,
    Value,
    Covers,
    By,
    Promise,
    Evidence,
    Allow,
    Heading,
    Numbering,
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
