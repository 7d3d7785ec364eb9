using System.Text.Json.Serialization;

namespace DocDsl.Formats.Exporters;

// As schema.org names them. What is null is not written, but for the language, which consumers have always found.
internal sealed record FaqPage(
    [property: JsonPropertyName("@context")] string Context,
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? InLanguage,
    string Name,
    IReadOnlyList<FaqQuestion> MainEntity
)
{
    public FaqThing? Author { get; init; }

    public string? DatePublished { get; init; }

    public string? LastReviewed { get; init; }

    public string? CreativeWorkStatus { get; init; }

    /// <summary>The questions that it answers, with their version.</summary>
    public FaqThing? IsBasedOn { get; init; }

    public FaqThing? TranslationOfWork { get; init; }

    public IReadOnlyList<FaqThing>? WorkTranslation { get; init; }

    /// <summary>The fields.</summary>
    public IReadOnlyList<FaqProperty>? About { get; init; }
}

internal sealed record FaqQuestion([property: JsonPropertyName("@type")] string Type, string Name, FaqAnswer AcceptedAnswer)
{
    public int? Position { get; init; }

    public string? Identifier { get; init; }

    /// <summary>The group.</summary>
    public FaqThing? IsPartOf { get; init; }

    /// <summary>The parts.</summary>
    public IReadOnlyList<FaqQuestion>? HasPart { get; init; }
}

internal sealed record FaqAnswer([property: JsonPropertyName("@type")] string Type, string Text)
{
    /// <summary>The pages that show that it is true; null for none.</summary>
    public IReadOnlyList<string>? Citation { get; init; }

    public IReadOnlyList<FaqThing>? Author { get; init; }

    /// <summary>What kind of answer it is, if not a full one.</summary>
    public string? CreativeWorkStatus { get; init; }

    public string? DateModified { get; init; }

    /// <summary>The changes after it was sent.</summary>
    public IReadOnlyList<string>? Correction { get; init; }

    /// <summary>The question whose answer it is.</summary>
    public FaqThing? IsBasedOn { get; init; }

    /// <summary>The values.</summary>
    public IReadOnlyList<FaqProperty>? About { get; init; }
}

internal sealed record FaqThing([property: JsonPropertyName("@type")] string Type, string Name)
{
    public string? Version { get; init; }

    public string? InLanguage { get; init; }
}

internal sealed record FaqProperty([property: JsonPropertyName("@type")] string Type)
{
    [JsonPropertyName("propertyID")]
    public string? PropertyId { get; init; }

    public string? Name { get; init; }

    public string? Value { get; init; }

    public string? UnitText { get; init; }
}
