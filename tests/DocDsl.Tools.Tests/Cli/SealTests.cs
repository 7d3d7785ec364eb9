namespace DocDsl.Tools.Tests.Cli;

/// <summary>What was sent stays as it was, or says why it does not.</summary>
public sealed class SealTests : CommandTest
{
    private const string Code = "namespace Vault;\npublic static class Store\n{\n    public const int KeySize = 256;\n}\n";

    private const string Letter =
        "@document document en\n\nQuestion 1\n@id keys\nHow?\n\nAnswer to question 1\n@evidence code:Vault.Store.KeySize\n"
        + "With keys of 256 bits.\n\nQuestion 2\n@open \"Not known\"\nHow long?\n";

    private const string Changed =
        "Letter.qa(7,1): error QA8211: The answer 'keys' was sent to Council on 2026-05-01 and has changed since; restore it, or write "
        + "'@corrects' with the date and the reason";

    public SealTests()
    {
        Write("p.csproj", "<Project />");
        Write("Store.cs", Code);
        Write("Letter.qa", Letter);
    }

    [Fact]
    public void An_answer_that_was_sent_changes_only_with_a_reason()
    {
        var sealing = Seal();
        Assert.Equal(
            (0, "Letter.qa#keys: new\nLetter.qa#2: has no answer, and is not sealed\n1 sealed\n", ""),
            (sealing.Status, sealing.Output, sealing.Error)
        );
        Assert.DoesNotContain("QA82", Run("check").Output, StringComparison.Ordinal);
        Write("Letter.qa", Letter.Replace("keys of 256", "keys\nof 256", StringComparison.Ordinal));
        Assert.DoesNotContain("QA82", Run("check").Output, StringComparison.Ordinal);

        var other = Letter.Replace("256 bits", "128 bits", StringComparison.Ordinal);
        Write("Letter.qa", other);
        var check = Run("check");
        Assert.Equal(1, check.Status);
        Assert.Contains(Changed, check.Output, StringComparison.Ordinal);
        Assert.Equal(1, Seal().Status);

        Write("Letter.qa", other.Replace("With", "@corrects 2026-06-02 \"It was 128\"\nWith", StringComparison.Ordinal));
        Assert.DoesNotContain("QA82", Run("check").Output, StringComparison.Ordinal);
        Assert.Contains("Letter.qa#keys: changed since 2026-05-01", Seal("2026-06-03").Output, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines("docdsl.lock").Count(line => line.StartsWith("sent ", StringComparison.Ordinal)));

        // The correction was sent: another change needs another reason.
        Write("Letter.qa", other.Replace("With", "@corrects 2026-06-02 \"It was 128\"\nBy", StringComparison.Ordinal));
        Assert.Contains("was sent to Council on 2026-06-03 and has changed since", Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_was_sent_does_not_vanish_unseen()
    {
        Seal();
        Write("Letter.qa", Letter.Replace("@id keys", "@id key", StringComparison.Ordinal));
        Assert.Contains(
            "error QA8211: The answer 'keys', which was sent to Council on 2026-05-01, does not exist any more; restore it, or its "
                + "question's id or number",
            Run("check").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_correction_of_what_was_not_sent_is_reported()
    {
        Write("Letter.qa", Letter.Replace("With", "@corrects 2026-04-02 \"It was 128\"\nWith", StringComparison.Ordinal));
        Write("docdsl.lock", "");
        Assert.Contains(
            "Letter.qa(9,11): warning QA8212: The answer 'keys' was never sent, so that there is nothing to correct; 'docdsl seal' "
                + "records what is sent",
            Run("check").Output,
            StringComparison.Ordinal
        );
        Seal();
        Assert.Contains(
            "warning QA8212: The answer 'keys' was first sent on 2026-05-01, after this correction of 2026-04-02",
            Run("check").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_rests_on_something_that_has_changed_is_recalled()
    {
        Assert.Equal("0 of 0 sent answers may not be true any more\n", Run("recall").Output);
        Seal();
        Assert.Equal("0 of 1 sent answer may not be true any more\n", Run("recall").Output);
        Write("Store.cs", Code.Replace("256", "128", StringComparison.Ordinal));
        Assert.Equal(
            "Letter.qa#keys, sent to Council on 2026-05-01 by A. Jansen\n  code:Vault.Store.KeySize has changed\n"
                + "1 of 1 sent answer may not be true any more\n",
            Run("recall").Output
        );
        File.Delete("Store.cs");
        Write("Letter.qa", Letter.Replace("With", "By", StringComparison.Ordinal));
        Assert.Equal(
            "document,answer,to,on,by,changed,state\n"
                + "Letter.qa,keys,Council,2026-05-01,A. Jansen,answer,changed\n"
                + "Letter.qa,keys,Council,2026-05-01,A. Jansen,code:Vault.Store.KeySize,notFound\n",
            Run("recall", "--format", "csv").Output
        );
        using var json = System.Text.Json.JsonDocument.Parse(Run("recall", "--format", "json").Output);
        Assert.Equal("answer", json.RootElement.GetProperty("recalled")[0].GetProperty("changes")[0].GetProperty("what").GetString());
    }

    [Fact]
    public void A_number_that_is_used_twice_is_the_first_question_s()
    {
        const string Twice = "Question 1\nHow?\n\nAnswer to question 1\nSo.\n\n";
        Write("Letter.qa", "@document document en\n\n" + Twice + Twice);
        Write("docdsl.lock", "sent Letter.qa 1 Council 2026-05-01 B 0123456789abcdef0123456789abcdef\n");
        Assert.Equal(
            (0, "Letter.qa#1, sent to Council on 2026-05-01 by B\n  the answer itself has changed\n"
                + "1 of 1 sent answer may not be true any more\n", ""),
            Run("recall")
        );
    }

    [Fact]
    public void Exports_say_what_was_corrected()
    {
        Write("Letter.qa", Letter.Replace("With", "@corrects 2026-06-02 \"It was <128>\"\nWith", StringComparison.Ordinal));
        Assert.Contains(
            "<dt>Corrected on</dt><dd><time datetime=\"2026-06-02\">2 June 2026</time>: It was &lt;128&gt;</dd>",
            Run("export", "Letter.qa", "-f", "html").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "*Corrected on 2 June 2026*: It was \\<128\\>",
            Run("export", "Letter.qa", "-f", "markdown").Output,
            StringComparison.Ordinal
        );
        using var json = System.Text.Json.JsonDocument.Parse(Run("export", "Letter.qa", "-f", "json").Output);
        var correction = json.RootElement.GetProperty("answers")[0].GetProperty("corrections")[0];
        Assert.Equal("2026-06-02", correction.GetProperty("date").GetString());
        Assert.Equal("It was <128>", correction.GetProperty("reason").GetString());
    }

    private static (int Status, string Output, string Error) Seal(string today = "2026-05-01") =>
        Run("seal", "Letter.qa", "--to", "Council", "--by", "A. Jansen", "--today", today);
}
