using DocDsl.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DocDsl.AspNetCore;

/// <summary>The types of formats, and which of them a request prefers.</summary>
internal static class MediaTypes
{
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";

    public static string Of(ExportFormat format) =>
        format switch
        {
            ExportFormat.Html => Html,
            ExportFormat.Json => Json,
            ExportFormat.Markdown => "text/markdown; charset=utf-8",
            ExportFormat.FaqJsonLd => "application/ld+json",
            ExportFormat.AkomaNtoso => "application/akn+xml",
            ExportFormat.Csv => "text/csv; charset=utf-8",
            ExportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => DocumentExporter.ExtensionOf(format).EndsWith(".json", StringComparison.Ordinal) ? Json
                : DocumentExporter.IsText(format) ? "text/plain; charset=utf-8"
                : "application/octet-stream",
        };

    /// <summary>The index of what a request prefers among types; -1 where it accepts none. Without a preference the first.</summary>
    public static int Preferred(HttpRequest request, IReadOnlyList<string> types)
    {
        // One that cannot be parsed asks for nothing.
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
        {
            return 0;
        }

        var (best, quality) = (-1, 0.0);
        for (var i = 0; i < types.Count; i++)
        {
            if (QualityOf(types[i], ranges) is var found && found > quality)
            {
                (best, quality) = (i, found);
            }
        }

        return best;
    }

    /// <summary>By the range that names the type most exactly (RFC 9110, 12.5.1).</summary>
    private static double QualityOf(string type, IList<MediaTypeHeaderValue> ranges)
    {
        var value = MediaTypeHeaderValue.Parse(type);
        var (quality, exactness) = (0.0, -1);
        foreach (var range in ranges)
        {
            var exact =
                range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes ? 1
                : 2;
            var matches = exact switch
            {
                0 => true,
                1 => range.Type.Equals(value.Type, StringComparison.OrdinalIgnoreCase),
                _ => range.MediaType.Equals(value.MediaType, StringComparison.OrdinalIgnoreCase),
            };
            if (matches && exact > exactness)
            {
                (quality, exactness) = (range.Quality ?? 1, exact);
            }
        }

        return quality;
    }
}
