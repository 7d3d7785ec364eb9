using System.Text.Json.Serialization;

namespace DocDsl.Formats.Exporters;

// As schema.org names them.
internal sealed record FaqPage(
    [property: JsonPropertyName("@context")] string Context,
    [property: JsonPropertyName("@type")] string Type,
    string? InLanguage,
    string Name,
    IReadOnlyList<FaqQuestion> MainEntity
);

internal sealed record FaqQuestion([property: JsonPropertyName("@type")] string Type, string Name, FaqAnswer AcceptedAnswer);

internal sealed record FaqAnswer([property: JsonPropertyName("@type")] string Type, string Text)
{
    /// <summary>The pages that show that it is true; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Citation { get; init; }
}
