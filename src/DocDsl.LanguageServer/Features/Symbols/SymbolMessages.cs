using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Symbols;

/// <param name="Kind">One of <see cref="LspSymbolKind"/>.</param>
internal sealed record DocumentSymbol(
    string Name,
    string? Detail,
    int Kind,
    Range Range,
    Range SelectionRange,
    IReadOnlyList<DocumentSymbol>? Children
);

internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

/// <summary>The protocol's numbers for kinds of symbols, as editors show them.</summary>
internal static class LspSymbolKind
{
    public const int File = 1;
    public const int Namespace = 3;
    public const int Class = 5;
    public const int Method = 6;
    public const int Property = 7;
    public const int Field = 8;
    public const int Enum = 10;
    public const int Constant = 14;
    public const int String = 15;
    public const int EnumMember = 22;
}
