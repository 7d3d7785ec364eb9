using System.Text.Json;
using DocDsl.Formats.Exporters;

namespace DocDsl.Formats.Importers;

/// <summary>Reads the document from a JSON export of DocDsl.</summary>
internal static class JsonImporter
{
    /// <summary>An export begins with its version, or has it somewhere beside the document.</summary>
    public static bool Detect(ImportSource source) =>
        source.Start is ['{', ..]
        && source.Start.Contains("\"source\"", StringComparison.Ordinal)
        && source.Start.Contains("\"version\"", StringComparison.Ordinal);

    public static ImportResult Import(string source)
    {
        try
        {
            using var json = JsonDocument.Parse(source.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 32 });
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("version", out var version)
                && version.ValueKind == JsonValueKind.Number
                && version.TryGetInt32(out var number)
                && number is 1 or 2
                && json.RootElement.TryGetProperty("source", out var text)
                && text.ValueKind == JsonValueKind.String
            )
            {
                var path =
                    json.RootElement.TryGetProperty("path", out var named) && named.ValueKind == JsonValueKind.String
                        ? named.GetString()!
                        : "";
                return OwnExport.Result(
                    text.GetString()!,
                    path,
                    source,
                    ExportFormat.Json,
                    number == 1 ? newer => IsVersion1Of(json.RootElement, newer) : null
                );
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new ImportException("The JSON cannot be parsed: " + problem.Message.Split('\n')[0], problem);
        }

        throw new ImportException("The JSON is not an export of a document: 'version' 1 or 2, or 'source', is missing.");
    }

    /// <summary>Whether an export is one of version 1: what it has is in version 2 by the same names.</summary>
    private static bool IsVersion1Of(JsonElement older, string newer)
    {
        using var json = JsonDocument.Parse(newer);
        return older
            .EnumerateObject()
            .Where(property => property.Name is not ("$schema" or "version"))
            .All(property => json.RootElement.TryGetProperty(property.Name, out var same) && IsIn(property.Value, same));
    }

    private static bool IsIn(JsonElement older, JsonElement newer) =>
        (older.ValueKind, newer.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => older
                .EnumerateObject()
                .All(property => newer.TryGetProperty(property.Name, out var same) && IsIn(property.Value, same)),
            (JsonValueKind.Array, JsonValueKind.Array) => older.GetArrayLength() == newer.GetArrayLength()
                && older.EnumerateArray().Zip(newer.EnumerateArray(), IsIn).All(isSame => isSame),
            (JsonValueKind.String, JsonValueKind.String) => older.GetString() == newer.GetString(),
            _ => older.ValueKind == newer.ValueKind && older.GetRawText() == newer.GetRawText(),
        };
}
