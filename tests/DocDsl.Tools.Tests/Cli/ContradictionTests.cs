namespace DocDsl.Tools.Tests.Cli;

/// <summary>Answers that contradict or supersede those of other documents, as the command has it.</summary>
public sealed class ContradictionTests : CommandTest
{
    private const string Older =
        "@document document en\n@date 2025-02-20\n\nQuestion 1\n@expect yes-no\n"
        + "Is all of the customer data encrypted at rest in the database?\n\nAnswer to question 1\nYes, all of it.\n";

    private static readonly string s_newer = Older
        .Replace("2025", "2026", StringComparison.Ordinal)
        .Replace("Yes, all of it", "No, not yet", StringComparison.Ordinal);

    private static readonly string s_superseding = s_newer.Replace("No,", "@supersedes older#1\nNo,", StringComparison.Ordinal);

    public ContradictionTests()
    {
        Write("p.csproj", "<Project />");
        Write("letters/older.qa", Older);
    }

    [Fact]
    public void A_file_that_is_checked_alone_knows_what_it_contradicts()
    {
        Write("newer.qa", s_newer);
        Assert.Contains(
            "newer.qa(9,1): warning QA8101: This answer is 'no', but question 1 of document 'letters/older.qa' asks the same "
                + "and is answered 'yes'; write '@supersedes older#1' if this answer replaces that one",
            Run("check", "newer.qa").Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("QA81", Run("check", "letters").Output, StringComparison.Ordinal);
        Write("newer.qa", s_superseding);
        Assert.DoesNotContain("QA81", Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_and_its_data_say_what_an_answer_replaces_and_what_replaces_it()
    {
        Write("newer.qa", s_superseding);
        Assert.Contains(
            "<dt>Replaces</dt><dd>older#1</dd>",
            Run("export", "newer.qa", "-f", "html").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<dt>Replaced by</dt><dd>newer: Answer to question 1</dd>",
            Run("export", "letters/older.qa", "-f", "html").Output,
            StringComparison.Ordinal
        );
        using var json = System.Text.Json.JsonDocument.Parse(Run("export", "letters/older.qa", "-f", "json").Output);
        var superseding = json.RootElement.GetProperty("answers")[0].GetProperty("supersededBy");
        Assert.Equal("newer.qa", superseding.GetProperty("document").GetString());
        using var newer = System.Text.Json.JsonDocument.Parse(Run("export", "newer.qa", "-f", "json").Output);
        var superseded = newer.RootElement.GetProperty("answers")[0].GetProperty("supersedes")[0];
        Assert.Equal("older", superseded.GetProperty("document").GetString());
        Assert.Equal(1, superseded.GetProperty("number").GetInt32());
    }

    [Fact]
    public void Values_that_only_a_type_expects_are_compared_too()
    {
        Write("letter.qatype", "@type letter extends document\n@expect yes-no\n");
        var typed = Older.Replace("@document document", "@document letter", StringComparison.Ordinal).Replace("@expect yes-no\n", "");
        Write("letters/older.qa", typed);
        Write("newer.qa", typed.Replace("2025", "2026", StringComparison.Ordinal).Replace("Yes, all", "No, none"));
        Assert.Contains("QA8101", Run("check", "newer.qa").Output, StringComparison.Ordinal);
    }
}
