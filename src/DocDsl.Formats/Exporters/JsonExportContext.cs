using System.Text.Json.Serialization;

namespace DocDsl.Formats.Exporters;

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 16)]
[JsonSerializable(typeof(JsonExport))]
[JsonSerializable(typeof(FaqPage))]
internal sealed partial class JsonExportContext : JsonSerializerContext;
