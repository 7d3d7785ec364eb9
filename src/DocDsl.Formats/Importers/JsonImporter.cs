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
                && number == 1
                && json.RootElement.TryGetProperty("source", out var text)
                && text.ValueKind == JsonValueKind.String
            )
            {
                var path =
                    json.RootElement.TryGetProperty("path", out var named) && named.ValueKind == JsonValueKind.String
                        ? named.GetString()!
                        : "";
                return OwnExport.Result(text.GetString()!, path, source, ExportFormat.Json);
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new ImportException("The JSON cannot be parsed: " + problem.Message.Split('\n')[0], problem);
        }

        throw new ImportException("The JSON is not an export of a document: 'version' 1 or 'source' is missing.");
    }
}
