using System.Text.Json;
using NJsonSchema;

namespace DocDsl.Tools.Tests.Cli;

public sealed class CheckTests : CommandTest
{
    private const string Unanswered = "@document nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n\nVraag 4\nWie?\n";
    private const string Clean = "@document nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    [Fact]
    public void A_diagnostic_has_its_location_and_its_line()
    {
        Write("a.qa", Unanswered);
        var (status, output, error) = Run("check", "a.qa");
        Assert.Equal((1, ""), (status, error));
        Assert.Equal(
            """
            a.qa(9,1): error QA2002: Questions 2 and 3 are missing
              9 | Vraag 4
                | ^^^^^^^
                = help: Renumber from here: 4→2 (docdsl fix --rule QA2002)
                = https://github.com/docdsl/docdsl/blob/main/docs/rules/QA2002.md

            a.qa(9,1): error QA3001: Question 4 has no answer
              9 | Vraag 4
                | ^^^^^^^
                = help: Add 'Antwoord op vraag 4' (docdsl fix --rule QA3001)
                = https://github.com/docdsl/docdsl/blob/main/docs/rules/QA3001.md

            2 errors
            2 questions: 1 answered, 1 open

            """.ReplaceLineEndings("\n"),
            output
        );
    }

    [Fact]
    public void Folders_and_globs_are_gone_through_without_what_builds_write()
    {
        Write("Letters/a.qa", Unanswered);
        Write("Letters/sub/b.qa", Clean);
        Write("Letters/obj/c.qa", Unanswered);
        Write("d.qa", Clean);
        Assert.Equal(["Letters/a.qa"], Files(Run("check", "Letters", "-f", "json").Output));
        Assert.Equal(["Letters/a.qa"], Files(Run("check", "-f", "json").Output));
        Assert.Equal(["Letters/a.qa"], Files(Run("check", "Letters/**/*.qa", "-f", "json").Output));
        Assert.Equal(0, Run("check", "Letters/sub", "d.qa").Status);

        static IEnumerable<string> Files(string json) =>
            JsonDocument
                .Parse(json)
                .RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(diagnostic => diagnostic.GetProperty("file").GetString()!)
                .Distinct();
    }

    [Fact]
    public void Settings_count_as_in_a_build()
    {
        Write("p.csproj", "<Project />");
        Write(
            ".editorconfig",
            "root = true\n[*.qa]\ndocdsl_severity.QA3001 = warning # not yet\ndocdsl_severity.QA2002 = suggestion\n[drafts/**.qa]\n"
                + "docdsl_severity.QA3001 = none\n"
        );
        Write("a.qa", Unanswered);
        Write("drafts/x/b.qa", Unanswered);
        var output = Run("check", "-q").Output;
        Assert.Contains("a.qa(9,1): warning QA3001", output);
        Assert.Contains("a.qa(9,1): info QA2002", output);
        Assert.DoesNotContain("b.qa(9,1): warning QA3001", output);

        Write(".globalconfig", "is_global = true\ndotnet_diagnostic.QA3001.severity = none\ndotnet_diagnostic.QA2002.severity = error\n");
        output = Run("check", "-q").Output;
        Assert.DoesNotContain("QA3001", output);
        Assert.Contains("a.qa(9,1): error QA2002", output);
    }

    [Fact]
    public void Types_and_other_documents_of_the_project_are_known()
    {
        Write("p.csproj", "<Project><PropertyGroup><RootNamespace>Ministry</RootNamespace></PropertyGroup></Project>");
        Write("Types/brief.qatype", "@type brief\n@field dossier text required\n@field dossier text\n");
        Write("Letters/a.qa", "@document brief nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nZie [[b#1]] en [[b#9]] en [[c#1]].\n");
        Write("Letters/b.qa", Clean);
        var (status, output, _) = Run("check", "-q");
        Assert.Equal(1, status);
        Assert.Contains("Letters/a.qa(1,1): error QA5001", output);
        Assert.Contains("Letters/a.qa(7,16): error QA4006: Document 'Letters/b.qa' has no question 9", output);
        Assert.Contains("error QA4006: Document 'c' does not exist", output);
        Assert.Contains("Types/brief.qatype(3,", output);
    }

    [Fact]
    public void Two_documents_of_one_name_clash()
    {
        Write("p.csproj", "<Project />");
        Write("a-b.qa", Clean);
        Write("a b.qa", Clean);
        Assert.Contains("error QA6001", Run("check", "-q").Output);
    }

    [Fact]
    public async Task Sarif_is_valid()
    {
        Write("a b.qa", Unanswered);
        Write("bad.qa", [0x56, 0xE9, 0x20]);
        var (status, output, error) = Run("check", "a b.qa", "bad.qa", "-f", "sarif");
        Assert.Equal((3, "bad.qa: is not saved as UTF-8 or UTF-16.\n"), (status, error));
        var schema = await JsonSchema.FromFileAsync(DocDsl.Core.Tests.Repository.PathOf("tests/DocDsl.Tools.Tests/Cli/sarif-2.1.0.json"));
        Assert.Empty(schema.Validate(output));
        Assert.NotEmpty(schema.Validate(output.Replace("\"results\"", "\"outcomes\"")));
        var result = JsonDocument.Parse(output).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("QA2002", result.GetProperty("ruleId").GetString());
        Assert.Equal(
            "a%20b.qa",
            result
                .GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .GetProperty("artifactLocation")
                .GetProperty("uri")
                .GetString()
        );
    }

    [Fact]
    public void GitHub_commands_are_escaped()
    {
        Write("a,b.qa", "Vraag 1\n@opn 100%\nWat?\n");
        Assert.Contains(
            "::error file=a%2Cb.qa,line=2,endLine=2,col=2,endColumn=5,title=QA1001::Unknown directive",
            Run("check", "a,b.qa", "-f", "github").Output
        );
    }

    [Fact]
    public void Open_questions_are_overdue_when_the_term_is_over()
    {
        Write("brief.qatype", "@type brief\n@field submitted date\n@field answered date\n@term answered 3 weeks after submitted\n");
        Write("a.qa", "@document brief nl-NL\n@submitted 2025-03-01\n\nVraag 1\n@open volgt\nWat?\n");
        Assert.Contains("\n1 question: 0 answered, 1 open\n", Run("check", "--today", "2025-03-22").Output);
        Assert.Contains("\n1 question: 0 answered, 1 open (1 overdue)\n", Run("check", "--today", "2025-03-23").Output);

        Write("a.qa", "@document brief nl-NL\n@submitted 2025-03-01\n\nVraag 1\n@optional\nWat?\n");
        Assert.Contains("\n1 question: 0 answered, 1 open\n", Run("check", "--today", "2025-03-23").Output);
    }

    [Fact]
    public void What_cannot_be_read_is_3_and_misuse_2()
    {
        Directory.CreateDirectory(In("empty"));
        Write("a.qa", Clean);
        Assert.Equal((3, "nope.qa: does not exist.\n"), ErrorOf("check", "nope.qa"));
        Assert.Equal((3, "empty: contains no documents (.qa).\n"), ErrorOf("check", "empty"));
        Assert.Equal((3, "x/*.qa: no files match.\n"), ErrorOf("check", "x/*.qa"));
        Assert.Equal(2, Run("check", "--format", "xml").Status);
        Assert.Equal(2, Run("check", "--today", "tomorrow").Status);

        (int, string) ErrorOf(params string[] arguments) => Run(arguments) is var (status, _, error) ? (status, error) : default;
    }

    [Theory]
    [InlineData("*.qa", "a.qa x/a.qa", "a.qb a.qa/b")]
    [InlineData("x/**.qa", "x/a.qa x/y/a.qa", "a.qa y/x/a.qa")]
    [InlineData("/a.qa", "a.qa", "x/a.qa")]
    [InlineData("{a,b[0-9]}.qa", "a.qa b1.qa", "ab1.qa bx.qa")]
    [InlineData("[!a].qa", "b.qa", "a.qa")]
    [InlineData("?{2..11}.qa", "a2.qa a11.qa", "a1.qa a12.qa ab.qa")]
    [InlineData("{a.qa", "", "a.qa {a.qa")]
    public void Section_names_match_as_in_other_tools(string pattern, string matching, string other)
    {
        var glob = new DocDsl.Workspaces.ConfigGlob("/home/p", pattern);
        Assert.All(matching.Split(' ', StringSplitOptions.RemoveEmptyEntries), path => Assert.True(glob.IsMatch("/home/p/" + path), path));
        Assert.All(other.Split(' '), path => Assert.False(glob.IsMatch("/home/p/" + path), path));
    }
}
