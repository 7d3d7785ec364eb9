using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DocDsl.Data;

namespace DocDsl.Core.Tests.Model;

/// <summary>Plain data and its JSON form.</summary>
public class DataTests
{
    private static readonly QaDocument s_letter = QaDocument.Parse(
        """
        @document kamervragen nl-NL
        @reference 12
        @note 1 Een noot.

        @group Kosten
        Vraag 1
        @expect yes-no
        Klopt[^1] het?

        Antwoord op vraag 1
        @value yes from "Ja"
        @evidence https://example.org/a
        @promise brief by 2026-03-01 from "een brief"
        Ja. Er komt een brief.

        Vraag 2
        @open later
        Zie vraag 1?

        Vraag 3
        a) dit;
        b) dat?

        Antwoord op vraag 3a
        Dit; zie [[#1]].
        """,
        "brief.qa"
    );

    [Fact]
    public void Data_survives_its_json_form()
    {
        var json = s_letter.ToData().ToJson();
        Assert.Equal(json, QaDocumentData.FromJson(json).ToJson());
        Assert.Equal(s_letter, QaDocument.Parse(QaDocumentData.FromJson(json).Source, "brief.qa"));
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void A_serializer_writes_a_document_as_its_data()
    {
        Assert.Equal(JsonNode.Parse(s_letter.ToData().ToJson())!.ToJsonString(), JsonSerializer.Serialize(s_letter));
        Assert.Equal(JsonSerializer.Serialize(s_letter), JsonSerializer.Serialize<object>(s_letter));
    }

    [Fact]
    public void A_question_alone_has_its_answer_in_it()
    {
        var question = JsonNode.Parse(JsonSerializer.Serialize(s_letter[1]))!;
        Assert.Equal("answered", (string?)question["state"]);
        Assert.Equal("yes", (string?)question["value"]!["text"]);
        Assert.Equal("2026-03-01", (string?)question["answer"]!["promises"]![0]!["due"]);
        Assert.Equal("webAddress", (string?)question["answer"]!["evidence"]![0]!["kind"]);
        Assert.Equal(0, (int?)question["answer"]!["questions"]![0]);

        // The converter of a type is not inherited, so that each derived type needs it.
        Assert.Equal(JsonSerializer.Serialize(s_letter[1]), JsonSerializer.Serialize((AnsweredQuestion<bool>)s_letter[1]));
        Assert.Equal(JsonSerializer.Serialize(s_letter[1]), JsonSerializer.Serialize((AnsweredQuestion)s_letter[1]));
        Assert.Equal("later", (string?)JsonNode.Parse(JsonSerializer.Serialize((OpenQuestion)s_letter[2]))!["reason"]);
    }

    [Fact]
    public void Everything_that_a_document_gives_out_can_be_serialized()
    {
        object[] things =
        [
            s_letter.Answers[0],
            s_letter.Groups[0],
            s_letter.Notes[0],
            s_letter.Fields[0],
            s_letter.Promises[0],
            s_letter.Answers[^1].References[0],
            s_letter[3].Parts[0],
            s_letter[3].Parts[1],
            s_letter.Questions,
            s_letter.Answers,
            s_letter[1].Span,
        ];
        Assert.All(things, thing => Assert.InRange(JsonSerializer.Serialize(thing).Length, 2, 4000));
        Assert.Equal(
            """{"title":"Kosten","introduction":"","questions":[0,1,2],"introductionMarkdown":null}""",
            JsonSerializer.Serialize(s_letter.Groups[0])
        );
    }

    [Fact]
    public void A_model_type_without_a_converter_would_break_off_at_its_cycle() =>
        Assert.All(
            typeof(QaDocument)
                .Assembly.GetExportedTypes()
                .Where(type => type.GetProperty("Document")?.PropertyType == typeof(QaDocument) || type.IsAssignableTo(typeof(QaDocument))),
            type => Assert.NotEmpty(type.GetCustomAttributes(typeof(JsonConverterAttribute), inherit: false))
        );

    [Fact]
    public void A_model_is_not_read_from_json() =>
        Assert.Contains("QaDocumentData", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<QaDocument>("{}")).Message);
}
