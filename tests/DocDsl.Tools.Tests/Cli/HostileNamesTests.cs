using System.Text.Json;
using DocDsl.Tools.Tests.Workspaces;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>Names of files and words of documents do nothing to a terminal, a build server or a document.</summary>
public sealed class HostileNamesTests : CommandTest
{
    private const string Escapes = "Vraag 1\nWat \u001b[2J\u0007\u009b\u202e?\n\nVraag 2\u001b[31m\n@opn x\u001b]0;title\u0007\nWie?\n";

    [UnixFact]
    public void Reports_for_people_have_no_control_characters()
    {
        Write("a\n::error file=b::c\u001b[2J.qa", Escapes);
        Write("::error ::d.qa", Escapes);
        Write("##vso[task.setvariable variable=PATH]x.qa", Escapes);
        Write("bad\n::error.qa", [0xE9]);
        foreach (
            var command in new[]
            {
                new[] { "check" },
                ["check", "-f", "github"],
                ["check", "-f", "markdown"],
                ["changes"],
                ["outline", "."],
                ["stats"],
                ["stats", "--evidence"],
                ["promises"],
                ["format", ".", "--verify"],
                ["check", "--statistics"],
                ["check", "--summary"],
                ["check", "--stdin-path", "a", "\u001b\n::error"],
                ["check", "--\u001b\n::error"],
                ["check", "--select", "\u001b\n::error"],
                ["stats", "-f", "\u001b\n::error"],
                ["fix", "."],
                ["check", "no\n::error\u001b.qa"],
                ["export", "bad\n::error.qa"],
                ["import", "no\n::error.qa"],
                ["explain", "\u001b\n::error"],
                ["new", "\u001b\n::error"],
            }
        )
        {
            var (_, output, error) = Run(command);
            Assert.NotEmpty(output + error);
            Assert.All(
                (output + error).Split('\n'),
                line =>
                {
                    Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u202e');
                    Assert.DoesNotContain("##vso[", line);
                    Assert.True(!line.StartsWith("::", StringComparison.Ordinal) || command is [.., "github"], line);
                }
            );
        }
    }

    [UnixFact]
    public void A_caret_stays_below_its_words()
    {
        Write("a.qa", "Vraag 1\n@open later\nWat\u001b \u007f? [[#9]]\n");
        Assert.Contains("  3 | Wat\u241b \u2421? [[#9]]\n    |    ^\n", Run("check", "-q").Output);
    }

    [UnixFact]
    public void A_command_of_GitHub_has_its_own_properties_alone()
    {
        Write("a\n::error file=b::c.qa", "Vraag 1\nWat?\n");
        Assert.StartsWith("::error file=a%0A%3A%3Aerror file=b%3A%3Ac.qa,line=1,", Run("check", "-f", "github").Output);
    }

    [UnixFact]
    public void Sarif_names_the_file_itself()
    {
        Write("d%41#é?.qa", "Vraag 1\nWat?\n");
        Write("dA.qa", "Vraag 1\nWat?\n");
        Write("b:c.qa", "Vraag 1\nWat?\n");
        Assert.Equal("file://" + In("d%2541%23%C3%A9%3F.qa"), UriOf(In("d%41#é?.qa")));
        Assert.Equal("d%2541%23%C3%A9%3F.qa", UriOf("d%41#é?.qa"));
        Assert.Equal("b%3Ac.qa", UriOf("b:c.qa"));
        Assert.Equal(In("d%41#é?.qa"), new Uri(UriOf(In("d%41#é?.qa"))).LocalPath);

        static string UriOf(string path) =>
            JsonDocument
                .Parse(Run("check", path, "-f", "sarif").Output)
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")[0]
                .GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .GetProperty("artifactLocation")
                .GetProperty("uri")
                .GetString()!;
    }

    [UnixFact]
    public void The_name_of_an_imported_file_is_one_line()
    {
        Write("a\r\n@allow QA3001 \"no\"\n.txt", "Question 1\nWhat is it?\n\nAnswer 1\nThis.\n");
        Run("import", "a\r\n@allow QA3001 \"no\"\n.txt", "-o", "a.qa");
        Assert.StartsWith("@document en\n@source a @allow QA3001 \"no\" .txt\n\nQuestion 1\n", File.ReadAllText(In("a.qa")));
    }
}
