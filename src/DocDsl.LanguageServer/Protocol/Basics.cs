using System.Text.Json.Serialization;

namespace DocDsl.LanguageServer.Protocol;

// The structures of the Language Server Protocol 3.17 that several messages share; no more of each than is read or sent here.

/// <summary>A position: zero-based line and UTF-16 column.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>From a position up to, not including, another.</summary>
internal sealed record Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextDocumentIdentifier([property: JsonRequired] string Uri);

internal sealed record VersionedTextDocumentIdentifier([property: JsonRequired] string Uri, int Version);

/// <summary>A document that an edit is for; null is any version: a file that is not open.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, int? Version);

internal sealed record TextDocumentItem(
    [property: JsonRequired] string Uri,
    string? LanguageId,
    int Version,
    [property: JsonRequired] string Text
);

internal sealed record TextDocumentParams([property: JsonRequired] TextDocumentIdentifier TextDocument);

internal sealed record TextDocumentPositionParams(
    [property: JsonRequired] TextDocumentIdentifier TextDocument,
    [property: JsonRequired] Position Position
);

internal sealed record RangeParams(
    [property: JsonRequired] TextDocumentIdentifier TextDocument,
    [property: JsonRequired] Range Range
);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits);

/// <summary>Edits of several documents; one of the two is set, as the client understands it.</summary>
internal sealed record WorkspaceEdit(Dictionary<string, TextEdit[]>? Changes, TextDocumentEdit[]? DocumentChanges);

/// <param name="Kind">Always <c>markdown</c>.</param>
internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string value) => new("markdown", value);
}

/// <param name="Name">The command's name; empty for one that only shows its title.</param>
internal sealed record Command(
    string Title,
    [property: JsonPropertyName("command")] string Name,
    object[]? Arguments = null
);
