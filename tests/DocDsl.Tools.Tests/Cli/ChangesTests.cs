using System.Diagnostics;
using DocDsl.Tools.Tests.Workspaces;

namespace DocDsl.Tools.Tests.Cli;

/// <summary><c>docdsl changes</c>, in a repository of its own.</summary>
public sealed class ChangesTests : CommandTest
{
    private const string Letter = "@document document en\n\nQuestion 1\nWho pays?\n\nAnswer to question 1\nWe do.\n";

    private const string Type = "@type review extends questionnaire\n@language en\n@numbering none\n@question a\nWhat?\n";

    public ChangesTests()
    {
        Git("init", "-q", "-b", "main");
        Write("Letters/same.qa", Letter);
        Write("Letters/changed.qa", Letter);
        Write("Letters/renamed.qa", Letter.Replace("We do.", "The city does, as it did before."));
        Write("Letters/removed.qa", "@document faq de\n@title Bad\n\nFrage 1\nWann schließt das Bad?\n\nAntwort zu Frage 1\nNie.\n");
        Write("Letters/review.qatype", Type);
        Write("docs/FAQ.md", "# FAQ\n\n## What?\n\nThis.\n");
        Write("docs/old.md", "# FAQ\n\n## Why?\n\nSo.\n");
        Write("readme.md", "# Not a document?\n");
        Write("p.csproj", "<Project><ItemGroup><DocDsl Include=\"docs/*.md\" Type=\"faq\" Culture=\"en\" /></ItemGroup></Project>");
        Commit();
    }

    [Fact]
    public void Nothing_has_changed() =>
        Assert.Matches("^No documents have changed since HEAD \\([0-9a-f]{7}\\)\n$", Run("changes").Output);

    [Fact]
    public void Files_that_changed_were_added_removed_or_renamed()
    {
        Change();
        const string Expected = """
            Letters/changed.qa
              Question 1: answer reworded
            Letters/new.qa: added
            Letters/removed.qa: removed
            Letters/review.qatype
              question 'b': added
                + Why?
            archive/moved.qa: was Letters/renamed.qa; no question or answer changed
            docs/FAQ.md
              Question 'What?': answer reworded
            docs/old.md: removed

            """;
        var (status, output, error) = Run("changes");
        Assert.Equal("", error);
        Assert.Equal(
            Expected.ReplaceLineEndings("\n"),
            string.Join('\n', output.Split('\n').Skip(1).Where(line => !line.StartsWith("  code: ", StringComparison.Ordinal)))
        );
        Assert.StartsWith("7 documents changed since HEAD (", output);
        Assert.Equal(0, status);

        // The same, once it is committed and asked for by the name of the earlier commit.
        Commit();
        Assert.Equal(output.Split('\n')[1..], Run("changes", "--since", "HEAD~1").Output.Split('\n')[1..]);
        // What was moved out of a folder is not there any more.
        Assert.StartsWith("5 documents changed since main~1 (", Run("changes", "-s", "main~1", "Letters").Output);
        Assert.StartsWith("1 document changed since ", Run("changes", "-s", "main~1", "Letters/removed.qa").Output);
        var globs = Run("changes", "-s", "main~1", "Letters/*ed.qa", "docs/none*.qa");
        Assert.Equal((3, "docs/none*.qa: no files match.\n"), (globs.Status, globs.Error));
        Assert.StartsWith("3 documents changed since ", globs.Output);
        Assert.StartsWith("2 documents changed since ", Run("changes", "-s", "main~1", "docs").Output);
    }

    [Fact]
    public void What_breaks_code_is_exit_code_1()
    {
        Write("Letters/changed.qa", Letter.Replace("Question 1\n", "Question 1\n@id payer\n").Replace("to question 1", "to question 1"));
        Write("Letters/same.qa", "@document document en\n");
        var (status, output, _) = Run("changes");
        Assert.Equal(1, status);
        Assert.Contains("Letters/same.qa\n  Question 1: removed (in the earlier document)\n", output);
        Assert.Contains("\n  code may break: question 1 is not there\n", output);
    }

    [Fact]
    public void Markdown_is_what_no_word_of_a_document_can_end()
    {
        Write("Letters/changed.qa", Letter.Replace("Who pays?", "</pre><script>alert(1)</script> @ann ![x](y) `z`?"));
        var output = Run("changes", "-f", "markdown").Output;
        Assert.Contains("\n\n<details open><summary><code>Letters/changed.qa</code></summary>\n<pre>Question 1: reworded\n", output);
        Assert.Contains("  + &lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt; @ann ", output);
        Assert.DoesNotContain("<script>", output);
    }

    [UnixFact]
    public void Names_of_files_are_names_alone()
    {
        const string Hostile = "a\n::error::b$(touch pwned)`touch pwned`<b>.qa";
        Write(Hostile, Letter);
        var (status, output, _) = Run("changes");
        Assert.Equal(0, status);
        Assert.Contains("\na\u240a::error::b$(touch pwned)`touch pwned`<b>.qa: added\n", output);
        Assert.Contains(
            "<p><code>a\u240a::error::b$(touch pwned)`touch pwned`&lt;b&gt;.qa: added</code></p>",
            Run("changes", "-f", "markdown").Output
        );
        Assert.False(File.Exists(In("pwned")));
    }

    [Fact]
    public void What_cannot_be_compared_is_said()
    {
        Assert.Equal(
            "the commit 'v9' was not found; a shallow clone has only its last ones: fetch it first, for example by "
                + "'git fetch --depth=1 origin v9'\n",
            Fails("changes", "--since", "v9")
        );
        Assert.StartsWith("the commit 'HEAD:docs' was not found", Fails("changes", "--since", "HEAD:docs"));
        Assert.Equal("none.qa: does not exist.\n", Fails("changes", "none.qa"));
        Write("Letters/changed.qa", [0xE9]);
        Assert.StartsWith("Letters/changed.qa: ", Fails("changes"));

        Directory.Move(In(".git"), In("no.git"));
        Assert.StartsWith("git rev-parse: fatal: not a git repository", Fails("changes"));

        static string Fails(params string[] command)
        {
            var (status, _, error) = Run(command);
            Assert.Equal(3, status);
            return error;
        }
    }

    private void Change()
    {
        Write("Letters/changed.qa", Letter.Replace("We do.", "You do."));
        Write("Letters/new.qa", "@document document en\n\nQuestion 1\nQuite another?\n\nAnswer to question 1\nYes.\n");
        Directory.CreateDirectory(In("archive"));
        Git("mv", "Letters/renamed.qa", "archive/moved.qa");
        File.Delete(In("Letters/removed.qa"));
        Write("Letters/review.qatype", Type + "@question b\nWhy?\n");
        Write("docs/FAQ.md", "# FAQ\n\n## What?\n\nThat.\n");
        File.Delete(In("docs/old.md"));
        Write("readme.md", "# Still not a document?\n");
    }

    private void Commit()
    {
        Git("add", "-A");
        Git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-qm", "x");
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = In(".") })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
