using Microsoft.CodeAnalysis;

namespace DocDsl.Roslyn.Tests.Generator;

/// <summary><c>docdsl_severity.QA3001 = warning</c> in <c>.editorconfig</c>, in a build and in an editor alike.</summary>
public class SeverityTests
{
    private const string Broken = "Vraag 1\nWat?\n";
    private const string Draft = "@status draft\nVraag 1\nWat?\n";

    [Theory]
    [InlineData(Broken, "docdsl_severity.QA3001", "warning", "(1,1): warning QA3001: Question 1 has no answer")]
    [InlineData(Broken, "docdsl_severity.QA3001", "error", "(1,1): error QA3001: Question 1 has no answer")]
    [InlineData(Broken, "docdsl_severity.QA3001", "Suggestion ", "(1,1): info QA3001: Question 1 has no answer")]
    [InlineData(Broken, "docdsl_severity.QA3001", "none", "")]
    [InlineData(Broken, "docdsl_severity.QA3001", "default", "(1,1): error QA3001: Question 1 has no answer")]
    [InlineData(Broken, "docdsl_severity.qa3001", "warning", "(1,1): warning QA3001: Question 1 has no answer")]
    [InlineData(Draft, "docdsl_severity.QA3001", "default", "(2,1): warning QA3001: Question 1 has no answer")]
    [InlineData(Draft, "docdsl_severity.QA3001", "error", "(2,1): error QA3001: Question 1 has no answer")]
    [InlineData(
        "@open later\n",
        "docdsl_severity.QA3001",
        "warnning",
        "(1,1): warning QA9002: The setting 'docdsl_severity.QA3001' is 'warnning', but must be 'error', 'warning', 'suggestion', "
            + "'none' or 'default'"
    )]
    [InlineData(
        "@open later\n",
        "docdsl_severity.QA301",
        "warning",
        "(1,1): warning QA9002: The setting 'docdsl_severity.QA301' does not name a rule"
    )]
    [InlineData(
        "@open later\n",
        "docdsl_member",
        "none",
        "(1,1): warning QA9002: Unknown setting 'docdsl_member'; did you mean 'docdsl_members'?"
    )]
    [InlineData(
        "@open later\n",
        "docdsl_severiti.QA3001",
        "none",
        "(1,1): warning QA9002: Unknown setting 'docdsl_severiti.QA3001'; did you mean 'docdsl_severity.QA3001'?"
    )]
    [InlineData("@open later\n", "docdsl_speed", "high", "(1,1): warning QA9002: Unknown setting 'docdsl_speed'")]
    [InlineData("@open later\n", "dotnet_diagnostic.QA3001.severity", "rubbish", "")]
    public async Task A_setting(string text, string key, string value, string expected)
    {
        var project = new Project(("a.qa", text));
        project.Set(key, value);
        expected = expected.Length == 0 ? "" : "/project/a.qa" + expected;
        Assert.Equal(expected, string.Join("\n", project.Run().Diagnostics.Select(GeneratorTests.Print)));
        Assert.Equal(expected, string.Join("\n", (await project.AnalyzeAsync()).Select(GeneratorTests.Print)));
    }

    [Fact]
    public void A_setting_comes_and_goes()
    {
        var project = new Project(("a.qa", Broken));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(project.Run().Diagnostics).Severity);
        project.Set("docdsl_severity.QA3001", "warning");
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(project.Run().Diagnostics).Severity);
        project.Set("docdsl_severity.QA3001", "none");
        Assert.Empty(project.Run().Diagnostics);
        project.Set("docdsl_severity.QA3001", "default");
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(project.Run().Diagnostics).Severity);
    }

    [Fact]
    public void What_crosses_documents_too()
    {
        var project = new Project(("a b.qa", "@open later\n"), ("a-b.qa", "@open later\n"));
        project.Set("docdsl_severity.QA6001", "warning");
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(project.Run().Diagnostics).Severity);
        project.Set("docdsl_severity.QA6001", "none");
        Assert.Empty(project.Run().Diagnostics);
    }
}
