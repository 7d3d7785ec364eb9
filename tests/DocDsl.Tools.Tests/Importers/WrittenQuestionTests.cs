using System.Text;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Questions of the UK Parliament as its API and TheyWorkForYou give them.</summary>
public class WrittenQuestionTests
{
    private const string List = """
        [
         {"id": 1, "askingMember": {"name": "Alex Example", "party": "Labour"}, "house": "Commons", "dateTabled": "2024-07-26T00:00:00",
          "uin": "2010", "questionText": "To ask the Secretary of State for Ferries, how many (a) ferries and (b) ports there are.",
          "answeringBodyName": "Department for Ferries", "isWithdrawn": false, "groupedQuestions": ["2012"], "answerIsHolding": false,
          "answeringMember": {"name": "Pat Minister"}, "dateAnswered": "2024-08-01T00:00:00",
          "answerText": "ANSWER",
          "heading": "Ferries", "attachments": [{"title": "List of ferries"}]},
         {"id": 2, "askingMember": null, "dateTabled": "2024-07-27T00:00:00",
          "uin": "2012", "questionText": "To ask the Secretary of State for Ferries, how many ports there are.",
          "answeringBodyName": "Department for Ferries", "isWithdrawn": false, "groupedQuestions": ["2010"], "answerIsHolding": false,
          "answeringMember": {"name": "Pat Minister"}, "dateAnswered": "2024-08-01T00:00:00",
          "answerText": "ANSWER",
          "heading": "Ferries", "attachments": []},
         {"id": 3, "uin": "HL77", "questionText": "To ask His Majesty's Government when fares will rise.", "answerText": null,
          "isWithdrawn": true, "heading": "Fares", "answeringBodyName": "Department for Ferries"},
         {"id": 4, "uin": "2020", "questionText": "To ask the Secretary of State for Ferries, what a ticket costs.",
          "answerText": "I will write to the hon. Member.", "answerIsHolding": true, "heading": "Fares",
          "answeringBodyName": "Department for Ferries"},
         {"id": 5, "uin": "2021", "questionText": "To ask the Secretary of State for Ferries, who pays.", "answerText": "",
          "heading": "Fares", "answeringBodyName": "Department for Ferries"},
         {"id": 6, "uin": "2022", "questionText": "To ask the Secretary of State for Ferries, what the fares are.",
          "answerText": "The fares are published every year and the ...", "heading": "Fares", "answeringBodyName": "Department for Ferries"}
        ]
        """;

    private const string Answer =
        "<p>There are twelve ferries &amp; four ports:</p>"
            + "<table><tr><td>Port</td><td>Ferries</td></tr><tr><td><p>North</p></td><td>5</td></tr>"
        + "</table><p>See <a href=\\\"https://example.org\\\">the list</a>.</p>";

    [Fact]
    public void A_list_of_the_API()
    {
        var result = Import(List.Replace("ANSWER", Answer, StringComparison.Ordinal));
        Assert.Equal(
            """
            @document en-GB
            @addressee Department for Ferries
            Q2010 in 'Ferries' [Answered]: To ask the Secretary of State for Ferries, how many (a) ferries and (b) ports there are.
            Q2012 in 'Ferries' [Answered]: To ask the Secretary of State for Ferries, how many ports there are.
            Q77 in 'Fares' [Withdrawn]: To ask His Majesty's Government when fares will rise.
            Q2020 in 'Fares' [Answered]: To ask the Secretary of State for Ferries, what a ticket costs.
            Q2021 in 'Fares' [Open]: To ask the Secretary of State for Ferries, who pays.
            Q2022 in 'Fares' [Answered]: To ask the Secretary of State for Ferries, what the fares are.
            A2010,2012 by Pat Minister: There are twelve ferries & four ports: /  / | Port | Ferries | / | North | 5 | /  / See the list.
            A2020: I will write to the hon. Member.
            A2022: The fares are published every year and the ...
            QA8009 This sentence reads like a promise; write '@promise' if it is one

            """,
            PaperTests.StructureOf(result)
        );
        Assert.Contains(
            "@// asked by Alex Example (Labour); answered by Department for Ferries; tabled 2024-07-26; answered 2024-08-01; "
                + "attached: List of ferries",
            result.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("@id HL77", result.Text, StringComparison.Ordinal);
        Assert.Contains("@status postponed", result.Text, StringComparison.Ordinal);
        Assert.Contains(
            new ImportDiagnostic(
                0,
                "The text was taken for written questions of the UK Parliament's API; 6 questions and 3 answers were found",
                0.95
            ),
            result.Diagnostics
        );
        Assert.Equal(
            "The answer to question 2022 ends in '...': lists of the API shorten answers; import the question by itself",
            Assert.Single(result.Diagnostics, diagnostic => diagnostic.NeedsReview).Message
        );
        Assert.True(result.Words.IsComplete);
    }

    [Theory]
    [InlineData("{{\"value\": {0}, \"links\": []}}")]
    [InlineData("{{\"results\": [{{\"value\": {0}}}], \"totalResults\": 1}}")]
    [InlineData("\uFEFF{0}")]
    public void One_question_has_fields(string form)
    {
        const string Question =
            "{\"uin\": \"2010\", \"questionText\": \"To ask why.\", \"answerText\": \"<p>So.</p>\", \"heading\": \"Ferries\", "
            + "\"askingMember\": {\"name\": \"Alex Example\"}, \"answeringBodyName\": \"Treasury\", "
            + "\"dateTabled\": \"2024-07-26T00:00:00\", "
            + "\"dateAnswered\": \"2024-08-01T00:00:00\"}";
        Assert.Equal(
            "@document en-GB\n@number 2010\n@subject Ferries\n@asker Alex Example\n@addressee Treasury\n@submitted 2024-07-26\n"
                + "@answered 2024-08-01\nQ2010 [Answered]: To ask why.\nA2010: So.\n",
            PaperTests.StructureOf(Import(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Question)))
        );
    }

    [Theory]
    [InlineData(
        "[{\"uin\": \"1\", \"questionText\": \"x\"}, 5]",
        "The JSON is not a list of written questions: 1 of its 2 items have no 'uin' or no 'questionText'."
    )]
    [InlineData(
        "[{\"uin\": 1, \"questionText\": \"x\"}]",
        "The JSON is not a list of written questions: 1 of its 1 items have no 'uin' or no 'questionText'."
    )]
    [InlineData("[{\"uin\": \"1\", \"questionText\": \"x\"", "The JSON cannot be parsed: ")]
    public void What_is_no_list_of_questions_is_refused(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<ImportException>(() => Import(json)).Message, StringComparison.Ordinal);

    private const string Whip = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE publicwhip
        [
        <!ENTITY ndash   "&#8211;">
        <!ENTITY pound  "&#163;" >
        ]>
        <publicwhip scrapeversion="a" latest="yes">
        <minor-heading id="h1">
        	Rail Travel
        </minor-heading>
        <ques id="q0" speakername="Paul Example">
        <p qnum="293337">To ask the Secretary of State for Wales how much his Department spent &ndash; and why.</p></ques>
        <ques id="q1" speakername="Ann Sample">
        <p qnum="293340">To ask the Secretary of State for Wales what a ticket costs.</p></ques>
        <reply id="r0" speakername="Pat Minister"><p>It spent:</p>
        <table><tbody><tr><td>2006-07</td> <td>&pound;14,523</td></tr>
        <tr><td>2007-08</td> <td><i>£7,431</i></td></tr></tbody></table></reply>
        <minor-heading id="h2">Prisons</minor-heading>
        <ques id="q2" speakername="Iris Example">
        <p>To ask the Secretary of State for Wales </p>
        <p class="numindent" qnum="294335">(1)  what prisons there are;</p>
        <p class="numindent" qnum="294343">(2)  who is in them.</p></ques>
        <reply id="r1" speakername="Pat Minister"><p>There are two.</p></reply>
        </publicwhip>
        """;

    [Fact]
    public void Written_answers_of_TheyWorkForYou()
    {
        var result = DocumentImporter.Import(Encoding.Latin1.GetBytes(Whip));
        Assert.Equal(
            """
            @document en-GB
            Q293337 in 'Rail Travel' [Answered]: To ask the Secretary of State for Wales how much his Department spent – and why.
            Q293340 in 'Rail Travel' [Answered]: To ask the Secretary of State for Wales what a ticket costs.
            Q294335 in 'Prisons' [Answered]: To ask the Secretary of State for Wales /  / (1) what prisons there are;
            Q294343 in 'Prisons' [Answered]: (2) who is in them.
            A293337,293340 by Pat Minister: It spent: /  / | 2006-07 | £14,523 | / | 2007-08 | £7,431 |
            A294335,294343 by Pat Minister: There are two.

            """,
            PaperTests.StructureOf(result)
        );
        Assert.Equal(
            [
                new ImportDiagnostic(
                    0,
                    "The text was taken for written answers of TheyWorkForYou; 4 questions and 2 answers were found",
                    0.95
                ),
            ],
            result.Diagnostics
        );
    }

    [Theory]
    [InlineData(
        "<publicwhip><speech/></publicwhip>",
        "The XML of TheyWorkForYou has no written questions ('ques'); only written answers are supported."
    )]
    [InlineData(
        "<!DOCTYPE publicwhip [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><publicwhip><ques><p>&a;</p></ques></publicwhip>",
        "The XML cannot"
    )]
    [InlineData(
        "<!DOCTYPE publicwhip [<!ENTITY a \"&b;&b;\">]><publicwhip><ques><p>&a;</p></ques></publicwhip>",
        "The XML cannot be parsed: "
    )]
    public void Other_files_of_TheyWorkForYou_are_refused(string xml, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<ImportException>(() => Import("<?xml version=\"1.0\"?>" + xml)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("a < b &amp; c", "a < b & c")]
    [InlineData("<p>a</p><p>b<br/>c</p>", "a|b\nc")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "- a\n- b")]
    [InlineData("<p", "<p")]
    [InlineData("", "")]
    public void Html_of_answers_is_paragraphs(string html, string paragraphs) =>
        Assert.Equal(paragraphs, string.Join('|', HtmlParagraphs.Of(html)));

    private static ImportResult Import(string text) => DocumentImporter.Import(Encoding.UTF8.GetBytes(text));
}
