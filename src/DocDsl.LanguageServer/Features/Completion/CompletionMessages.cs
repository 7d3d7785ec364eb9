using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Completion;

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

/// <param name="Kind">One of <see cref="CompletionKind"/>.</param>
/// <param name="LabelDetails">What a row shows beside its label; null where the client shows none.</param>
/// <param name="InsertTextFormat">2: the edit is a snippet.</param>
/// <param name="AdditionalTextEdits">What else changes; null for nothing.</param>
internal sealed record CompletionItem(
    string Label,
    CompletionItemLabelDetails? LabelDetails,
    int Kind,
    string? Detail,
    MarkupContent? Documentation,
    string SortText,
    string? FilterText,
    int? InsertTextFormat,
    TextEdit TextEdit,
    TextEdit[]? AdditionalTextEdits,
    Command? Command
);

internal sealed record CompletionItemLabelDetails(string Description);

/// <summary>What a client can do with completion items.</summary>
/// <param name="HasSnippets">Whether it supports snippets.</param>
/// <param name="HasLabelDetails">Whether it shows details in each row.</param>
/// <param name="AsksAgain">Whether it can request completion again after an item was accepted.</param>
internal sealed record CompletionClient(bool HasSnippets, bool HasLabelDetails, bool AsksAgain);

/// <summary>The protocol's numbers for what an item is.</summary>
internal static class CompletionKind
{
    public const int Text = 1;
    public const int Field = 5;
    public const int Module = 9;
    public const int Class = 7;
    public const int Value = 12;
    public const int Enum = 13;
    public const int Keyword = 14;
    public const int Snippet = 15;
    public const int File = 17;
    public const int Reference = 18;
    public const int Folder = 19;
}
