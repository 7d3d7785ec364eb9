using System.IO.Compression;
using System.Text;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers;

/// <summary>Tables of Word documents that are headed as those of questions and answers.</summary>
public class QuestionTableTests
{
    private const string Kind = "Read as a Word document with a table of questions and answers";

    [Theory]
    [InlineData("Question", "Answer", "en")]
    [InlineData("Questions:", "Response", "en")]
    [InlineData("Vraag", "Antwoord", "nl-NL")]
    [InlineData("VRAAG", "Reactie", "nl-NL")]
    [InlineData("Frage", "Antwort", "de-DE")]
    [InlineData("Question", "Réponse", "fr-FR")]
    public void Each_row_is_a_question_and_its_answer(string question, string answer, string culture)
    {
        var result = Import(Table(Row(question, answer), Row("Who has access?", "Two people."), Row("Why?", "Because.")));
        Assert.Equal(
            $"""
            @document {culture}
            @numbering none

            @aside {question} {answer}

            @question
            Who has access?

            @answer
            Two people.

            @question
            Why?

            @answer
            Because.

            """.ReplaceLineEndings("\n"),
            result.Text
        );
        Assert.Equal([Kind], result.Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.True(result.Words.IsComplete);
    }

    [Fact]
    public void Numbers_groups_and_headings_that_are_repeated_are_no_text()
    {
        var result = Import(
            Paragraph("Vragenlijst")
                + Table(
                    Row("Nr", "Vraag", "Antwoord"),
                    Row(Cell("Beveiliging", span: 3)),
                    Row("1", "Wie heeft toegang?", "Twee mensen."),
                    Row("2.", "Hoe lang bewaart u logs?", ""),
                    Row("Nr", "Vraag", "Antwoord"),
                    Row("Kosten", "", ""),
                    Row("3", "Wat kost het?", "Tien euro.")
                )
                + Paragraph("Hoogachtend,")
                + Paragraph("de directeur")
        );
        var document = QaDocument.Parse(result.Text);
        Assert.Equal(["Wie heeft toegang?", "Hoe lang bewaart u logs?", "Wat kost het?"], document.Questions.Select(each => each.Text));
        Assert.Equal(["Twee mensen.", "Tien euro."], document.Answers.Select(each => each.Text));
        Assert.Equal(["Beveiliging", "Kosten"], document.Groups.Select(group => group.Title));
        Assert.Contains("\n@question 2\n@aside 2.\nHoe lang bewaart u logs?\n", result.Text);
        Assert.Contains(
            result.Diagnostics,
            problem => problem.Message.EndsWith("QA3001 Question 2 has no answer", StringComparison.Ordinal)
        );
        Assert.True(result.Words.IsComplete);
    }

    [Fact]
    public void Labels_are_the_names_of_questions_and_comments_belong_to_answers()
    {
        var result = Import(
            Table(
                Row("ID", "Question", "Response", "Comment"),
                Row("AC-01", "Who has access?", "Two people.", "See the policy."),
                Row("AC-02", "How long are logs kept?", "", "A year.")
            )
        );
        Assert.Contains(
            "\n@heading question \"{label} {text}\"\n\n@aside ID Question Response Comment\n\n"
                + "AC-01 Who has access?\n\n@answer\nTwo people.\n\n"
                + "See the policy.\n",
            result.Text
        );
        var document = QaDocument.Parse(result.Text);
        Assert.Equal(["Who has access?", "How long are logs kept?"], document.Questions.Select(each => each.Text));
        Assert.Contains(
            result.Diagnostics,
            problem =>
                problem.Message == "The cell of the answer is empty; the words beside it were read as the answer" && problem.NeedsReview
        );
    }

    [Fact]
    public void A_cell_has_paragraphs_lists_and_lines_that_look_like_headings()
    {
        var result = Import(
            Table(
                Row("Vraag", "Antwoord"),
                Row(
                    Cell("Wie?"),
                    Cell(Paragraph("Drie mensen:") + Paragraph("- Jan") + Paragraph("Vraag 2") + Paragraph("# Slot") + Table(Row("a", "b")))
                ),
                Row("Waarom?", "Daarom.")
            )
        );
        var document = QaDocument.Parse(result.Text);
        Assert.Equal(["Wie?", "Waarom?"], document.Questions.Select(each => each.Text));
        Assert.Contains("\n@answer\nDrie mensen:\n\n- Jan\n\n@text Vraag 2\n\n@text # Slot\n\na | b\n\n@question\nWaarom?\n", result.Text);
        Assert.Equal(2, document.Answers.Count);
    }

    [Fact]
    public void A_cell_over_several_rows_is_one_question()
    {
        var result = Import(
            Table(
                Row("Frage", "Antwort", "Amt"),
                Row(Cell("Was kostet es?", merge: "restart"), Cell("Zehn Euro."), Cell("Amt 1")),
                Row(Cell("", merge: "continue"), Cell("Und Porto."), Cell("")),
                Row("", "Ohne Frage.", ""),
                Row("Wann?", "Morgen.", "")
            )
        );
        var document = QaDocument.Parse(result.Text);
        Assert.Equal(["Was kostet es?", "Wann?"], document.Questions.Select(each => each.Text));
        Assert.Equal(["Zehn Euro.\n\nUnd Porto.\n\nOhne Frage.", "Morgen."], document.Answers.Select(each => each.Text));
        Assert.Contains(
            result.Diagnostics,
            problem => problem.Message == "The row below has no question; its words were added to this row"
        );
    }

    [Fact]
    public void Columns_of_other_things_are_reported()
    {
        var result = Import(Table(Row("Frage", "Antwort", "Amt"), Row("Wann?", "Morgen.", "Amt 2")));
        Assert.Contains("\n@aside Amt 2\n", result.Text);
        Assert.Contains(
            result.Diagnostics,
            problem =>
                problem.Message == "The column 'Amt' is neither of questions nor of answers; its words are in '@aside'"
                && problem.NeedsReview
        );
    }

    [Fact]
    public void A_text_between_two_tables_is_the_title_of_a_group()
    {
        var result = Import(
            Paragraph("1. General")
                + Table(Row("Question", "Answer"), Row("Who?", "We."))
                + Paragraph("2. Finance")
                + Paragraph("Only the costs.")
                + Table(Row("Question", "Answer"), Row("How much?", "Ten."))
                + Paragraph("Both were asked by the supplier.")
        );
        var document = QaDocument.Parse(result.Text);
        Assert.Equal(["1. General", "2. Finance"], document.Groups.Select(group => group.Title));
        Assert.Equal(["We.", "Ten."], document.Answers.Select(each => each.Text));
        Assert.Contains("\n@closing\nBoth were asked by the supplier.\n", result.Text);
    }

    [Fact]
    public void A_sentence_between_two_tables_is_reported()
    {
        var result = Import(
            Table(Row("Question", "Answer"), Row("Who?", "We."))
                + Paragraph("The next are about costs.")
                + Table(Row("Question", "Answer"), Row("How much?", "Ten."))
        );
        Assert.Contains(
            result.Diagnostics,
            problem => problem.Message == "The text between two tables begins a group of questions; write its title after '@group'"
        );
    }

    [Fact]
    public void Numbers_that_are_repeated_and_strange_ones_are_reported()
    {
        var again = Import(Table(Row("No", "Question", "Answer"), Row("1", "Who?", "We."), Row("1", "Why?", "So.")));
        Assert.Contains(
            again.Diagnostics,
            problem => problem.Message == "Several questions have the same number; the numbers were excluded from the text"
        );
        var strange = Import(Table(Row("No", "Question", "Answer"), Row("one", "Who?", "We."), Row("two", "Why?", "So.")));
        Assert.Contains(
            strange.Diagnostics,
            problem => problem.Message == "'one' in the column of numbers is neither a number nor a label; excluded from the text"
        );
        Assert.Equal(2, QaDocument.Parse(again.Text).Answers.Count);
        Assert.Equal(2, QaDocument.Parse(strange.Text).Answers.Count);
    }

    [Theory]
    [InlineData("@numbering per-group", "1", "2", "", "1", "2")]
    [InlineData("@numbering any", "7", "9", "", "12", "14")]
    public void Numbers_are_those_of_the_table(string numbering, params string[] numbers)
    {
        var rows = numbers.Select((number, i) => number.Length == 0 ? Row(Cell("More", span: 3)) : Row(number, $"What is {i}?", "It."));
        var result = Import(Table([Row("No", "Question", "Answer"), Row(Cell("First", span: 3)), .. rows]));
        Assert.Contains("\n" + numbering + "\n", result.Text);
        Assert.Contains($"\n@question {numbers[^1]}\n", result.Text);
        Assert.Equal([Kind], result.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Tables_with_other_headings_are_rows_of_text()
    {
        var result = Import(Table(Row("Name", "Question"), Row("Jan", "Who?")));
        Assert.Contains("\nName | Question\nJan | Who?\n", result.Text);
        Assert.DoesNotContain(result.Diagnostics, problem => problem.Message == Kind);
    }

    private static ImportResult Import(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\""
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                    + "</Relationships>"
            );
            Write(
                "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
            );

            void Write(string path, string content)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return DocumentImporter.Import(stream.ToArray());
    }

    private static string Paragraph(string words) => $"<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    private static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => cell.StartsWith("<w:tc>", StringComparison.Ordinal) ? cell : Cell(cell)))}</w:tr>";

    private static string Cell(string content, int span = 1, string? merge = null) =>
        $"<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/>{(merge is null ? "" : $"<w:vMerge w:val=\"{merge}\"/>")}</w:tcPr>"
        + (content.StartsWith('<') ? content : Paragraph(content))
        + "</w:tc>";
}
