using System.Text;
using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using DocDsl.Tools.Tests.Exporters.Carried;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>An import of a CSV export has the same questions and answers, and what is said of them.</summary>
public class CsvRoundTripTests
{
    private const string Labels = """
        @document questionnaire en
        @heading group "## {text}"
        @heading question+answer "### {label}: {text}"
        @heading remark "Comment: {text}"

        ## Access

        ### AC-01: Is there a second factor?
        @expect choice yes|partly|no

        Partly, for staff.
        Comment: See the plan.

        ### A.1.2: =SUM(A1) of what?

        -1;@x

        ## Logs

        ### AC-02: How long?
        @open the plan follows

        """;

    [Fact]
    public void A_document_that_has_everything()
    {
        using var documents = new CarriedDocuments();
        AssertSame(documents["letter"]);
    }

    [Fact]
    public void Labels_comments_and_what_looks_like_a_formula() => AssertSame(QaDocument.Parse(Labels, "labels.qa"));

    [Fact]
    public void Numbers_of_each_group() =>
        AssertSame(
            QaDocument.Parse(
                "@document questionnaire en\n@numbering per-group\n\n@group A\nQuestion 1\nOne?\n\nAnswer to question 1\n1.\n\n"
                    + "@group B\nQuestion 1\nTwo?\n\nAnswer to question 1\n2.\n",
                "groups.qa"
            )
        );

    [Fact]
    public void Questions_without_numbers()
    {
        var document = QaDocument.Parse(
            "@document faq en\n@heading question+answer \"### {text}\"\n\n### How do I apply?\n@id apply\n\nBy post.\n\n"
                + "### What does it cost?\n\nNothing.\n",
            "faq.qa"
        );
        AssertSame(document);
    }

    [Fact]
    public void Parts_that_are_answered_apart()
    {
        var document = QaDocument.Parse(
            """
            @document nl-NL

            Vraag 5
            @expect #a amount EUR
            a) Wat kost het?
            b) Wie betaalt?
            c) Wanneer?

            Antwoord op vraag 5a
            @evidence https://example.org/kosten
            5 euro.

            Antwoord op vragen 5b en 5c
            @status partial
            De gemeente, in mei.
            """,
            "zwembad.qa"
        );
        AssertSame(document);
        var back = Import(document);
        Assert.Equal(["5 euro.", "De gemeente, in mei."], back[5].Answers.Select(answer => answer.Text));
        Assert.Equal(AnswerStatus.Partial, back[5].Answers[1].Status);
    }

    [Theory]
    [InlineData("examples/Kamervragen/Letters/palantir.qa")]
    [InlineData("examples/SecurityQuestionnaire/Questionnaire/Questionnaires/security.qa")]
    public void A_real_document(string path) =>
        AssertSame(QaDocument.Parse(File.ReadAllText(Repository.PathOf(path.Split('/'))), Path.GetFileName(path)));

    [Fact]
    public void What_is_left_out_is_reported()
    {
        using var documents = new CarriedDocuments();
        var result = Imported(documents["letter"]);
        Assert.Equal(
            [
                "The column 'reviewAgain' was left out, which has 1 cells",
                "The column 'sameAs' was left out, which has 1 cells",
                "A line has words that were not understood; it is at the document's end: 'Words of no question.'",
            ],
            result
                .Diagnostics.Select(diagnostic => diagnostic.Message)
                .Where(message => !message.Contains("of the document: ", StringComparison.Ordinal))
        );
        Assert.True(result.Words.IsComplete);
    }

    private static ImportResult Imported(QaDocument document) =>
        DocumentImporter.Import(
            Encoding.UTF8.GetBytes(DocumentExporter.Export(document, ExportFormat.Csv)),
            new ImportOptions { FileName = "a.csv" }
        );

    private static QaDocument Import(QaDocument document) => QaDocument.Parse(Imported(document).Text, "back.qa");

    private static void AssertSame(QaDocument document)
    {
        var back = Import(document);
        Assert.Equal(document.Questions.Select(Of), back.Questions.Select(Of));
    }

    private static string Of(Question question) =>
        string.Join(
            " | ",
            [
                question.Group?.Title,
                question.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                question.Id,
                question.Number is null ? question.Label : null,
                question.State.ToString(),
                Words(question.Text),
                Words(string.Join(' ', question.Answers.Select(answer => answer.Text))),
                (question as AnsweredQuestion)?.InvariantValue?.ToString(),
                .. question.Parts.Select(part => $"{part.Letter}: {Words(part.Text)} {(part as AnsweredPart)?.InvariantValue}"),
                .. question.Answers.SelectMany(answer => answer.Evidence).Select(evidence => evidence.ToString()),
                .. question.Answers.SelectMany(answer => answer.Promises).Select(promise => promise.ToString()),
                .. question.Answers.Select(answer =>
                    $"{answer.Status} {answer.By} {answer.Reviewed} {string.Join(' ', answer.Corrections)}"
                ),
            ]
        );

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
