using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DocDsl.AspNetCore;

/// <summary>A document in the list, as JSON has it.</summary>
/// <param name="Href">Its address, relative to that of the list.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Type">Its type; null for none.</param>
/// <param name="Culture">Its culture; null when it names none.</param>
/// <param name="Questions">How many questions it has.</param>
/// <param name="Answered">How many of them are fully answered.</param>
internal sealed record IndexEntry(string Href, string Title, string? Type, string? Culture, int Questions, int Answered);

/// <summary>The list of documents as JSON.</summary>
internal sealed record IndexData(string Title, IReadOnlyList<IndexEntry> Documents);

/// <summary>JSON without reflection.</summary>
[JsonSerializable(typeof(IndexData))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class IndexJsonContext : JsonSerializerContext
{
    /// <summary>With the letters of all languages as they are.</summary>
    public static IndexJsonContext Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
            }
        );
}
