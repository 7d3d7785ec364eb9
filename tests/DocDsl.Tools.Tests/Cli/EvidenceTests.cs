namespace DocDsl.Tools.Tests.Cli;

/// <summary>What answers rest on, as <c>check</c> and <c>fix</c> see it: files, other documents, results of tests.</summary>
public sealed class EvidenceTests : CommandTest
{
    private const string Head = "@document en\n\nQuestion 1\nHow long?\n\nAnswer to question 1\n";

    private const string Trx = """
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun id="1" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testId="a" testName="x" outcome="Passed" />
            <UnitTestResult testId="b" outcome="Passed" />
            <UnitTestResult testId="b" outcome="Failed"><Output><ErrorInfo><Message>No.</Message></ErrorInfo></Output></UnitTestResult>
            <UnitTestResult testId="c" outcome="NotExecuted" />
          </Results>
          <TestDefinitions>
            <UnitTest name="x" id="a"><TestMethod className="T.A, T, Version=1.0.0.0" name="Passes" /></UnitTest>
            <UnitTest name="x" id="b"><TestMethod className="T.A+Nested" name="Fails(size: 1)" /></UnitTest>
            <UnitTest name="x" id="c"><TestMethod className="T.A" name="T.A.Skipped" /></UnitTest>
            <UnitTest name="x" id="d"><TestMethod className="T.A" name="Waits" /></UnitTest>
          </TestDefinitions>
        </TestRun>
        """;

    private const string JUnit = """
        <testsuites>
          <testsuite name="T" tests="4">
            <testcase classname="T.A" name="Passes(1)" />
            <testcase classname="T.A" name="Passes(2)"><system-out>failure</system-out></testcase>
            <testcase classname="T.A.Nested" name="Fails"><failure message="No.">No.</failure></testcase>
            <testcase classname="T.A" name="Skipped"><skipped /></testcase>
            <testcase classname="T.A" name="Waits" status="notrun" />
          </testsuite>
        </testsuites>
        """;

    private const string Tested =
        Head
        + "@evidence test:T.A.Passes\n@evidence test:T.A.Nested.Fails\n@evidence test:T.A.Skipped\n@evidence test:T.A.Waits\n"
        + "@evidence test:T.A.Other\nA year.\n";

    [Fact]
    public void Files_and_headings_that_do_not_exist_are_reported_and_fixed()
    {
        Directory.CreateDirectory(In("repo/.git"));
        Write(
            "repo/Answers/a.qa",
            Head
                + "@evidence file:../docs/retention.md#schedule\n@evidence file:/docs/retention.md\n@evidence file:../docs\n"
                + "@evidence file:../docs/My%20plan.md\n@evidence file:../docs/My plan.md\n@evidence file:a.qa\n"
                + "@evidence file:../docs/retentoin.md\n@evidence file:../docs/retention.md#schedul\n@evidence file:costs.md\n"
                + "@evidence file:/docs/Retention.md\n@evidence file:../../out.md\n@evidence file:/../out.md#x\n"
                + "@evidence file:../docs/%00.md\n@evidence file:../i.json#x\nA year.\n"
        );
        Write("repo/docs/retention.md", "# Retention\n\n## Schedule\n");
        Write("repo/docs/My plan.md", "");
        Write("repo/Answers/old/costs.md", "");
        Write("repo/App.csproj", "<Project />");
        Write("repo/i.json", "{}");
        Write("out.md", "# X\n");
        var (status, output, error) = Run("check", "repo/Answers/a.qa", "-f", "concise", "-q", "--select", "QA4");
        Assert.Equal((1, ""), (status, error));
        Assert.Equal(
            """
            (13,16): error QA4012: The file '../docs/retentoin.md' was not found; did you mean '../docs/retention.md'?
            (14,37): error QA4012: The heading or anchor '#schedul' was not found in '../docs/retention.md'; did you mean '#schedule'?
            (15,16): error QA4012: The file 'costs.md' was not found; did you mean 'old/costs.md'?
            (16,16): error QA4012: The file '/docs/Retention.md' was not found; did you mean '/docs/retention.md'?
            (17,16): error QA4012: The file '../../out.md' is outside of the repository, and is not looked at
            (18,16): error QA4012: The file '/../out.md' is outside of the repository, and is not looked at
            (19,16): error QA4012: The file '../docs/␀.md' was not found
            (20,26): info QA4013: '#x' was not checked, because '../i.json' is not Markdown

            """.ReplaceLineEndings("\n"),
            output.Replace("repo/Answers/a.qa", "")
        );
        Assert.Contains("4 fixed in 1 document", Run("fix", "repo/Answers/a.qa", "--rule", "QA4012").Output);
        var text = File.ReadAllText(In("repo/Answers/a.qa"));
        Assert.Contains(
            "@evidence file:../docs/retention.md\n@evidence file:../docs/retention.md#schedule\n@evidence file:old/costs.md\n"
                + "@evidence file:/docs/retention.md\n",
            text
        );
    }

    [Fact]
    public void Outside_of_a_repository_the_folder_of_the_project_is_what_is_looked_at()
    {
        Write("App/App.csproj", "<Project />");
        Write("App/Letters/a.qa", Head + "@evidence file:../a.txt\n@evidence file:/a.txt\n@evidence file:../../b.txt\nA year.\n");
        Write("App/a.txt", "");
        Write("b.txt", "");
        Assert.Equal(
            "App/Letters/a.qa(9,16): error QA4012: The file '../../b.txt' is outside of the project's folder, and is not looked at\n",
            Run("check", "App", "-f", "concise", "-q").Output
        );
    }

    [Fact]
    public void The_answer_of_another_document_must_be_there()
    {
        Write("a.qa", Head + "@evidence [[b#1]]\n@evidence [[b#where]]\n@evidence [[b#9]]\n@evidence [[c#1]]\nA year.\n");
        Write("b.qa", Head + "A year.\n\nQuestion 2\n@id where\n@open later\nWhere?\n");
        Assert.Equal(
            "a.qa(8,13): error QA4012: Question 'where' of document 'b.qa' has no answer\n"
                + "a.qa(9,13): error QA4006: Document 'b.qa' has no question 9\n"
                + "a.qa(10,13): error QA4006: Document 'c' does not exist\n",
            Run("check", "a.qa", "-f", "concise", "-q").Output
        );
    }

    [Theory]
    [InlineData("results.trx", Trx)]
    [InlineData("results.xml", JUnit)]
    public void Results_of_tests_are_reported_at_the_evidence(string name, string results)
    {
        Write("a.qa", Tested);
        Write("T/TestResults/" + name, results);
        var (status, output, error) = Run("check", "a.qa", "-f", "concise", "--test-results", "**/" + name);
        Assert.Equal((1, ""), (status, error));
        Assert.StartsWith(
            $"""
            a.qa(8,16): error QA6010: The test 'T.A.Nested.Fails' failed (T/TestResults/{name})
            a.qa(9,16): warning QA6011: The test 'T.A.Skipped' was skipped (T/TestResults/{name})
            a.qa(10,16): warning QA6011: The test 'T.A.Waits' was not run (T/TestResults/{name})
            a.qa(11,16): warning QA6011: The test 'T.A.Other' is not in the test results
            1 error, 3 warnings

            """.ReplaceLineEndings("\n"),
            output
        );
        Assert.Equal(0, Run("check", "a.qa", "--test-results", "**/" + name, "--ignore", "QA6010").Status);
    }

    [Theory]
    [InlineData("", "is not well-formed XML: Root element is missing.")]
    [InlineData("<TestRun>", "is not well-formed XML: Unexpected end of file has occurred.")]
    [InlineData("<html />", "has no test results: neither TRX nor JUnit XML.")]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><testsuites>&x;</testsuites>",
        "declares a document type (DTD); test results with one are not read."
    )]
    public void A_file_without_results_is_named_and_nothing_is_said_of_tests(string results, string problem)
    {
        Write("a.qa", Tested);
        Write("r.xml", results);
        var (status, output, error) = Run("check", "a.qa", "-q", "--test-results", "r.xml");
        Assert.Equal((3, ""), (status, output));
        Assert.StartsWith("r.xml: " + problem, error);
        Assert.Equal("none.trx: does not exist.\n", Run("check", "a.qa", "-q", "--test-results", "none.trx").Error);
        Assert.Equal("*.trx: no files match.\n", Run("check", "a.qa", "-q", "--test-results", "*.trx").Error);
    }

    [Fact]
    public void Results_of_another_project_are_named()
    {
        Write("a.qa", Head + "@evidence test:T.A.Passes\n@evidence test:T.A.Other\nA year.\n");
        Write("r.xml", JUnit.Replace("T.A", "Other"));
        const string Note =
            "None of the 2 tests that answers rest on is in the test results (1 file, 4 tests): they may be of another project";
        Assert.Contains("\n" + Note + "\n", Run("check", "a.qa", "--test-results", "r.xml").Output);
        Assert.Contains($"\"{Note}\"", Run("check", "a.qa", "--test-results", "r.xml", "-f", "json").Output);
        Assert.Contains(Note, Run("check", "a.qa", "--test-results", "r.xml", "-f", "sarif").Output);
        Assert.Contains(Note, Run("check", "a.qa", "--test-results", "r.xml", "-f", "github").Output);
    }
}
