namespace DocDsl.Core.Directives;

/// <summary>The sections in which a directive is allowed.</summary>
[Flags]
internal enum DirectiveLocations : byte
{
    None = 0,
    Header = 1 << SectionKind.Header,
    Question = 1 << SectionKind.Question,
    Answer = 1 << SectionKind.Answer,
    Group = 1 << SectionKind.Group,
    Closing = 1 << SectionKind.Closing,
    Any = Header | Question | Answer | Group | Closing,
}
