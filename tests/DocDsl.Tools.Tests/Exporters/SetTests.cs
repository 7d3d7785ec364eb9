using System.Text;
using System.Text.Json;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Tests;
using DocDsl.Data;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using NJsonSchema;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>How a document answers its set: in the public model, and in each export.</summary>
public class SetTests
{
    private const string Type = """
        @type review extends questionnaire
        @version 2021-12-16
        @numbering none
        @sheet "Full" id A question "Question" answer C from row 2
        @field stage choice alpha | beta
        @question minimum-data
        @hint Count the fields.
        Does the feature expose the <minimum> amount of data?
        @group Monitoring
        @question 7 in-use
        @when stage is beta
        How can an operator see that it is in use?
        @question AC-01
        Is there a second factor?

        Of what kind?
        @question pets
        @optional
        Are there pets?

        """;

    private const string Response = """
        @document review 2019-05-23 LANGUAGE
        @stage beta

        @question
        @id minimum-data
        Does it expose little data?

        @answer
        Yes.

        @question
        Who are you?

        @answer
        We.

        """;

    private static readonly QaDocument s_document = Parse("en");

    [Fact]
    public void The_model_says_what_the_set_asks_and_what_the_document_has_of_it()
    {
        var set = s_document.QuestionSet!;
        Assert.Equal(("review", "2021-12-16", "2019-05-23", false), (set.TypeName, set.Version, set.AnsweredVersion, set.IsOpen));
        Assert.Equal(["minimum-data", "in-use", "AC-01", "pets"], set.Questions.Select(question => question.Id));
        Assert.Equal(["in-use", "AC-01"], set.Missing.Select(question => question.Id));
        Assert.Equal(["Who are you?"], set.Extra.Select(question => question.Text));
        Assert.Equal(["\"Full\" id A question \"Question\" answer C from row 2"], set.Sheets);
        Assert.Equal((1, 3), (set.AnsweredCount, set.AskedCount));

        var reworded = Assert.Single(set.Reworded);
        Assert.Equal("Does the feature expose the <minimum> amount of data?", reworded.Text);
        Assert.Same(s_document.Questions[0], reworded.Question);
        Assert.Equal(("Count the fields.", null, null, true, true), Facts(reworded));

        var missing = set.Missing[0];
        Assert.Equal((7, null, "Monitoring", "stage is beta"), (missing.Number, missing.Label, missing.Group, missing.Condition));
        Assert.Equal((true, null, false), (missing.IsApplicable, missing.Question, missing.IsAnswered));
        Assert.Equal("AC-01", set.Missing[1].Label);
        Assert.True(set.Questions[3] is { IsOptional: true, IsMissing: false });
        Assert.Same(s_document.QuestionSet, s_document.QuestionSet);
        Assert.Null(QaDocument.Parse("Question 1\nWhat?\n").QuestionSet);
    }

    [Fact]
    public void What_does_not_apply_is_not_asked()
    {
        var document = QaDocument.Parse("@document review 2021-12-16 en\n@stage alpha\n", "a.qa", Types());
        Assert.Equal(["minimum-data", "AC-01"], document.QuestionSet!.Missing.Select(question => question.Id));
        Assert.Equal((false, 2), (document.QuestionSet.Questions[1].IsApplicable, document.QuestionSet.AskedCount));
    }

    [Fact]
    public async Task Json_carries_the_set_and_is_read_again()
    {
        var json = DocumentExporter.Export(s_document, ExportFormat.Json);
        using var root = JsonDocument.Parse(json);
        Assert.StartsWith(
            """{"type":"review","version":"2021-12-16","missing":["in-use","AC-01"],"extra":["Who are you?"],"""
                + "\"reworded\":[[\"minimum-data\",\"Does it expose little data?\"]],"
                + "\"answeredVersion\":\"2019-05-23\",\"open\":false,\"answered\":1,\"asked\":3,\"questions\":["
                + "{\"id\":\"minimum-data\",\"number\":null,\"label\":null,\"group\":null,\"text\":\"Does the feature",
            JsonSerializer.Serialize(root.RootElement.GetProperty("set"))
        );
        Assert.Equal(json, QaDocumentData.FromJson(json).ToJson() + "\n");
        Assert.Equal(s_document.SourceText, DocumentImporter.Import(Encoding.UTF8.GetBytes(json)).Text);
        Assert.Contains("\"missing\"", JsonSerializer.Serialize(s_document.QuestionSet));

        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("docs", "schemas", "docdsl-document-2.json"));
        Assert.Empty(schema.Validate(json).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate(json.Replace("\"missing\"", "\"missed\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("\"set\"", DocumentExporter.Export(QaDocument.Parse("Question 1\nWhat?\n"), ExportFormat.Json));
    }

    [Theory]
    [InlineData("en", "1 of 3 questions answered", "Missing questions: 2", "Worded differently in review 2021-12-16")]
    [InlineData("nl", "1 van 3 vragen beantwoord", "Ontbrekende vragen: 2", "Anders geformuleerd in review 2021-12-16")]
    [InlineData("de", "1 von 3 Fragen beantwortet", "Fehlende Fragen: 2", "In review 2021-12-16 anders formuliert")]
    [InlineData("fr", "1 questions sur 3 ont une réponse", "Questions manquantes: 2", "Formulée autrement dans review 2021-12-16")]
    public void Html_shows_what_is_answered_missing_and_reworded(string language, string count, string missing, string reworded)
    {
        var html = DocumentExporter.Export(Parse(language), ExportFormat.Html);
        Assert.Contains($"<p class=\"count\">{count} <span class=\"label\">review 2021-12-16</span></p>", html);
        Assert.Contains(
            $"<details class=\"missing\" open><summary>{missing}</summary>\n<ul>\n"
                + "<li><strong>7</strong> How can an operator see that it is in use?</li>\n"
                + "<li><strong>AC-01</strong> Is there a second factor?<br>\n<br>\nOf what kind?</li>\n</ul>\n</details>\n",
            html
        );
        Assert.Contains(
            $"<details class=\"reworded\"><summary>{reworded}</summary>\n"
                + "<p>Does the feature expose the &lt;minimum&gt; amount of data?</p>\n</details>\n",
            html
        );
    }

    [Fact]
    public void Markdown_says_how_much_is_answered() =>
        Assert.Contains("\n*1 of 3 questions answered (review 2021-12-16)*\n", DocumentExporter.Export(s_document, ExportFormat.Markdown));

    private static (string?, string?, string?, bool?, bool) Facts(SetQuestion question) =>
        (question.Hint, question.Group, question.Condition, question.IsApplicable, question.IsAnswered);

    private static DocumentTypeSet Types() => DocumentTypeSet.Create([new TypeSource(Type)]);

    private static QaDocument Parse(string language) =>
        QaDocument.Parse(Response.Replace("LANGUAGE", language, StringComparison.Ordinal), "a.qa", Types());
}
