namespace DocDsl.Tools.Tests.Cli;

/// <summary>Files of Markdown as the command takes them: named themselves, and as documents of projects.</summary>
public sealed class MarkdownTests : CommandTest
{
    private const string Unanswered = "Question 1\nWhat does it cost?\n";
    private const string Answered = "Question 1\nWhat does it cost?\n\nAnswer to question 1\nNothing.\n";
    private const string Letter = "@document kamervragen nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    [Fact]
    public void A_file_that_is_named_is_a_document_and_those_of_a_folder_are_not()
    {
        Write("docs/FAQ.md", Unanswered);
        Write("docs/letter.qa", Answered);
        Write("README.md", Unanswered);
        Assert.Equal((0, ""), (Run("check", "-q").Status, Run("check", "-q").Output));
        Assert.StartsWith("docs/FAQ.md(1,1): error QA3001: Question 1 has no answer\n", Run("check", "docs/FAQ.md").Output);
        var (status, output, _) = Run("check", "**/*.md", "--format", "concise", "-q");
        Assert.Equal(1, status);
        Assert.Equal(["README.md(1,1)", "docs/FAQ.md(1,1)"], output.Split('\n').SkipLast(1).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void The_documents_of_a_project_are_checked_with_its_folder()
    {
        Write(
            "src/App.csproj",
            """
            <Project>
              <ItemGroup>
                <DocDsl Include="docs/**/*.md" Exclude="$(DefaultItemExcludes);docs/drafts/**" Type="faq" Culture="en" />
                <DocDsl Include="../README.md" />
                <DocDsl Remove="docs/old.md" />
                <DocDsl Include="$(More)/*.md" />
                <DocDsl Include="if.md" Condition="'$(X)' == ''" />
                <DocDsl Include="$(Letters)/*.qa" />
              </ItemGroup>
            </Project>
            """
        );
        foreach (
            var file in new[] { "README.md", "src/docs/a.md", "src/docs/sub/b.md", "src/docs/drafts/c.md", "src/docs/old.md", "src/d.md" }
        )
        {
            Write(file, Unanswered);
        }

        var output = Run("check").Output.Split('\n');
        Assert.Equal(
            ["README.md(1,1)", "src/docs/a.md(1,1)", "src/docs/sub/b.md(1,1)"],
            output.Where(line => line.Contains("QA3001:")).Select(line => line.Split(':')[0])
        );
        Assert.Equal(
            "Not checked without a build: C# code (QA6003, QA6004, QA6005, QA6007); <DocDsl Include=\"$(More)/*.md\" /> of App.csproj; "
                + "<DocDsl Include=\"if.md\" /> of App.csproj",
            output[^2]
        );
        Assert.Equal(
            ["src/docs/a.md(1,1)", "src/docs/sub/b.md(1,1)"],
            Run("check", "src/docs", "-q", "-f", "concise").Output.Split('\n').SkipLast(1).Select(line => line.Split(':')[0])
        );
        Assert.Contains(
            "\"notEvaluated\": [\n    \"<DocDsl Include=\\\"$(More)/*.md\\\" /> of App.csproj\",",
            Run("check", "-f", "json").Output
        );
        Assert.Contains("all 3 documents", Run("stats").Output);
    }

    [Fact]
    public void Documents_of_a_project_refer_to_each_other_and_have_names()
    {
        Write("App.csproj", """<Project><ItemGroup><DocDsl Include="docs/FAQ.md" /></ItemGroup></Project>""");
        Write("docs/FAQ.md", Answered.Replace("Nothing", "See [[letter#1]]"));
        Write("letter.qa", Answered.Replace("Nothing", "See [[FAQ#1]], [[docs/FAQ#2]] and [[other#1]]"));
        Write("other.md", Answered);
        var lines = Run("check", "-q", "-f", "concise").Output.Split('\n').SkipLast(1);
        Assert.Equal(["letter.qa(5,16)", "letter.qa(5,35)"], lines.Select(line => line.Split(':')[0]));

        // One that no build compiles has no name that could be taken.
        Write("letter.md", Answered);
        Assert.DoesNotContain("QA6001", Run("check", "letter.md", "letter.qa").Output);
        Write("docs/FAQ.qa", Answered);
        Assert.Contains("QA6001", Run("check").Output);
    }

    [Fact]
    public void Outside_a_project_a_reference_may_mean_any_document_in_the_folder()
    {
        Write("a.md", Answered.Replace("Nothing", "See [[b#1]] and [[c#1]] and [[d#1]]"));
        Write("b.md", Answered);
        Write("c.qa", Answered);
        Write("c.md", "an export of c.qa");
        var lines = Run("check", "a.md", "-q", "-f", "concise").Output.Split('\n').SkipLast(1);
        Assert.Equal("a.md(5,29): error QA4006: Document 'd' does not exist", Assert.Single(lines));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("outline")]
    [InlineData("stats")]
    [InlineData("export")]
    public void A_document_that_names_another_type_is_not_what_was_asked_for(string command)
    {
        Write("letter.qa", Letter);
        Write("FAQ.md", Answered);
        var (status, _, error) = Run(command, "letter.qa", "--type", "faq");
        Assert.Equal((3, "letter.qa: its '@document' names the type 'kamervragen', and '--type' requires 'faq'.\n"), (status, error));
        Assert.Equal((0, ""), (Run(command, "FAQ.md", "--type", "questionnaire", "--culture", "en").Status, error = ""));
    }

    [Theory]
    [InlineData("fag", "unknown document type 'fag'; did you mean 'faq'?")]
    [InlineData("zzz", "unknown document type 'zzz'; types are document, faq, kamervragen, kep, questionnaire.")]
    [InlineData("fag@2", "unknown document type 'fag'; did you mean 'faq'?")]
    public void An_unknown_type(string type, string message)
    {
        Write("kep.qatype", "@type kep\n");
        Write("FAQ.md", Answered);
        Assert.Equal((2, "", $"error: {message} See 'docdsl check --help'\n"), Run("check", "FAQ.md", "--type", type));
        Assert.Equal(0, Run("check", "FAQ.md", "--type", "kep").Status);
    }

    [Fact]
    public void A_culture_that_is_none() =>
        Assert.Equal(
            (2, "", "error: 'english1x' is not a valid culture; write a language tag such as 'en-GB'. See 'docdsl stats --help'\n"),
            Run("stats", "--culture", "english1x")
        );

    [Fact]
    public void Markdown_is_not_formatted()
    {
        Write("FAQ.md", "Question  1\n\n\n\nWhat?  \n");
        Assert.Equal((0, "", "FAQ.md: is Markdown, which is not formatted.\n"), Run("format", "FAQ.md", "--verify"));
        Assert.Equal((0, "", "FAQ.md: is Markdown, which is not formatted.\n"), Run("format", "FAQ.md"));
        Assert.Equal("Question  1\n\n\n\nWhat?  \n", File.ReadAllText(In("FAQ.md")));
    }

    [Fact]
    public void Two_versions_are_compared_each_in_its_own_notation()
    {
        Write("FAQ.md", Answered);
        Write("FAQ.qa", Answered);
        Assert.Equal((0, "", ""), Run("diff", "FAQ.md", "FAQ.qa"));
        Write("FAQ.qa", Answered.Replace("Nothing", "Much"));
        Assert.Equal((0, "Question 1: answer reworded\n", ""), Run("diff", "FAQ.md", "FAQ.qa", "--type", "document"));
    }

    [Fact]
    public void A_new_document_of_Markdown_has_its_directives_in_comments()
    {
        Assert.Equal((0, "docs/FAQ.md: written.\n", ""), Run("new", "faq", "-o", "docs/FAQ.md"));
        Assert.Equal("<!-- @document faq en -->\n\nQ: [[ FILL IN ]]\n\nA: [[ FILL IN ]]\n", File.ReadAllText(In("docs/FAQ.md")));
    }

    [Fact]
    public void Exports_have_the_path_of_the_file()
    {
        Write("docs/FAQ.md", Answered);
        var (status, output, error) = Run("export", "docs/FAQ.md", "--format", "json");
        Assert.Equal((0, ""), (status, error));
        Assert.Contains("\"path\": \"docs/FAQ.md\"", output);
        Assert.Equal(0, Run("export", "docs/FAQ.md", "--format", "html", "-o", "FAQ.html").Status);
    }

    [Fact]
    public void Types_of_the_project_are_completed() =>
        Assert.Contains("faq", Run("[suggest:20]", "check FAQ.md --type ").Output.Split('\n'));
}
