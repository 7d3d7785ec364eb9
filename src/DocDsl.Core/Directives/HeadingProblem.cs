namespace DocDsl.Core.Directives;

/// <summary>What is malformed about the declaration of a heading.</summary>
internal enum HeadingProblem
{
    None,
    Incomplete,
    UnknownKind,
    Unclosed,
    EmptyForm,
    UnknownBraces,
    NumberAfterText,
    BlankRequired,
    AnyLine,
    TextRequired,
    TitleRequired,
    TooManyLines,
}
