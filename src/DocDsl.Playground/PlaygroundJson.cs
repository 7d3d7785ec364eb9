using System.Text.Json.Serialization;
using DocDsl.LanguageServer.Features.Completion;
using DocDsl.LanguageServer.Features.Preview;
using DocDsl.LanguageServer.Features.Symbols;

namespace DocDsl.Playground;

/// <summary>How results are written, made when this is compiled: nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization
)]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(EditResult[]))]
[JsonSerializable(typeof(ImportedFile))]
[JsonSerializable(typeof(PreviewResult))]
internal sealed partial class PlaygroundJson : JsonSerializerContext;
