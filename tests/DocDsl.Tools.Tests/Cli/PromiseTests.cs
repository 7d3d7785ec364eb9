namespace DocDsl.Tools.Tests.Cli;

/// <summary>Promises and what fulfils them, as the command has it.</summary>
public sealed class PromiseTests : CommandTest
{
    private const string Earlier =
        "@document document en\n@date 2026-01-10\n\nQuestion 1\nWill you?\n\nAnswer to question 1\n"
        + "@promise evaluation by 2026-03-01 from \"I will\"\nI will.\n";

    private const string Later =
        "@document document en\n@date 2026-02-20\n\nQuestion 1\nAnd?\n\nAnswer to question 1\n@fulfils earlier#evaluation\nDone.\n";

    public PromiseTests()
    {
        Write("p.csproj", "<Project />");
        Write("letters/earlier.qa", Earlier);
    }

    [Fact]
    public void A_file_that_is_checked_alone_knows_what_fulfils_its_promises()
    {
        const string Overdue =
            "letters/earlier.qa(8,10): warning QA8004: The promise 'evaluation' was due on 2026-03-01, and no answer fulfils it; "
            + "write '@fulfils earlier#evaluation' below the answer that does";
        Assert.DoesNotContain("QA80", Run("check", "letters", "--today", "2026-03-01").Output, StringComparison.Ordinal);
        Assert.Contains(Overdue, Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
        Write("later.qa", Later);
        Assert.DoesNotContain("QA80", Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
        Write("later.qa", Later.Replace("@fulfils earlier", "@fulfils letters/earlier", StringComparison.Ordinal));
        Assert.DoesNotContain("QA80", Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
        Write("later.qa", Later.Replace("earlier#", "other/earlier#", StringComparison.Ordinal));
        Assert.Contains(Overdue, Run("check", "letters", "--today", "2026-03-02").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_and_its_data_say_where_a_promise_was_fulfilled()
    {
        Write("later.qa", Later.Replace("Done", "@reviewed 2026-05-01 by \"A. Jansen\" again 1 year\nDone", StringComparison.Ordinal));
        Assert.Contains(
            "<dt>Commitment</dt><dd>I will (by <time datetime=\"2026-03-01\">1 March 2026</time>) "
                + "(fulfilled: later, <time datetime=\"2026-02-20\">20 February 2026</time>)</dd>",
            Run("export", "letters/earlier.qa", "-f", "html").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<dt>Reviewed on</dt><dd><time datetime=\"2026-05-01\">1 May 2026</time>, A. Jansen "
                + "(again by <time datetime=\"2027-05-01\">1 May 2027</time>)</dd>",
            Run("export", "later.qa", "-f", "html").Output,
            StringComparison.Ordinal
        );
        using var json = System.Text.Json.JsonDocument.Parse(Run("export", "letters/earlier.qa", "-f", "json").Output);
        var fulfilled = json.RootElement.GetProperty("answers")[0].GetProperty("promises")[0].GetProperty("fulfilled");
        Assert.Equal("later.qa", fulfilled.GetProperty("document").GetString());
        Assert.Equal("2026-02-20", fulfilled.GetProperty("on").GetString());
    }

    [Fact]
    public void The_ledger_says_who_what_to_whom_by_when_and_where_it_was_fulfilled()
    {
        Write(
            "letters/earlier.qa",
            "@document document en\n@date 2026-01-10\n@to B. de Wit\n\nQuestion 1\nWill you?\n\nAnswer to question 1\n"
                + "@by \"A. Jansen\"\n@promise talk from \"talk\"\n"
                + "@promise evaluation by 2026-03-01 from \"I will\"\n@promise letter by 2026-02-01 from \"write\"\n"
                + "I will, and write, and talk.\n"
        );
        Write("later.qa", Later.Replace("#evaluation", "#letter", StringComparison.Ordinal));
        const string Overdue =
            "2026-03-01  overdue         letters/earlier.qa(13): evaluation, by A. Jansen to B. de Wit\n            I will\n";
        Assert.Equal(
            "2026-02-01  fulfilled late  letters/earlier.qa(13): letter, by A. Jansen to B. de Wit\n            write\n"
                + "            fulfilled on 2026-02-20: later.qa(7): Answer to question 1\n"
                + Overdue
                + "no date     open            letters/earlier.qa(13): talk, by A. Jansen to B. de Wit\n            talk\n"
                + "3 promises: 1 open, 1 overdue, 1 fulfilled (1 late)\n",
            Run("promises", "--today", "2026-03-02").Output
        );
        Assert.Equal(
            Overdue + "1 promise: 0 open, 1 overdue, 0 fulfilled (0 late)\n",
            Run("promises", "letters", "--due", "--today", "2026-03-02").Output
        );
        Assert.Equal(
            "0 promises: 0 open, 0 overdue, 0 fulfilled (0 late)\n",
            Run("promises", "letters", "--due", "--today", "2026-02-28").Output
        );
        Assert.Equal(
            "document,line,id,by,to,due,state,fulfilledIn,fulfilledOn,words\n"
                + "letters/earlier.qa,13,letter,A. Jansen,B. de Wit,2026-02-01,fulfilledLate,later.qa,2026-02-20,write\n",
            string.Concat(
                Run("promises", "letters", "-f", "csv", "--today", "2026-03-02").Output.Split('\n').Take(2).Select(line => line + "\n")
            )
        );
        using var json = System.Text.Json.JsonDocument.Parse(Run("promises", "-f", "json", "--today", "2026-03-01").Output);
        Assert.Equal("2026-03-01", json.RootElement.GetProperty("today").GetString());
        var promises = json.RootElement.GetProperty("promises");
        Assert.Equal("later.qa", promises[0].GetProperty("fulfilled").GetProperty("document").GetString());
        Assert.Equal("open", promises[1].GetProperty("state").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, promises[2].GetProperty("due").ValueKind);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_and_the_others_are_listed()
    {
        Write("bad.qa", [0xC3, 0x28]);
        var (status, output, error) = Run("promises", "--today", "2026-01-01");
        Assert.Equal(3, status);
        Assert.Contains("evaluation", output, StringComparison.Ordinal);
        Assert.StartsWith("bad.qa: ", error, StringComparison.Ordinal);
    }
}
