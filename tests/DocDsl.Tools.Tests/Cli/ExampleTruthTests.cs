using DocDsl.Core.Tests;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>The answers of examples/SecurityQuestionnaire cannot silently become false: each way to it fails the check.</summary>
public sealed class ExampleTruthTests : CommandTest
{
    private const string Test = "An_account_is_locked_after_as_many_failures_as_we_say";

    public ExampleTruthTests()
    {
        var example = Repository.PathOf("examples", "SecurityQuestionnaire");
        foreach (var file in Directory.GetFiles(example, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(example, file).Replace('\\', '/');
            if (!name.Split('/').Any(part => part is "bin" or "obj" or "TestResults"))
            {
                Write(name, File.ReadAllBytes(file));
            }
        }
    }

    [Fact]
    public void As_it_is_the_check_succeeds() => Assert.Equal(0, Check().Status);

    [Fact]
    public void A_changed_constant_fails_the_check()
    {
        Edit("Vault/SignIn.cs", "MostFailures = 5", "MostFailures = 10");
        Fails("error QA8201: The evidence 'code:Vault.SignIn.MostFailures' has changed since A. Jansen attested it on 2026-11-02");
    }

    [Fact]
    public void A_stale_attestation_fails_the_check()
    {
        Edit("Questionnaire/Policies/retention.md", "for 30 days", "for 60 days");
        Fails("error QA8201: The evidence 'file:../Policies/retention.md#after-the-contract' has changed");
    }

    [Fact]
    public void A_section_that_an_answer_does_not_rest_on_may_change()
    {
        Edit("Questionnaire/Policies/retention.md", "A backup is destroyed", "Each backup is destroyed");
        Edit("Vault/SignIn.cs", "/// <summary>Lets a user in", "// Read again.\n/// <summary>Lets somebody in");
        Assert.Equal(0, Check().Status);
    }

    [Fact]
    public void A_moved_file_fails_the_check()
    {
        File.Move(In("Questionnaire/Policies/retention.md"), In("Questionnaire/Policies/keeping.md"));
        Fails("error QA4012: The file '../Policies/retention.md' was not found");
    }

    [Theory]
    [InlineData("Passed", 0)]
    [InlineData("Failed", 1)]
    public void A_failing_test_fails_the_check(string outcome, int status)
    {
        Write(
            "results.trx",
            $"""
            <TestRun id="1" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Results><UnitTestResult testId="a" testName="x" outcome="{outcome}" /></Results>
              <TestDefinitions>
                <UnitTest name="x" id="a"><TestMethod className="Assurance.Checks.AccessChecks" name="{Test}" /></UnitTest>
              </TestDefinitions>
            </TestRun>
            """
        );
        var check = Check("--test-results", "results.trx");
        Assert.Equal(status, check.Status);
        Assert.Equal(status == 1, check.Output.Contains("error QA6010", StringComparison.Ordinal));
    }

    [Fact]
    public void An_overdue_review_fails_the_check()
    {
        var check = Run("check", "Questionnaire", "--today", "2027-11-03");
        Assert.Equal(1, check.Status);
        Assert.Contains("error QA8001: The review of this answer was due on 2027-11-02", check.Output, StringComparison.Ordinal);
    }

    private static (int Status, string Output, string Error) Check(params string[] options) =>
        Run(["check", "Questionnaire", "--fail-on", "warning", "--today", "2026-11-30", .. options]);

    private static void Fails(string message)
    {
        var check = Check();
        Assert.Equal(1, check.Status);
        Assert.Contains(message, check.Output, StringComparison.Ordinal);
    }

    private void Edit(string name, string before, string after)
    {
        var text = File.ReadAllText(In(name));
        Assert.Contains(before, text, StringComparison.Ordinal);
        Write(name, text.Replace(before, after, StringComparison.Ordinal));
    }
}
