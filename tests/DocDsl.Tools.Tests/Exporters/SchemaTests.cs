using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;
using NJsonSchema;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>The JSON export is what its published schema says.</summary>
public class SchemaTests
{
    public static TheoryData<string, string> All => Documents.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Json_is_valid(string name, string text)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("docs", "schemas", "docdsl-document-1.json"));
        var json = DocumentExporter.Export(QaDocument.Parse(text, name + ".qa"), ExportFormat.Json);
        Assert.Empty(schema.Validate(json).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate(json.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)));
    }
}
