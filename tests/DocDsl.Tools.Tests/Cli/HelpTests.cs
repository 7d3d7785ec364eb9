namespace DocDsl.Tools.Tests.Cli;

public class HelpTests : CommandTest
{
    [Theory]
    [InlineData("check", "Check documents and report diagnostics.")]
    [InlineData("explain", "Explain a rule, with examples that break it and that follow it.")]
    [InlineData("fix", "Apply code fixes to documents.")]
    [InlineData("format", "Format documents.")]
    [InlineData("renumber", "Renumber questions without gaps.")]
    [InlineData("stats", "Count questions and their states, notes, promises and words.")]
    [InlineData("outline", "Print what was understood of a document, line by line.")]
    [InlineData("new", "Create a document with the fields of its type.")]
    [InlineData("diff", "Compare two versions of a document.")]
    [InlineData("completions", "Print a completion script for a shell.")]
    [InlineData("import", "Import a letter as a document.")]
    [InlineData("export", "Export documents to another format.")]
    [InlineData("lsp", "Start the language server, over standard input and output.")]
    public void Each_command_has_one_line_of_description_and_two_examples(string command, string description)
    {
        var (status, output, _) = Run(command, "--help");
        Assert.Equal(0, status);
        var lines = output.Split('\n').Select(line => line.Trim()).ToArray();
        Assert.Equal(description, lines[Array.IndexOf(lines, "Description:") + 1]);
        var examples = lines[(Array.IndexOf(lines, "Examples:") + 1)..].TakeWhile(line => line.Length > 0).ToArray();
        Assert.Equal(2, examples.Length);
        Assert.All(examples, example => Assert.Contains("docdsl " + command, example));
    }

    [Fact]
    public void All_commands_are_listed() =>
        Assert.Equal(
            13,
            Run("--help")
                .Output.Split("Commands:")[1]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Count(line => line.Length > 2 && line[2] != ' ')
        );
}
