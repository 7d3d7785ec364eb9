namespace DocDsl.Core.Code;

/// <summary>A member of a type, as tokens of its text.</summary>
/// <param name="Start">The index of its first token, which may be of an attribute.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="IsPrivate">Whether only its type can use it.</param>
/// <param name="Names">What it may be called: several for <c>int a, b;</c>.</param>
internal sealed record CodeMember(int Start, int End, bool IsPrivate, string[] Names);
