using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DocDsl.Data;

/// <summary>The JSON form of plain data, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QaDocumentData))]
[JsonSerializable(typeof(QuestionData))]
[JsonSerializable(typeof(AnswerData))]
[JsonSerializable(typeof(AnswerData[]))]
[JsonSerializable(typeof(PartData))]
[JsonSerializable(typeof(SetData))]
internal sealed partial class DataJsonContext : JsonSerializerContext
{
    /// <summary>Indented, with the letters of all languages as they are; what HTML gives a meaning is escaped.</summary>
    public static DataJsonContext Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
            }
        );
}
