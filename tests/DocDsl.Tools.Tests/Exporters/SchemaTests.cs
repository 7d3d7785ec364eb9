using System.Text;
using DocDsl.Core.Tests;
using DocDsl.Data;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
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
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("docs", "schemas", "docdsl-document-2.json"));
        var json = DocumentExporter.Export(QaDocument.Parse(text, name + ".qa"), ExportFormat.Json);
        Assert.Empty(schema.Validate(json).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate(json.Replace("\"version\": 2", "\"version\": 1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Json_of_schema_1_is_read_and_imported_as_before()
    {
        // Written by the last version that wrote schema 1.
        var json = await File.ReadAllTextAsync(Repository.PathOf("tests", "DocDsl.Tools.Tests", "Importers", "document-1.json"));
        var data = QaDocumentData.FromJson(json);
        Assert.Equal((1, null, null), (data.Version, data.Name, data.Questions[0].Status));
        Assert.Equal("Director Copper", data.Answers[0].By);

        var result = DocumentImporter.Import(Encoding.UTF8.GetBytes(json));
        Assert.Equal(data.Source, result.Text);
        Assert.Empty(result.Diagnostics);

        var edited = DocumentImporter.Import(
            Encoding.UTF8.GetBytes(json.Replace("Director Copper", "Director Gold", StringComparison.Ordinal))
        );
        Assert.Contains("differs from the export", Assert.Single(edited.Diagnostics).Message, StringComparison.Ordinal);

        // What read schema 1 reads schema 2: every name is there still.
        var now = QaDocument.Parse(data.Source, data.Path).ToData().ToJson();
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("docs", "schemas", "docdsl-document-1.json"));
        Assert.Empty(schema.Validate(now.Replace("\"version\": 2", "\"version\": 1", StringComparison.Ordinal)));
        Assert.Throws<ImportException>(() =>
            DocumentImporter.Import(Encoding.UTF8.GetBytes(now.Replace("\"version\": 2", "\"version\": 3", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void Values_have_types_and_the_words_that_show_them()
    {
        var document = QaDocument.Parse(
            """
            @document en

            Question 1
            @expect duration
            How long?

            Answer to question 1
            @value 12 months from "for a year"
            They are kept for a year.

            Question 2
            @expect date
            When?

            Answer to question 2
            @value 2026-03-01 from "in spring"
            It is done in spring.

            Question 3
            @expect amount EUR
            How much?

            Answer to question 3
            @value 12.50 EUR from "little"
            It costs little.

            Question 4
            @expect yes-no
            Is it?

            Answer to question 4
            No, it is not.
            """
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal(
            [
                new
                {
                    Words = (string?)"for a year",
                    Boolean = (bool?)null,
                    Date = (DateOnly?)null,
                    Number = (decimal?)12,
                    Unit = (string?)"months",
                },
                new
                {
                    Words = (string?)"in spring",
                    Boolean = (bool?)null,
                    Date = (DateOnly?)new DateOnly(2026, 3, 1),
                    Number = (decimal?)null,
                    Unit = (string?)null,
                },
                new
                {
                    Words = (string?)"little",
                    Boolean = (bool?)null,
                    Date = (DateOnly?)null,
                    Number = (decimal?)12.5m,
                    Unit = (string?)"EUR",
                },
                new
                {
                    Words = (string?)"No",
                    Boolean = (bool?)false,
                    Date = (DateOnly?)null,
                    Number = (decimal?)null,
                    Unit = (string?)null,
                },
            ],
            document
                .Questions.Select(question => ((AnsweredQuestion)question).InvariantValue!)
                .Select(value => new
                {
                    value.Words,
                    value.Boolean,
                    value.Date,
                    value.Number,
                    value.Unit,
                })
        );
    }
}
