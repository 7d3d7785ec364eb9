using System.Text;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Tests;
using DocDsl.Core.Text;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Workbooks;

/// <summary>What a workbook becomes: a document with the answers, a type with the questions.</summary>
public class WorkbookImportTests
{
    [Fact]
    public void What_a_cell_allows_and_no_document_checks_is_said()
    {
        var book = new TestWorkbook();
        book.Sheet("S")
            .Row(1, "ID", "Question", "Answer")
            .Row(2, "A-1", "Which city?")
            .Row(3, "A-2", "In how many words?")
            .Row(4, "A-3", "Is it so?")
            .List("C2", "INDIRECT(B2)")
            .Validation("type=\"textLength\" operator=\"lessThan\" showErrorMessage=\"1\" sqref=\"C3\"", "99")
            .List("C4", "\"Yes,No\"");

        Assert.Contains(
            ("S!C2", "What 2 cells allow, from here on, is not a kind of value that a document can check, and was left out"),
            Import(book).Diagnostics.Select(diagnostic => (diagnostic.Cell, diagnostic.Message))
        );
    }

    [Fact]
    public void A_Dutch_questionnaire_with_a_row_of_headings()
    {
        var book = new TestWorkbook();
        book.Sheet("Vragenlijst")
            .Row(1, "Vragenlijst informatiebeveiliging leveranciers")
            .Row(3, "Nr.", "Onderwerp", "Vraag", "Antwoord", "Toelichting")
            .Row(4, 1, "Toegang", "Heeft u een toegangsbeleid?", "Ja", "Zie bijlage 2.")
            .Row(5, 2, null, "Hoeveel beheerders zijn er?", 4, null)
            .Row(6, 3, "Logging", "Hoe lang bewaart u logs?\nNoem ook de grondslag.", "Zes maanden.\n\nGrondslag: AVG.", null)
            .Row(7, 4, null, "Wanneer was de laatste audit?", new DateTime(2026, 1, 31), null)
            .Row(8, 5, null, "Hoeveel van de logs wordt bekeken?", "<c s=\"2\"><v>0.25</v></c>", null)
            .List("D4", "\"Ja,Nee\"")
            .Validation("type=\"whole\" operator=\"between\" showErrorMessage=\"1\" sqref=\"D5\"", "0", "99")
            .Validation("type=\"date\" operator=\"greaterThan\" showErrorMessage=\"1\" sqref=\"D7\"", "36526");
        var result = Import(book);
        Assert.Equal(
            """
            @document customer-questions nl
            @heading group "## {text}"
            @heading question+answer "### {n}. {text}"
            @heading remark "Toelichting: {text}"

            @text Vragenlijst informatiebeveiliging leveranciers

            ## Toegang

            ### 1. Heeft u een toegangsbeleid?

            Ja

            Toelichting: Zie bijlage 2.

            ### 2. Hoeveel beheerders zijn er?

            4

            ## Logging

            ### 3. Hoe lang bewaart u logs? Noem ook de grondslag.

            Zes maanden.

            Grondslag: AVG.

            ### 4. Wanneer was de laatste audit?

            2026-01-31

            ### 5. Hoeveel van de logs wordt bekeken?

            25%

            """.ReplaceLineEndings("\n"),
            result.Text
        );
        Assert.Equal(
            """
            @type customer-questions extends questionnaire
            @language nl
            @sheet "Vragenlijst" number A group B question C answer D comment E from row 4
            @group Toegang
            @question 1 q1
            @expect yes-no
            Heeft u een toegangsbeleid?
            @question 2 q2
            @expect integer
            Hoeveel beheerders zijn er?
            @group Logging
            @question 3 q3
            Hoe lang bewaart u logs? Noem ook de grondslag.
            @question 4 q4
            @expect date
            Wanneer was de laatste audit?
            @question 5 q5
            Hoeveel van de logs wordt bekeken?

            """.ReplaceLineEndings("\n"),
            result.DocumentType
        );
        Assert.Empty(result.Diagnostics);
        Assert.True(result.Words.IsComplete);
        Assert.Empty(Check(result));
    }

    [Fact]
    public void A_questionnaire_of_a_cloud_alliance_with_labels_and_domains_over_several_rows()
    {
        var book = new TestWorkbook();
        book.Sheet("CAIQv4")
            .Row(1, "CONSENSUS ASSESSMENTS INITIATIVE QUESTIONNAIRE v4")
            .Row(
                2,
                "Question ID",
                "Question",
                "CSP CAIQ Answer",
                "SSRM Control Ownership",
                "CSP Implementation Description",
                "CCM Domain Title"
            )
            .Row(3, "A&A-01.1", "Are audit policies documented?", "Yes", "CSP-owned", "Reviewed each year.", "Audit & Assurance")
            .Row(4, "A&A-01.2", "Are they reviewed?", "NA", null, null, null)
            .Row(5, "AIS-01.1", "Is secure design required?", null, null, null, "Application Security")
            .Merge("F3:F4")
            .List("C3:C5", "\"Yes,No,NA\"");
        var result = Import(book);
        Assert.Contains("### A-A-01.1: Are audit policies documented?\n", result.Text, StringComparison.Ordinal);
        Assert.Contains(
            "@group Audit & Assurance\n@question A-A-01.1\n@expect choice Yes|No|NA\nAre audit policies documented?\n",
            result.DocumentType,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "CAIQv4!D3: review: The column 'SSRM Control Ownership' was left out, which has 1 cell",
                "CAIQv4!A3: done: 2 ids cannot be written in a document; 'A&A-01.1' is 'A-A-01.1' there",
                "CAIQv4!C5: done: 1 question has no answer yet",
                "review: Line 19 of the document: QA3011 'NA' does not say why the question does not apply; add the reason, or write "
                    + "'@na \"reason\"' below the question instead",
            ],
            Lines(result)
        );
        Assert.Equal(["QA3011", "QA3001"], Check(result));
    }

    [Fact]
    public void A_German_one_with_values_evidence_and_several_sheets_that_nobody_answered()
    {
        var book = new TestWorkbook();
        book.Sheet("Anleitung").Row(1, "Bitte alle Zellen ausfüllen.");
        book.Sheet("Organisation")
            .Row(1, "Kennung", "Frage", "Antwort", "Bemerkung", "Nachweis")
            .Row(2, "ORG.1", "Gibt es eine Leitlinie?");
        book.Sheet("Technik")
            .Row(1, "Für Administratoren")
            .Row(2, "Kennung", "Frage", "Antwort")
            .Row(3, "Netz")
            .Row(4, "NET.1", "Gibt es eine Firewall?")
            .List("C4", "\"Ja,Nein\"");
        var result = Import(book);
        Assert.Equal(
            """
            @document customer-questions de
            @open not answered yet
            @heading group "## {text}"
            @heading question+answer "### {label}: {text}"

            ## Organisation

            ### ORG.1: Gibt es eine Leitlinie?

            ## Netz

            @text Für Administratoren

            ### NET.1: Gibt es eine Firewall?

            """.ReplaceLineEndings("\n"),
            result.Text
        );
        Assert.Equal(
            [
                "Anleitung: done: The sheet has no row of headings of questions and answers; its 1 cell was left out",
                "done: No question is answered; the header has @open",
            ],
            Lines(result)
        );
        Assert.Contains(
            "@sheet \"Organisation\" id A question B answer C comment D evidence E from row 2\n"
                + "@sheet \"Technik\" id A question B answer C from row 3\n",
            result.DocumentType,
            StringComparison.Ordinal
        );
        Assert.Empty(Check(result));
    }

    [Fact]
    public void What_is_not_certain_is_reported_with_its_cell()
    {
        var book = new TestWorkbook();
        var sheet = book.Sheet("Q")
            .Row(1, "ID", "Question", "Answer", "Comment", "Weight", "Internal")
            .Row(2, "A-1", "Is it on?", "Maybe", null, 3, "x")
            .Row(3, "A-1", "Is it off?", null, "Only at night.", 5)
            .Row(4, "A-2", "Is it blue?", "<c t=\"e\"><v>#REF!</v></c>")
            .Row(5, null, null, "Lost words")
            .HiddenRow(6, "A-3", "Is it hidden?", "Yes")
            .Row(7, "A-4", "=\"Is it \"&A2|Is it A-1?", "Yes")
            .Row(8, "A-5", "And this?", null)
            .Row(9, "A-6", "@allow or not?", "@note 1")
            .Merge("C7:C8")
            .Note("B2", "Ask Jo.")
            .List("C2:C4", "\"Yes,No\"");
        sheet.Columns = "<col min=\"6\" max=\"6\" hidden=\"1\"/>";
        book.Sheet("Scores", "hidden").Row(1, "Question", "Answer").Row(2, "Secret?", "Yes");
        var result = Import(book);
        Assert.Equal(
            [
                "Scores: done: The sheet is hidden; its 4 cells were left out",
                "Q!E2: review: The column 'Weight' was left out, which has 2 cells",
                "Q!F2: done: The hidden column 'Internal' was left out, which has 1 cell",
                "Q!C5: review: The row has no question and was left out: 'Lost words'",
                "Q!A6: done: 3 cells were left out of 1 hidden row, the first of which is 'A-3'",
                "Q!B2: done: The note of the cell was left out: 'Ask Jo.'",
                "Q!B7: done: The question is the result of a formula, as the workbook was last saved",
                "Q!C2: review: 'Maybe' is none of the values that the cell allows: Yes, No",
                "Q!A3: review: A row above has 'A-1' too; this question is 'A-1-2'",
                "Q!C3: review: The cell of the answer is empty, and there is a comment; it was taken for the answer",
                "Q!C4: review: The cell shows an error, #REF!",
                "Q!C7: review: The cell is merged over several questions; each was given its words",
            ],
            Lines(result).Take(12)
        );
        Assert.True(result.Words.IsComplete);
        Assert.Contains("@question A-6\n@text @allow or not?\n", result.DocumentType, StringComparison.Ordinal);
        Assert.Empty(TypeDiagnostics(result));
    }

    [Fact]
    public void Words_that_are_text_of_the_language_stay_words()
    {
        var book = new TestWorkbook();
        var sheet = book.Sheet("Q").Row(1, "Question", "Answer", "Comment: {x}");
        string[] words =
        [
            "# Heading",
            "### 1. Why?",
            "@question 4",
            "```",
            "<!-- x -->",
            "Comment: {x}: y",
            "- [ ] box",
            "@// no",
            "|a|b|",
            "\"\"",
        ];
        for (var i = 0; i < words.Length; i++)
        {
            sheet.Row(i + 2, words[i] + " asked?", words[(i + 3) % words.Length], i % 2 == 0 ? words[(i + 5) % words.Length] : null);
        }

        var result = Import(book);
        Assert.True(result.Words.IsComplete, result.Words.ToString());
        Assert.Equal(words.Length, QaDocument.Parse(result.Text).Questions.Count);
        Assert.Empty(TypeDiagnostics(result));
    }

    [Fact]
    public void A_document_alone_has_no_type_of_its_own()
    {
        var book = new TestWorkbook();
        book.Sheet("Q").Row(1, "Question", "Answer").Row(2, "Is it on?", "Yes");
        var result = DocumentImporter.Import(book.ToBytes());
        Assert.Null(result.DocumentType);
        Assert.StartsWith("@document faq en\n", result.Text, StringComparison.Ordinal);
        Assert.Equal("Excel workbook", result.Format);
        Assert.StartsWith("@document letter en\n", Import(book, new ImportOptions { Type = "letter" }).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "question B answer",
        "The mapping 'question B answer' cannot be read: 'answer' requires a column: its letters, from A to XFD, or its heading in "
            + "quotation marks"
    )]
    [InlineData(
        "answer C",
        "The mapping 'answer C' cannot be read: The column of the questions is missing, for example 'id A question B answer C from row 2'"
    )]
    [InlineData("\"None\" question B", "The workbook has no sheet 'None'. Its sheets are 'Q'.")]
    public void A_mapping_that_does_not_fit_is_one_line(string map, string message)
    {
        var book = new TestWorkbook();
        book.Sheet("Q").Row(1, "Question", "Answer").Row(2, "Is it on?", "Yes");
        Assert.Equal(message, Assert.Throws<ImportException>(() => Import(book, new ImportOptions { Maps = [map] })).Message);
    }

    [Fact]
    public void A_sheet_that_is_not_there_or_has_no_headings()
    {
        var book = new TestWorkbook();
        book.Sheet("Q").Row(1, "Question", "Answer").Row(2, "Is it on?", "Yes");
        book.Sheet("Other").Row(1, "a");
        Assert.Equal(
            "The workbook has no sheet 'q2'. Its sheets are 'Q', 'Other'.",
            Assert.Throws<ImportException>(() => Import(book, new ImportOptions { Sheet = "q2" })).Message
        );
        Assert.Equal(
            "The sheet 'Other' has no row with headings such as 'Question' and 'Answer'; say which columns they are, for example "
                + "--map \"question B answer C from row 2\". Its sheets are 'Q', 'Other'.",
            Assert.Throws<ImportException>(() => Import(book, new ImportOptions { Sheet = "Other" })).Message
        );
        Assert.Single(QaDocument.Parse(Import(book, new ImportOptions { Sheet = "q" }).Text).Questions);
    }

    [CalcFact]
    public void A_workbook_of_LibreOffice_with_lists_in_three_forms()
    {
        var bytes = Calc.Convert(Repository.PathOf("tests", "DocDsl.Tools.Tests", "Workbooks", "hecvat.fods"), "xlsx");
        var options = new ImportOptions
        {
            NewType = "hecvat-questions",
            Source = "hecvat.xlsx",
            Maps = ["\"HECVAT - Full\" id A question B answer C comment D from row 4"],
        };
        var result = DocumentImporter.Import(bytes, options);
        var (document, type) = (PathOf("hecvat.qa"), PathOf("hecvat.qatype"));
        if (Environment.GetEnvironmentVariable("DOCDSL_UPDATE") == "1")
        {
            File.WriteAllText(document, result.Text);
            File.WriteAllText(type, result.DocumentType);
        }

        Assert.Equal(File.ReadAllText(document), result.Text);
        Assert.Equal(File.ReadAllText(type), result.DocumentType);
        Assert.True(result.Words.IsComplete);
        Assert.Equal(["QA3011", "QA3001"], Check(result));

        static string PathOf(string name) => Repository.PathOf("tests", "DocDsl.Tools.Tests", "Workbooks", name);
    }

    private static ImportResult Import(TestWorkbook book, ImportOptions? options = null) =>
        DocumentImporter.Import(book.ToBytes(), options ?? new ImportOptions { NewType = "customer-questions" });

    private static IEnumerable<string> Lines(ImportResult result) =>
        result.Diagnostics.Select(diagnostic =>
            (diagnostic.Cell is { } cell ? cell + ": " : "") + (diagnostic.NeedsReview ? "review: " : "done: ") + diagnostic.Message
        );

    /// <summary>What a check of the document with its type reports.</summary>
    private static IEnumerable<string> Check(ImportResult result)
    {
        Assert.Empty(TypeDiagnostics(result));
        var types = DocumentTypeSet.Create([new TypeSource(result.DocumentType!)]);
        return SemanticAnalysis.Analyze(new SourceText(result.Text), types).Diagnostics.Select(diagnostic => diagnostic.Id);
    }

    private static IEnumerable<string> TypeDiagnostics(ImportResult result) =>
        DocumentTypeSet.Create([new TypeSource(result.DocumentType!)]).Own[0].Diagnostics.Select(diagnostic => diagnostic.ToString());
}
