using System.Text;
using DocDsl.Formats.Exporters;
using DocDsl.Tools.Tests.Exporters.Carried;
using Firely.Fhir.Validation;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Specification.Source;
using Hl7.Fhir.Specification.Terminology;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>HL7 FHIR: what is exported is valid by HL7's own definitions of R4, which the package of the validator brings.</summary>
public class FhirTests
{
    private static readonly Lock s_lock = new();
    private static readonly Lazy<Validator> s_validator = new(() =>
    {
        var source = new CachedResolver(ZipSource.CreateValidationSource());
        return new Validator(source, new LocalTerminologyService(source));
    });

    public static TheoryData<string, string> All => Documents.All;

    /// <summary>The response, read strictly: what is unknown, missing or of another type is refused.</summary>
    internal static QuestionnaireResponse Read(string json) =>
        (QuestionnaireResponse)
            new FhirJsonDeserializer(new DeserializerSettings().UsingMode(DeserializationMode.Strict)).DeserializeResource(json);

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_exported_is_valid(string name, string text) =>
        AssertValid(DocumentExporter.Export(QaDocument.Parse(text, name + ".qa"), ExportFormat.Fhir));

    [Fact]
    public void So_is_a_document_that_has_everything()
    {
        using var documents = new CarriedDocuments();
        Assert.All(documents.All, document => AssertValid(DocumentExporter.Export(document, ExportFormat.Fhir)));
    }

    [Fact]
    public void A_document_of_Markdown_is_valid_too() =>
        AssertValid(DocumentExporter.Export(MarkdownFile.Parse("## *One*?\n\nTwo **three**.[^1]\n\n[^1]: Four.\n"), ExportFormat.Fhir));

    [Fact]
    public void The_validator_reports_what_is_wrong()
    {
        var json = DocumentExporter.Export(QaDocument.Parse(Documents.Everything, "a.qa"), ExportFormat.Fhir);
        foreach (
            var (right, wrong) in new[]
            {
                ("\"status\": \"in-progress\"", "\"status\": \"done\""),
                ("\"linkId\": \"4\"", "\"linkId\": \"kosten\""),
                ("\"type\": \"quantity\"", "\"type\": \"quantities\""),
                ("\"valueQuantity\"", "\"valueAmount\""),
            }
        )
        {
            Assert.Contains(right, json, StringComparison.Ordinal);
            Assert.NotEmpty(Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Questions_are_items_and_values_are_typed()
    {
        var response = Read(
            DocumentExporter.Export(
                QaDocument.Parse(
                    """
                    @document questionnaire en-GB

                    @group Keys
                    Question 1
                    @id kept
                    @expect yes-no
                    Are keys kept?

                    Answer to question 1
                    @evidence https://example.org/a
                    Yes, in a safe.

                    Question 2
                    @expect date
                    Since when?

                    Answer to question 2
                    @value 2024-03-01 from "the spring"
                    Since the spring.

                    Question 3
                    @expect amount EUR
                    What does it cost?

                    Answer to question 3
                    @value 12.50 EUR from "little"
                    It costs little.

                    Question 4
                    a) Who pays?
                    b) Who asks?

                    Answer to question 4a
                    The owner.

                    Answer to question 4b
                    @status refused
                    A secret.

                    Question 5
                    @na "no boats"
                    How many boats?
                    """,
                    "forms/keys.qa"
                ),
                ExportFormat.Fhir
            )
        );
        Assert.Equal(QuestionnaireResponse.QuestionnaireResponseStatus.Completed, response.Status);
        Assert.Equal(("forms/keys.qa", "#questionnaire"), (response.Identifier!.Value, response.Questionnaire));
        var items = response.Item.Single(item => item.LinkId == "group").Item;
        Assert.Equal(["kept", "2", "3", "4", "5"], items.Select(item => item.LinkId));

        Assert.True(((FhirBoolean)items[0].Answer[0].Value!).Value);
        Assert.Equal(
            ["kept.answer=Yes, in a safe.", "kept.words=Yes", "kept.evidence=https://example.org/a"],
            items[0].Answer[0].Item.Select(item => $"{item.LinkId}={item.Answer[0].Value}")
        );
        Assert.Equal("2024-03-01", ((Date)items[1].Answer[0].Value!).Value);
        var cost = (Quantity)items[2].Answer[0].Value!;
        Assert.Equal((12.5m, "EUR", "urn:iso:std:iso:4217"), (cost.Value, cost.Code, cost.System));

        // Parts that are answered apart are items of their own, below the answer to all of it.
        Assert.Equal("The owner.\n\nA secret.", items[3].Answer[0].Value!.ToString());
        var parts = items[3].Answer[0].Item.Where(item => item.LinkId is "4.a" or "4.b").ToList();
        Assert.Equal(["Who pays?: The owner.", "Who asks?: A secret."], parts.Select(part => $"{part.Text}: {part.Answer[0].Value}"));
        Assert.Equal("refused", ((Coding)parts[1].Answer[0].Item.Single().Answer[0].Value!).Code);

        Assert.Empty(items[4].Answer);
        Assert.Equal("not-applicable", ((Code)items[4].Extension.Single().Value!).Value);
        Assert.Equal("no boats", items[4].Item.Single().Answer[0].Value!.ToString());

        var questionnaire = Assert.IsType<Hl7.Fhir.Model.Questionnaire>(Assert.Single(response.Contained));
        Assert.Equal(
            ["Boolean", "Date", "Quantity", "Text", "Text"],
            questionnaire.Item.Single(item => item.LinkId == "group").Item.Select(item => item.Type.ToString()!)
        );
    }

    [Theory]
    [InlineData("", "completed")]
    [InlineData("@status draft\n", "in-progress")]
    [InlineData("Question 2\nWhen?\n\n", "in-progress")]
    public void The_status_follows_the_document(string more, string status) =>
        Assert.Contains(
            $"\"status\": \"{status}\"",
            DocumentExporter.Export(
                QaDocument.Parse($"@document en\n{more}\nQuestion 1\nWho?\n\nAnswer to question 1\nMe.\n", "a.qa"),
                ExportFormat.Fhir
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_corrected_answer_amends_the_response() =>
        Assert.Contains(
            "\"status\": \"amended\"",
            DocumentExporter.Export(
                QaDocument.Parse(
                    "@document en\n\nQuestion 1\nWho?\n\nAnswer to question 1\n@corrects 2026-01-02 \"a typo\"\nMe.\n",
                    "a.qa"
                ),
                ExportFormat.Fhir
            ),
            StringComparison.Ordinal
        );

    private static void AssertValid(string json) => Assert.Empty(Validate(json));

    private static List<string> Validate(string json)
    {
        try
        {
            var response = Read(json);
            lock (s_lock)
            {
                return
                [
                    .. s_validator
                        .Value.Validate(response)
                        .Issue.Select(issue => $"{issue.Severity} {string.Join(',', issue.Expression)} {issue.Details?.Text}"),
                ];
            }
        }
        catch (DeserializationFailedException problem)
        {
            return [problem.Message];
        }
    }
}
