using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DocDsl.Formats.Exporters;

[JsonSerializable(typeof(FaqPage))]
internal sealed partial class FaqJsonContext : JsonSerializerContext
{
    /// <summary>
    /// With the letters of all languages as they are; what HTML gives a meaning is escaped, so that the text may be put into a page.
    /// </summary>
    public static FaqJsonContext Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                WriteIndented = true,
            }
        );
}
