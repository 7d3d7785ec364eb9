using System.Text;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers.Structured;

public sealed class CsvTests : StructuredTest
{
    [Fact]
    public void A_Dutch_table_with_numbers_groups_and_remarks()
    {
        var result = Import(
            "\uFEFFNr;Vraag;Antwoord;Rubriek;Toelichting\n1;\"Wat kost het?\nPer dag?\";\"Vijf euro;\n\n- per dag\n- per boot\";Prijzen;\n"
                + "2;Wie betaalt?;De eigenaar.;Prijzen;\"Zie de \"\"regels\"\"\"\n3;Waar zijn de sleutels?;;Kraan;\n"
        );
        Assert.Equal("CSV (separated by ';')", result.Format);
        Assert.Equal(
            [
                "Prijzen | 1 | Wat kost het? Per dag? | Vijf euro;\\n\\n- per dag\\n- per boot",
                "Prijzen | 2 | Wie betaalt? | De eigenaar.\\n\\nZie de \"regels\"",
                "Kraan | 3 | Waar zijn de sleutels? | ",
            ],
            Questions(result)
        );
        Assert.StartsWith("@document questionnaire nl\n", result.Text);
        Assert.EndsWith("QA3001 Question 3 has no answer", Assert.Single(Messages(result)));
    }

    [Theory]
    [InlineData("question,answer\nWho pays?,The owner.\nWhere?,There.\n", "CSV (separated by ',')", "en")]
    [InlineData("Frage\tAntwort\r\nWho pays?\tThe owner.\r\nWhere?\tThere.\r\n", "CSV (separated by tabs)", "de")]
    [InlineData("Question;Réponse\nWho pays?;The owner.\n\nWhere?;There.\n", "CSV (separated by ';')", "fr")]
    [InlineData("answer,QUESTION \nThe owner.,Who pays?\n\"There.\",Where?\n", "CSV (separated by ',')", "en")]
    public void Columns_are_found_by_their_names(string text, string format, string culture)
    {
        var result = Import(text);
        Assert.Equal(format, result.Format);
        Assert.StartsWith($"@document faq {culture}\n", result.Text);
        Assert.Equal([" | who-pays | Who pays? | The owner.", " | where | Where? | There."], Questions(result));
    }

    [Fact]
    public void What_has_no_column_of_its_own_is_left_out_and_reported()
    {
        var result = Import("id,question,answer,owner,response\nAC-01,Who?,Staff.,Jo,\nA.2,Why?,Yes,Al,No,more\n,,Lost.,,\n");
        Assert.Equal([" | AC-01 | Who? | Staff.", " | A.2 | Why? | Yes"], Questions(result));
        Assert.Equal(
            [
                "(2) The column 'owner' was left out, which has 2 cells",
                "(3) The column 'response' was left out, which has 1 cells",
                "(3) The row has more cells than the header; these were left out",
                "(4) The row has no question and was left out",
            ],
            Messages(result)
        );
    }

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Assert.Equal(
            "Two columns are named 'Answer', B and D; say by letters which is meant, for example --map \"question B answer C\".",
            Refused("Question,Answer,x,answer\nWho?,Me.,,You.\n")
        );

    [Theory]
    [InlineData("question \"Vraag\" answer D id A comment \"Intern\"")]
    [InlineData("id a question b answer d comment c from row 3")]
    public void Columns_are_named_by_a_mapping(string map)
    {
        var options = new ImportOptions { Maps = [map], NewType = "none-is-made", FileName = "a.csv" };
        var text = "Lijst;;;\nCode;Vraag;Intern;Reactie\nA-1;Wie?;ja;\"Ik, zelf\"\nA-2;Wat?;;\n;;los;\n";
        var result = DocumentImporter.Import(Encoding.UTF8.GetBytes(text), options);
        Assert.Null(result.DocumentType);
        Assert.Equal("CSV (separated by ';')", result.Format);
        Assert.Equal([" | A-1 | Wie? | Ik, zelf\\n\\nja", " | A-2 | Wat? | "], Questions(result));
        Assert.Equal(
            ["C5: The row has no question and was left out: 'los'", "D4: 1 question has no answer yet"],
            result.Diagnostics.Select(diagnostic => $"{diagnostic.Cell}: {diagnostic.Message}")
        );
        Assert.True(result.Words.IsComplete);
    }

    [Theory]
    [InlineData(
        "question \"Frage\" answer \"Answer\"",
        "The sheet 'CSV' has no column 'Frage'; row 1 has the headings 'Question', 'Answer'."
    )]
    [InlineData("question A answer B id C", "The sheet 'CSV' has nothing in column C ('id') from row 2.")]
    [InlineData("\"Sheet\" question A", "A CSV has no sheets; give one mapping, without the name of a sheet.")]
    public void A_mapping_that_does_not_fit_is_one_line(string map, string message) =>
        Assert.Equal(
            message,
            Assert
                .Throws<ImportException>(() =>
                    DocumentImporter.Import("Question,Answer\nWho?,Me.\n"u8.ToArray(), new ImportOptions { Maps = [map] })
                )
                .Message
        );

    [Fact]
    public void Rows_of_a_group_are_put_together()
    {
        var result = Import("Group,Question,Answer\nA,One?,1\nB,Two?,2\nA,Three?,3\n,Four?,4\n");
        Assert.Equal([" | four | Four? | 4", "A | one | One? | 1", "A | three | Three? | 3", "B | two | Two? | 2"], Questions(result));
        Assert.Equal(["(0) The questions of each group were put together, in the order of the groups"], Messages(result));
    }

    [Fact]
    public void A_cell_that_looks_like_a_directive_stays_text() =>
        Assert.Equal([" | who | Who? | @text me @@x"], Questions(Import("question,answer\nWho?,\"@text me\n@@x\"\n")));

    [Fact]
    public void Bad_tables_are_refused_with_one_line()
    {
        Assert.Equal("The CSV has a header and no rows.", Refused("question,answer\n"));
        Assert.Equal(
            "The CSV has no columns of questions and answers; its first row must name them, for example 'question' and 'answer'.",
            Refused("name,price\na,1\n", "a.csv")
        );
        Assert.Equal(
            "The text is not encoded as UTF-8, or as UTF-16 with a byte order mark.",
            Refused(Encoding.Latin1.GetBytes("question,answer\nWo?,Größe\n"), "a.csv")
        );
    }

    [Fact]
    public void A_cell_of_ten_megabytes_is_read_and_an_open_quotation_mark_reported()
    {
        var word = new string('x', 10_000_000);
        Assert.Equal([$" | who | Who? | {word}"], Questions(Import($"question,answer\nWho?,{word}\n")));
        Assert.Contains(
            "(0) Quotation marks within 1 cells are not doubled; compare these cells with the file",
            Messages(Import("question,answer\nWho?,\"never closed\nWhy?,y\n"))
        );
    }
}
