using System.Text.Json;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>What <c>check</c> reports, counts and ends with, by its options.</summary>
public sealed class CheckOptionTests : CommandTest
{
    private const string Draft = "@document en\n@status draft\n\nQuestion 1\nWhat?\n\nAnswer 1\nThis.\n\nQuestion 2\nWho?\n";
    private const string Wrong = "@document en\n\nQuestion 1\n@opn later\nWhat?\n\nQuestion 4\n@open later\nWho? [[#9]].\n";

    [Fact]
    public void The_verdict_is_that_of_a_build()
    {
        Write("a.qa", Draft);
        var (status, output, _) = Run("check");
        Assert.Equal(0, status);
        Assert.StartsWith("a.qa(10,1): warning QA3001: Question 2 has no answer\n", output);
        Assert.EndsWith("\n1 warning\n2 questions: 1 answered, 1 open\n", output);
        Assert.Equal(1, Run("check", "--fail-on", "warning").Status);
        Assert.Equal(0, Run("check", "--fail-on", "warning", "--ignore", "QA3001").Status);
        Write("a.qa", Wrong);
        Assert.Equal(1, Run("check").Status);
        Assert.Equal(1, Run("check", "--fail-on", "error").Status);
    }

    [Fact]
    public void Fixable_diagnostics_are_marked_and_counted()
    {
        Write("a.qa", Wrong);
        var output = Run("check", "--format", "concise").Output;
        Assert.Equal(
            "a.qa(3,1): error QA3001: [*] Question 1 has no answer\n"
                + "a.qa(4,2): error QA1001: [*] Unknown directive '@opn'; did you mean '@open'?\n"
                + "a.qa(7,1): error QA2002: Questions 2 and 3 are missing\n"
                + "a.qa(9,6): error QA4001: This refers to question 9, which does not exist\n"
                + "4 errors, 2 fixable with 'docdsl fix'\n2 questions: 0 answered, 2 open\n",
            output
        );
        Assert.Contains("    = help: Change to '@open' (docdsl fix)\n", Run("check").Output);
        var diagnostics = JsonDocument.Parse(Run("check", "-f", "json").Output).RootElement.GetProperty("diagnostics");
        Assert.Equal([true, true, false, false], diagnostics.EnumerateArray().Select(each => each.GetProperty("fixable").GetBoolean()));
        Assert.Equal("Change to '@open'", diagnostics[1].GetProperty("fix").GetString());
        Assert.Equal("Change to '1': What?", diagnostics[3].GetProperty("fix").GetString());

        // Whatever is selected, a fix of any rule counts.
        Assert.Contains("QA3001: [*] ", Run("check", "--select", "QA3001", "-f", "concise").Output);
        Assert.Contains("    = help: Gone with the fix of another diagnostic (docdsl fix)\n", Run("check", "--select", "QA3001").Output);

        // The sign is no promise: what is marked is gone after the command, and nothing else is.
        Run("fix", "a.qa");
        Assert.Equal(output.Split('\n')[2..4], Run("check", "--format", "concise").Output.Split('\n')[..2]);
    }

    [Fact]
    public void The_help_of_a_rule_is_what_its_own_fix_does()
    {
        Write("a.qa", "Question 1\nWhat?\n\nAnswer 1\nThis.\n\nQuestion 4\nWho?\n");
        Assert.Contains("= help: Add 'Answer 4' (docdsl fix --rule QA3001)\n", Run("check").Output);
        Run("fix", "a.qa", "--rule", "QA3001");
        Assert.Contains("Answer 4", File.ReadAllText(In("a.qa")));
    }

    [Theory]
    [InlineData("--select QA2002", "QA2002")]
    [InlineData("--select 2002,qa4", "QA2002 QA4001")]
    [InlineData("--select QA1 --select QA4001", "QA1001 QA4001")]
    [InlineData("--ignore QA2002", "QA1001 QA4001")]
    [InlineData("--ignore 1,4001", "QA2002")]
    [InlineData("--select QA --ignore QA4", "QA1001 QA2002")]
    [InlineData("--select QA5", "")]
    public void Rules_are_selected_by_id_and_by_begin(string options, string expected)
    {
        Write("a.qa", Wrong);
        foreach (var format in new[] { "json", "sarif", "github", "concise" })
        {
            var (status, output, _) = Run(["check", "-f", format, "-q", .. options.Split(' ')]);
            Assert.Equal(expected.Length > 0 ? 1 : 0, status);
            Assert.Equal(
                expected,
                string.Join(' ', new[] { "QA1001", "QA2002", "QA4001" }.Where(id => output.Contains(id, StringComparison.Ordinal)))
            );
        }
    }

    [Fact]
    public void Statistics_count_by_rule()
    {
        Write("a.qa", Wrong);
        Write("b.qa", Draft);
        Write("c.qa", "Question 1\n@opn later\nWhat?\n");
        Assert.Equal(
            """
            2  error    QA1001  [*]  Unknown directive
            2  error    QA3001  [*]  Question without an answer
            1  error    QA2002       Missing question number
            1  warning  QA3001       Question without an answer
            1  error    QA4001       Reference to a question that does not exist

            6 errors, 1 warning, 4 fixable with 'docdsl fix'
            5 questions: 1 answered, 4 open

            """.ReplaceLineEndings("\n"),
            Run("check", "--statistics").Output
        );
    }

    [Fact]
    public void The_table_of_documents_comes_on_request()
    {
        Write("a.qa", Wrong);
        Write("b.qa", Draft);
        Assert.DoesNotContain("questions  answered", Run("check").Output);
        Assert.Contains(
            "questions  answered  open  overdue  errors  warnings  info  document\n"
                + "        2         0     2        0       4         0     0  a.qa\n"
                + "        2         1     1        0       0         1     0  b.qa\n",
            Run("check", "--summary").Output
        );
    }

    [Fact]
    public void What_only_a_build_checks_is_named()
    {
        Write("a.qa", "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\nThis.\n");
        Assert.Equal((0, "1 file checked, no errors or warnings\n", ""), Run("check"));

        Write("p.csproj", "<Project />");
        Assert.EndsWith("\nNot checked without a build: C# code (QA6003, QA6004, QA6005, QA6007)\n", Run("check").Output);
        Assert.EndsWith("\nNot checked without a build: C# code (QA6004, QA6005, QA6007)\n", Run("check", "--ignore", "QA6003").Output);

        Write("a.qa", "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\n@evidence code:A.B\nThis.\n");
        const string All = "Not checked without a build: C# code (QA6003, QA6004, QA6005, QA6007); evidence (QA6006)\n";
        Assert.EndsWith("\n" + All, Run("check").Output);
        Assert.Equal(All, Run("check", "-f", "github").Output);
        Assert.Contains(All.TrimEnd(), Run("check", "-f", "sarif").Output);
        Assert.Equal(
            ["QA6003", "QA6004", "QA6005", "QA6006", "QA6007"],
            JsonDocument
                .Parse(Run("check", "-f", "json").Output)
                .RootElement.GetProperty("notChecked")
                .EnumerateArray()
                .Select(rule => rule.GetString())
        );

        File.Delete(In("p.csproj"));
        Assert.EndsWith("\nNot checked without a build: evidence (QA6006)\n", Run("check").Output);
        Write("a.qa", "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\nThis.\n");
        Write(".editorconfig", "root = true\n[*.qa]\ndocdsl_require_evidence = true\n");
        Assert.EndsWith("\nNot checked without a build: evidence (QA6008)\n", Run("check").Output);
    }

    [Fact]
    public void A_document_is_shown_with_the_errors_of_its_type()
    {
        Write("p.csproj", "<Project />");
        Write("Types/base.qatype", "@type base\n@field a text\n@field a text\n");
        Write("Types/brief.qatype", "@type brief extends base\n@heding question \"Q\"\n");
        Write("Types/other.qatype", "@type other\n@field b text\n@field b text\n");
        Write("a.qa", "@document brief nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n");
        var (status, output, _) = Run("check", "a.qa", "-f", "concise", "-q");
        Assert.Equal(1, status);
        Assert.Equal(["Types/base.qatype(3,8): error QA5008", "Types/brief.qatype(2,2): error QA1001"], Begins(output));

        // No type that it has: what is wrong may be the name that a type declares.
        Write("Types/brief.qatype", "@type breef\n@field c text\n@field c text\n");
        output = Run("check", "a.qa", "-f", "concise", "-q").Output;
        Assert.Contains("a.qa(1,11): error QA5007", output);
        Assert.Contains("Types/brief.qatype(3,8): error QA5008", output);

        // Each once.
        Assert.Equal(4, Run("check", "-f", "concise", "-q").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        static string[] Begins(string output) =>
            [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(':', line.Split(':')[..2]))];
    }

    [Fact]
    public void The_list_of_documents_has_the_name_that_the_project_gives_it()
    {
        const string Letter = "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\nThis.\n";
        Write("Documents.qa", Letter);
        Write("Letters.qa", Letter);
        Write("p.csproj", "<Project />");
        Assert.Equal(["Documents.qa"], Clashing());
        Write("p.csproj", "<Project><PropertyGroup><DocDslListName> Letters </DocDslListName></PropertyGroup></Project>");
        Assert.Equal(["Letters.qa"], Clashing());

        static IEnumerable<string> Clashing() =>
            Run("check", "-q", "-f", "concise", "--select", "QA6001")
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('(')[0]);
    }
}
