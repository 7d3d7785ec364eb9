namespace DocDsl.Tools.Tests.Cli;

/// <summary>What <c>fix</c> says, and what it ends with.</summary>
public sealed class FixCommandTests : CommandTest
{
    private const string Wrong = "@document en\n\nQuestion 1\n@opn later\nWhat?\n\nQuestion 4\nWho? [[#9]].\n";
    private const string Left =
        "a.qa(7,1): error QA2002: Questions 2 and 3 are missing\na.qa(7,1): error QA3001: Question 4 has no answer\n"
        + "a.qa(8,6): error QA4001: This refers to question 9, which does not exist\n";

    [Fact]
    public void What_was_fixed_and_what_remains_is_said()
    {
        Write("a.qa", Wrong);
        Write("b.qa", "@document en\n\nQuestion 1\n@opn later\nWhat?\n\nQuestion 2\n@opn later\nWho?\n");
        Assert.Equal(
            (
                1,
                $"a.qa(4,2): fixed QA1001: Change to '@open'\n{Left}b.qa(4,2): fixed QA1001: Change to '@open'\n"
                    + "b.qa(8,2): fixed QA1001: Change to '@open'\n3 fixed in 2 documents; 3 errors remain\n",
                ""
            ),
            Run("fix", ".")
        );
        Assert.Equal((1, Left + "nothing fixed; 3 errors remain\n", ""), Run("fix", "."));
        Assert.Equal((0, "", ""), Run("fix", "b.qa"));
    }

    [Fact]
    public void Rules_are_a_list()
    {
        Write("a.qa", Wrong);
        var (status, output, _) = Run("fix", "a.qa", "--rule", "2002,QA3");
        Assert.Equal(1, status);
        Assert.Contains("fixed QA2002: ", output);
        Assert.Contains("fixed QA3001: ", output);
        Assert.DoesNotContain("fixed QA1001: ", output);
        Assert.Contains("@opn", File.ReadAllText(In("a.qa")));
    }

    [Fact]
    public void Warnings_that_remain_are_no_failure()
    {
        Write("a.qa", "@document en\n@status draft\n\nQuestion 1\nWhat?\n\nQuestion 2\nWho?\n\nAnswer 2\nMe.\n");
        Assert.Equal(
            (0, "a.qa(4,1): warning QA3001: Question 1 has no answer\nnothing fixed; 1 warning remains\n", ""),
            Run("fix", "a.qa")
        );
    }

    [Fact]
    public void A_rule_that_is_switched_off_is_not_fixed()
    {
        Write("a.qa", "@document en\n\nQuestion 1\n@opn later\nWhat?\n");
        Write(".editorconfig", "root = true\n[*.qa]\ndocdsl_severity.QA1001 = none\ndocdsl_severity.QA3001 = none\n");
        Assert.Equal((0, "", ""), Run("fix", "a.qa"));
        Assert.Contains("@opn", File.ReadAllText(In("a.qa")));
    }

    [Fact]
    public void A_diff_can_be_applied_and_the_rest_is_said_beside_it()
    {
        Write("a.qa", Wrong);
        var (status, output, error) = Run("fix", "a.qa", "--diff");
        Assert.Equal(1, status);
        Assert.StartsWith("--- a.qa\n+++ a.qa\n@@ ", output);
        Assert.EndsWith("\n", output);
        Assert.DoesNotContain("\u001b", output);
        Assert.Equal($"a.qa(4,2): to fix QA1001: Change to '@open'\n{Left}1 to fix in 1 document; 3 errors would remain\n", error);
        Assert.Equal(Wrong, File.ReadAllText(In("a.qa")));
        Assert.Equal((status, output, error), Run("fix", "a.qa", "--dry-run"));
    }
}
