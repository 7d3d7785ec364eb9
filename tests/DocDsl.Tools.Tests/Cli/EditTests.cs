using System.Text;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;

namespace DocDsl.Tools.Tests.Cli;

public sealed class EditTests : CommandTest
{
    [Fact]
    public void Fix_mends_what_is_sure_and_keeps_line_ends_and_the_byte_order_mark()
    {
        Write("a.qa", "\uFEFFVraag 1\r\n@opn later\r\nWat?\r\n\r\nVraag 4\r\n@open later\r\nWie?\r\n");
        Assert.Contains("-@opn later\n+@open later\n", Run("fix", "a.qa", "--dry-run").Output);
        Assert.Contains("@opn", File.ReadAllText(In("a.qa")));
        var (status, output, error) = Run("fix", "a.qa");
        Assert.Equal((1, ""), (status, error));
        Assert.Equal(
            "a.qa(2,2): fixed QA1001: Change to '@open'\na.qa(5,1): error QA2002: Questions 2 and 3 are missing\n"
                + "1 fixed in 1 document; 1 error remains\n",
            output
        );
        Assert.Equal("\uFEFFVraag 1\r\n@open later\r\nWat?\r\n\r\nVraag 4\r\n@open later\r\nWie?\r\n", Text("a.qa"));
        Assert.Equal(
            (1, "a.qa(5,1): error QA2002: Questions 2 and 3 are missing\nnothing fixed; 1 error remains\n", ""),
            Run("fix", "a.qa")
        );
        Assert.Equal(0, Run("fix", "a.qa", "--rule", "QA2002").Status);
        Assert.Equal((0, "", ""), Run("fix", "a.qa"));
        Assert.Contains("Vraag 2\r\n", Text("a.qa"));
        Assert.Equal(2, Run("fix", "a.qa", "--rule", "QA9001").Status);
    }

    [Fact]
    public void Format_verifies_and_formats()
    {
        Write("a.qa", "Vraag 1\nWat?\n\n\n\nAntwoord op vraag 1\nDit.\n");
        Assert.Equal((1, "a.qa: is not formatted.\n", ""), Run("format", ".", "--verify"));
        Assert.Equal((0, "a.qa: changed.\n", ""), Run("format", "."));
        Assert.Equal((0, "", ""), Run("format", ".", "--verify"));
    }

    [Fact]
    public void Renumber_numbers_the_questions_of_all_groups()
    {
        Write(
            "a.qa",
            "@document en\n@numbering per-group\n\n@group A\nQuestion 1\nA?\n\nQuestion 3\nB?\n\n"
                + "@group B\nQuestion 1\nC?\n\nQuestion 4\nD?\n"
        );
        Assert.Equal((0, "a.qa: changed.\n", ""), Run("renumber", "a.qa"));
        Assert.Equal(2, Text("a.qa").Split("Question 2").Length - 1);
    }

    [Fact]
    public void Renumber_begins_at_the_first_wrong_number()
    {
        Write("a.qa", "Question 1\nWhat?\n\nAnswer 1\nThis.\n\nQuestion 4\nWhen?\n\nAnswer 4\nNow, see the answer to question 1.\n");
        Assert.Equal((0, "a.qa: changed.\n", ""), Run("renumber", "a.qa"));
        Assert.Equal(
            "Question 1\nWhat?\n\nAnswer 1\nThis.\n\nQuestion 2\nWhen?\n\nAnswer 2\nNow, see the answer to question 1.\n",
            Text("a.qa")
        );
        Assert.Equal(3, Run("renumber", "a.qa", "--from", "99").Status);
    }

    [Fact]
    public void What_is_read_only_stays_as_it_is()
    {
        Write("a.qa", "Vraag 1\n@opn later\nWat?\n");
        File.SetAttributes(In("a.qa"), FileAttributes.ReadOnly);
        Assert.Equal(3, Run("fix", "a.qa").Status);
        Assert.Contains("@opn", Text("a.qa"));
        File.SetAttributes(In("a.qa"), FileAttributes.Normal);
    }

    [Fact]
    public void Diff_tells_what_moved_and_what_code_sees()
    {
        const string Old =
            "Question 1\nWhat?\n\nAnswer 1\nThis.\n\nQuestion 2\nWhen?\n\nAnswer 2\nNow.\n\nQuestion 3\nWho?\n\nAnswer 3\nMe.\n";
        Write("old.qa", Old);
        Write("new.qa", "Question 1\nWhat?\n\nAnswer 1\nThat.\n\nQuestion 2\nWho?\n\nAnswer 2\nMe.\n");
        Assert.Equal(
            (
                1,
                "Question 1: answer reworded\nQuestion 2: was Question 3\nQuestion 2: removed (in the earlier document)\n"
                    + "code: - Question3: Answered\ncode may break: question 3 is question 2\n"
                    + "code may break: question 2 is not there\ncode may break: Question3 is not there\n",
                ""
            ),
            Run("diff", "old.qa", "new.qa")
        );
        Write("new.qa", Old + "\nQuestion 4\n@open later\nHow?\n");
        Assert.Equal((0, "Question 4: added\ncode: + Question4: Open\n", ""), Run("diff", "old.qa", "new.qa"));
        Write("newer.qa", Old + "\nQuestion 4\n@na \"we do not\"\nHow?\n");
        Assert.Equal(
            (
                1,
                "Question 4: is not applicable\ncode: + Question4: NotApplicable\ncode: - Question4: Open\n"
                    + "code may break: Question4 has another type\n",
                ""
            ),
            Run("diff", "new.qa", "newer.qa")
        );
        Assert.Equal((0, "", ""), Run("diff", "old.qa", "old.qa"));
        Assert.Equal((3, "", "nope.qa: does not exist.\n"), Run("diff", "nope.qa", "new.qa"));
    }

    [Theory]
    [InlineData("document")]
    [InlineData("kamervragen")]
    [InlineData("faq")]
    [InlineData("questionnaire")]
    public void New_begins_a_document_that_waits_for_its_words(string type)
    {
        Assert.Equal(0, Run("new", type, "-o", "x/a.qa", "--questions", "2").Status);
        Assert.All(
            Run("check", "x/a.qa", "-q").Output.Split('\n').Where(line => line.StartsWith("x/")),
            line => Assert.Contains("QA3005", line)
        );
        Assert.Contains("\"x/a.qa\",2,0,2,0,", Run("stats", "x/a.qa", "-f", "csv").Output);
        Assert.Equal(3, Run("new", type, "-o", "x/a.qa").Status);
        Assert.Equal(2, Run("new", "nope").Status);
    }

    /// <summary>Each form that a type may declare is written as it is read.</summary>
    [Theory]
    [InlineData("@numbering none\n@heading question \"Q: {text}\"\n@heading answer \"A: {text}\"")]
    [InlineData("@numbering none\n@heading question+answer \"### {text}\"")]
    [InlineData("@heading question \"{n}. {text}\"\n@heading answer \"Antwoord {n}: {text}\"")]
    [InlineData("@heading question \"Punt {n}\"")]
    [InlineData("@numbering none")]
    [InlineData("@numbering any")]
    public void New_writes_the_headings_of_the_type(string forms)
    {
        Write("raad.qatype", $"@type raad extends document\n@language nl\n@field portefeuillehouder person required\n{forms}\n");
        Assert.Equal(0, Run("new", "raad", "-o", "a.qa", "--questions", "3").Status);
        Assert.Contains("\"a.qa\",3,0,3,0,", Run("stats", "a.qa", "-f", "csv").Output);

        var reported = Run("check", "a.qa", "-q").Output.Split('\n').Where(line => line.StartsWith("a.qa")).ToList();
        Assert.Equal(7, reported.Count);
        Assert.All(reported, line => Assert.Contains("QA3005", line));
        Assert.Contains("0 van 3 vragen beantwoord", Run("export", "a.qa", "-f", "html").Output);
    }

    [Fact]
    public void Every_rule_is_explained()
    {
        var list = Run("explain").Output;
        Assert.All(
            RuleList.All,
            rule =>
            {
                Assert.Contains(rule.Id, list);
                Assert.StartsWith($"# {rule.Id}: ", Run("explain", rule.Id.ToLowerInvariant()).Output);
            }
        );
        Assert.Equal(2, Run("explain", "QA0000").Status);
    }

    [Fact]
    public void Stats_count()
    {
        Write(
            "a.qa",
            "Question 1\nWhat is it?\n\nAnswer 1\nThis.\n\nQuestion 2\n@open later\nWhen?\n\nQuestion 3\n@na \"we have none\"\nWhere?\n"
        );
        Assert.Equal(
            (0, "document,questions,answered,open,withdrawn,notApplicable,notes,promises,words\n\"a.qa\",3,1,1,0,1,0,0,6\n", ""),
            Run("stats", "-f", "csv")
        );
        Assert.Equal(
            "questions  answered  open  withdrawn  not applicable  notes  promises  words  document\n"
                + "        3         1     1          0               1      0         0      6  a.qa\n",
            Run("stats").Output
        );
        Assert.Contains("\"notApplicable\": 1", Run("stats", "-f", "json").Output);
    }

    private string Text(string name) => new UTF8Encoding(false).GetString(File.ReadAllBytes(In(name)));
}
