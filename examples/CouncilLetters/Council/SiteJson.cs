using System.Text.Json.Serialization;

namespace Voorbeeld;

/// <summary>JSON without reflection, so that the site can be published as a native program.</summary>
[JsonSerializable(typeof(PromiseList))]
[JsonSerializable(typeof(IReadOnlyList<SearchHit>))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SiteJson : JsonSerializerContext;
