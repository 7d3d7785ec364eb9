namespace DocDsl.Tools.Tests.Cli;

/// <summary>Documents held to the questions of their type, by <c>new</c>, <c>migrate</c>, <c>diff</c> and <c>--type</c>.</summary>
public sealed class QuestionSetTests : CommandTest
{
    private const string Review = """
        @type review extends questionnaire
        @version 2
        @language en
        @numbering none
        @field stage choice alpha | beta required
        @group Data
        @question minimum-data
        @expect yes-no
        Does the feature expose the minimum amount of data?
        @question retention
        @was storage
        @hint Name the days.
        How long is the data kept?
        @group Monitoring
        @question in-use
        @when stage is beta
        @optional
        How does an operator see that it is in use?

        """;

    [Fact]
    public void New_writes_all_questions_of_the_set()
    {
        Write("review.qatype", Review);
        Assert.Equal((0, "a.qa: written.\n", ""), Run("new", "review", "-o", "a.qa"));
        Assert.Equal(
            "@document review 2 en\n@stage [[ FILL IN: choice alpha|beta ]]\n\n@group Data\n\n@question\n"
                + "Does the feature expose the minimum amount of data?\n\n@answer\n[[ FILL IN ]]\n\n@question\n@// Name the days.\n"
                + "How long is the data kept?\n\n@answer\n[[ FILL IN ]]\n\n@group Monitoring\n\n@question\n@// Asked when stage is beta\n"
                + "@// Optional\nHow does an operator see that it is in use?\n\n@answer\n[[ FILL IN ]]\n",
            File.ReadAllText(In("a.qa"))
        );
        Assert.Equal(0, Run("new", "review", "-o", "a.md").Status);
        Assert.Equal(
            "<!-- @document review 2 en -->\n<!-- @stage [[ FILL IN: choice alpha|beta ]] -->\n"
                + "<!-- @heading question+answer \"### {text}\" -->\n<!-- @heading group \"## {text}\" -->\n\n## Data\n\n"
                + "### Does the feature expose the minimum amount of data?\n\n[[ FILL IN ]]\n\n### How long is the data kept?\n"
                + "<!-- Name the days. -->\n\n[[ FILL IN ]]\n\n## Monitoring\n\n### How does an operator see that it is in use?\n"
                + "<!-- Asked when stage is beta -->\n<!-- Optional -->\n\n[[ FILL IN ]]\n",
            File.ReadAllText(In("a.md"))
        );

        // All that is reported are the placeholders.
        foreach (var name in new[] { "a.qa", "a.md" })
        {
            var (status, output, _) = Run("check", name, "-q");
            Assert.Equal(1, status);
            Assert.All(output.Split('\n').Where(line => line.StartsWith(name)), line => Assert.Contains("error QA3005", line));
            Assert.Equal(4, output.Split("QA3005: ").Length - 1);
        }
    }

    [Theory]
    [InlineData("@question AC-01 mfa\nIs MFA used?\n@question AC-02 keys\nAre keys changed?\n", "AC-01 Is MFA used?", "### AC-02 Are keys")]
    [InlineData("@numbering none\n@heading question \"Q: {text}\"\n@question a\nIs it?\n@question b\nIs he?\n", "Q: Is it?", "Q: Is he?")]
    public void New_writes_labels_and_the_headings_of_the_type(string questions, string plain, string markdown)
    {
        Write("vendor.qatype", "@type vendor extends questionnaire\n@version 1\n@language en\n" + questions);
        foreach (var (name, words) in new[] { ("a.qa", plain), ("a.md", markdown) })
        {
            Assert.Equal(0, Run("new", "vendor", "-o", name).Status);
            Assert.Contains(words, File.ReadAllText(In(name)));
            Assert.DoesNotContain("QA7", Run("check", name).Output);
            Assert.Contains($"\"{name}\",2,0,2,0,", Run("stats", name, "-f", "csv").Output);
        }
    }

    [Fact]
    public void New_answers_the_questions_of_another_document()
    {
        Write(
            "Letters/kv-1.qa",
            "@document kamervragen nl-NL\n@status draft\n\nVraag 1\n@id eerste\nWat is\n\na) dit;\nb) dat?\n\nVraag 2 en 3\nWie?\n"
        );
        Assert.Equal((0, "ah.qa: written.\n", ""), Run("new", "--answers", "Letters/kv-1.qa", "-o", "ah.qa"));
        var text = File.ReadAllText(In("ah.qa"));
        Assert.StartsWith("@document kamervragen nl-NL\n", text);
        Assert.Contains(
            "\n@answers kv-1\n\nVraag 1\nWat is\n\na) dit;\nb) dat?\n\nAntwoord op vraag 1\n[[ INVULLEN ]]\n\nVraag 2 en 3\n",
            text
        );
        Assert.EndsWith("\nAntwoord op vragen 2 en 3\n[[ INVULLEN ]]\n", text);
        Assert.Equal((3, "", "nope.qa: does not exist.\n"), Run("new", "--answers", "nope.qa"));
        Assert.Equal((2, "", "error: TYPE is missing. See 'docdsl new --help'\n"), Run("new"));
    }

    [Fact]
    public void Migrate_does_what_is_mechanical_and_lists_the_rest()
    {
        const string Old =
            "@document review 1 en\n@stage alpha\n\n@group Data\n\n@question\n@id storage\nHow long?\n\n@answer\nA week.\n\n"
            + "@question\n@id gone\nIs it gone?\n\n@answer\nYes, it is.\n";
        const string New =
            "@document review 2 en\n@stage alpha\n\n@group Data\n\n@question\n@id minimum-data\n"
            + "Does the feature expose the minimum amount of data?\n\n@answer\nTODO\n\n"
            + "@question\n@id retention\n@// review: reworded from \"How long?\"\nHow long is the data kept?\n\n@answer\nA week.\n\n"
            + "@question\n@id gone\nIs it gone?\n\n@answer\nYes, it is.\n";
        Write("review.qatype", Review);
        Write("a.qa", Old);
        var (status, output, error) = Run("migrate", "a.qa", "--diff");
        Assert.Equal(1, status);
        Assert.Contains("-@document review 1 en\n+@document review 2 en\n", output);
        Assert.EndsWith("4 changes in 1 document; 1 error, 1 warning would remain\n", error);
        Assert.Equal(Old, File.ReadAllText(In("a.qa")));

        (status, output, error) = Run("migrate", "a.qa");
        Assert.Equal((1, ""), (status, error));
        Assert.Equal(New, File.ReadAllText(In("a.qa")));
        Assert.Equal(
            "a.qa(1,11): done: Add question 'minimum-data'\na.qa(1,18): done: Change the version to '2'\n"
                + "a.qa(6,1): done: Take the words of question 'retention', and mark the answer for review\n"
                + "a.qa(7,5): done: Change '@id storage' to 'retention'\n"
                + "a.qa(11,1): error QA3005: 'TODO' is a placeholder; replace it with the answer\n"
                + "a.qa(21,1): warning QA7003: Question 'gone' is not in 'review'\n"
                + "4 changes in 1 document; 1 error, 1 warning remain\n",
            output
        );
        Assert.StartsWith("a.qa(11,1): error QA3005", Run("migrate", "a.qa").Output);
    }

    [Fact]
    public void Migrate_to_a_declaration_that_is_not_in_the_project()
    {
        Write("review.qatype", "@type review\n@version 1\n@numbering none\n@question kept\nIs data kept?\n");
        Write("later/review.txt.qatype", "@type review\n@version 2\n@numbering none\n@question retention\n@was kept\nIs data kept?\n");
        Write("a.qa", "@document review 1 en\n\n@question kept\nIs data kept?\n\n@answer\nA week.\n");
        var (status, output, error) = Run("migrate", "a.qa", "--to", "later/review.txt.qatype", "--diff");
        Assert.Equal(0, status);
        Assert.EndsWith("2 changes in 1 document\n", error);
        Assert.Contains("-@document review 1 en\n+@document review 2 en\n", output);
        Assert.Contains("-@question kept\n+@question retention\n", output);
        Assert.Equal(3, Run("migrate", "a.qa", "--to", "nowhere.qatype").Status);
    }

    [Fact]
    public void Migrate_to_another_type()
    {
        Write("review.qatype", Review);
        Write("a.md", "# Review\n\n## How long is the data kept?\n\nA week.\n");
        Write("b.qa", "@document faq en\n\nQ: How long is the data kept?\n\nA: A week.\n");
        Write("c.qa", "Question 1\nHow long?\n");
        Assert.Equal(1, Run("migrate", "a.md", "--to", "review@2").Status);
        Assert.StartsWith("<!-- @document review 2 -->\n# Review\n", File.ReadAllText(In("a.md")));
        Assert.Equal(
            (3, "", "c.qa: names no type; write '--to TYPE'.\n"),
            Run("migrate", "c.qa")
        );
        Assert.Equal((3, "", "b.qa: the type 'faq' has no questions.\n"), Run("migrate", "b.qa"));
        Assert.Equal(
            (3, "", "c.qa: the type 'review' has the version '2', and '--to' requires '3'.\n"),
            Run("migrate", "c.qa", "--to", "review@3")
        );
        Assert.Equal(
            (3, "", "c.qa: unknown document type 'revew'; did you mean 'review'?\n"),
            Run("migrate", "c.qa", "--to", "revew")
        );
    }

    [Fact]
    public void Diff_of_two_versions_of_a_type()
    {
        Write("review.qatype", Review);
        Write(
            "old.qatype",
            "@type review extends questionnaire\n@version 1\n@field stage text\n@field owner person\n@question in-use\n"
                + "How does an operator see that it is in use?\n@question storage\nHow long is it kept?\n"
                + "@question cost\nWhat does it cost?\n"
        );
        Assert.Equal(
            (
                1,
                "version: 1 → 2\nfield 'stage': kind text → choice alpha|beta; required\n"
                    + "field 'owner': removed (in the earlier version)\n"
                    + "question 'minimum-data': added\n  + Does the feature expose the minimum amount of data?\n"
                    + "question 'retention': was 'storage'; reworded; group none → Data; hint changed\n"
                    + "  - How long is it kept?\n  + How long is the data kept?\n"
                    + "question 'in-use': moved after question 'retention'; condition none → stage is beta; optional; "
                    + "group none → Monitoring\n"
                    + "question 'cost': removed (in the earlier version)\n  - What does it cost?\n"
                    + "code may break: Stage has another type\ncode may break: Owner is not there\n"
                    + "code may break: Storage is Retention\ncode may break: Cost is not there\n",
                ""
            ),
            Run("diff", "old.qatype", "review.qatype")
        );
        Assert.Equal((0, "", ""), Run("diff", "review.qatype", "review.qatype"));
        var newer = Review.Replace("@version 2", "@version 3").Replace("@hint Name", "@hint Say");
        Write("newer.qatype", newer + "@question more\nWhat more?\n");
        Assert.Equal(
            (0, "version: 2 → 3\nquestion 'retention': hint changed\nquestion 'more': added\n  + What more?\n", ""),
            Run("diff", "review.qatype", "newer.qatype")
        );
        Write("none.qatype", "@version 1\n");
        Assert.Equal((3, "", "none.qatype: declares no document type.\n"), Run("diff", "review.qatype", "none.qatype"));
    }

    [Fact]
    public void Diff_of_documents_lists_fields_values_promises_notes_and_status()
    {
        Write(
            "old.qa",
            "@document en\n@status draft\n@updated 2025-01-01\n\nQuestion 1\n@expect yes-no\nIs it free?[^1]\n\n"
                + "Answer 1\n@promise free by 2026-01-01 from \"Yes\"\nYes, it is.\n\n@note 1\nOf cost.\n@end\n"
        );
        Write(
            "new.qa",
            "@document en\n@updated 2025-02-01\n\nQuestion 1\n@expect yes-no\nIs it free?[^1]\n\n"
                + "Answer 1\n@promise free by 2026-03-01 from \"No\"\nNo, it is not.\n\n@note 1\nOf all cost.\n@end\n"
        );
        Assert.Equal(
            (
                0,
                "status: draft → final\n@updated: 2025-01-01 → 2025-02-01\n"
                    + "Question 1: answer reworded; value yes → no; promise 'free' due 2026-01-01 → 2026-03-01\n"
                    + "note 1: reworded\n  - Of cost.\n  + Of all cost.\n",
                ""
            ),
            Run("diff", "old.qa", "new.qa")
        );
    }

    [Fact]
    public void A_version_is_required_with_the_type()
    {
        Write("review.qatype", Review);
        Write("a.md", "# Review\n\n## How long is the data kept?\n\nA week.\n");
        Assert.Contains(
            "a.md(1,1): warning QA7006: The document answers version 1 of 'review', which is older than version 2, to which it is held",
            Run("check", "a.md", "--type", "review@1").Output
        );
        Assert.DoesNotContain("QA7006", Run("check", "a.md", "--type", "review@2").Output);
        Write("b.qa", "@document review 1 en\n");
        Assert.Equal(
            (3, "b.qa: its '@document' names the version '1', and '--type' requires '2'.\n"),
            (Run("check", "b.qa", "--type", "review@2").Status, Run("check", "b.qa", "--type", "review@2").Error)
        );
        Assert.Equal(
            (
                2,
                "",
                "error: 'x' is not a valid version; a version has letters, digits, '.', '-' and '_', with a digit among them. "
                    + "See 'docdsl check --help'\n"
            ),
            Run("check", "a.md", "--type", "review@x")
        );
    }
}
