using System.Text.Json;

namespace DocDsl.Tools.Tests.Cli;

public sealed class OutlineTests : CommandTest
{
    private const string Letter =
        "@document nl-NL\n\nAan de Kamer\n\nVraag 1\nWat?1\n@note 1 at \"Wat?\" Nota.\n\nAntwoord op vraag 1\nDit.\n\nVraag 4\nWie?\n";

    [Fact]
    public void Each_line_has_its_role_and_its_diagnostics()
    {
        Write("a.qa", Letter);
        var (status, output, error) = Run("outline", "a.qa");
        Assert.Equal((0, ""), (status, error));
        Assert.Equal(
            """
             1 header                 | @document nl-NL
             2                        |
             3 preamble               | Aan de Kamer
             4                        |
             5 Q1                     | Vraag 1
             6 Q1                     | Wat?1
             7 note                   | @note 1 at "Wat?" Nota.
             8                        |
             9 A1                     | Antwoord op vraag 1
            10 A1                     | Dit.
            11                        |
            12 Q4       QA2002 QA3001 | Vraag 4
            13 Q4                     | Wie?

            2 questions: 1 answered, 0 open, 1 unanswered, 0 withdrawn, 0 not applicable; 1 answer, 0 groups, 1 note
            13 lines: 4 blank, 1 header, 1 preamble, 4 question, 2 answer, 1 note

            """.ReplaceLineEndings("\n"),
            output
        );
    }

    [Fact]
    public void Several_documents_have_their_names_above()
    {
        Write("a.qa", "Vraag 1\n@open volgt\nWat?\n");
        Write("b.qa", "Question 1\nWhat?\n\nAnswer 1\nThis.\n");
        var (status, output, _) = Run("outline", "*.qa");
        Assert.Equal(0, status);
        Assert.StartsWith(
            "a.qa\n1 Q1        | Vraag 1\n2 directive | @open volgt\n3 Q1        | Wat?\n\n1 question: 0 answered, 1 open, ",
            output
        );
        Assert.Contains("\n\nb.qa\n1 Q1 | Question 1\n", output);
    }

    [Fact]
    public void Json_is_for_programs()
    {
        Write("a.qa", Letter);
        Write("bad.qa", [0x56, 0xE9, 0x20]);
        var (status, output, error) = Run("outline", "a.qa", "bad.qa", "-f", "json");
        Assert.Equal((3, "bad.qa: is not saved as UTF-8 or UTF-16.\n"), (status, error));
        var root = JsonDocument.Parse(output).RootElement;
        var document = Assert.Single(root.GetProperty("documents").EnumerateArray().ToArray());
        Assert.Equal("a.qa", document.GetProperty("file").GetString());
        Assert.Equal(
            """{"questions":2,"answered":1,"open":0,"unanswered":1,"withdrawn":0,"notApplicable":0,"answers":1,"groups":0,"notes":1}""",
            JsonSerializer.Serialize(document.GetProperty("counts"))
        );
        Assert.Equal(
            """{"blank":4,"header":1,"preamble":1,"question":4,"answer":2,"note":1}""",
            JsonSerializer.Serialize(document.GetProperty("roles"))
        );
        Assert.Equal(
            """{"line":12,"role":"question","label":"Q4","rules":["QA2002","QA3001"],"text":"Vraag 4"}""",
            JsonSerializer.Serialize(document.GetProperty("lines")[11])
        );
        Assert.Equal("bad.qa", root.GetProperty("unreadable")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void An_empty_document_is_one_blank_line()
    {
        Write("a.qa", "");
        Assert.Contains("1 line: 1 blank\n", Run("outline", "a.qa").Output);
    }

    [Fact]
    public void What_cannot_be_read_is_3_and_misuse_2()
    {
        Assert.Equal((3, "nope.qa: does not exist.\n"), Run("outline", "nope.qa") is var (status, _, error) ? (status, error) : default);
        Assert.Equal(2, Run("outline").Status);
        Assert.Equal(2, Run("outline", "a.qa", "--format", "xml").Status);
    }
}
