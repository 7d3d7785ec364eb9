using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Completion;

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

/// <param name="Kind">One of <see cref="CompletionKind"/>.</param>
/// <param name="InsertTextFormat">2: the edit is a snippet.</param>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    string? Detail,
    MarkupContent? Documentation,
    string SortText,
    string? FilterText,
    int? InsertTextFormat,
    TextEdit TextEdit,
    Command? Command = null
);

/// <summary>The protocol's numbers for what an item is.</summary>
internal static class CompletionKind
{
    public const int Field = 5;
    public const int Module = 9;
    public const int Class = 7;
    public const int Value = 12;
    public const int Enum = 13;
    public const int Keyword = 14;
    public const int Snippet = 15;
    public const int File = 17;
    public const int Reference = 18;
}
