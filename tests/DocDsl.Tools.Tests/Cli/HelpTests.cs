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
    [InlineData("attest", "Attest that answers are true with the evidence as it is.")]
    [InlineData("seal", "Record that answers were sent: what, to whom, when.")]
    [InlineData("recall", "List answers that were sent and may not be true any more.")]
    [InlineData("promises", "List the promises of documents, and what became of them.")]
    [InlineData("outline", "Print what was understood of a document, line by line.")]
    [InlineData("new", "Create a document with the fields and questions of its type.")]
    [InlineData("migrate", "Take documents to the current version of their questions.")]
    [InlineData("diff", "Compare two versions of a document or of a type.")]
    [InlineData("changes", "List what changed in documents and types since a commit.")]
    [InlineData("completions", "Print a completion script for a shell.")]
    [InlineData("import", "Import letters as documents.")]
    [InlineData("export", "Export documents to another format.")]
    [InlineData("lsp", "Start the language server, over standard input and output.")]
    public void Each_command_has_one_line_of_description_and_two_examples(string command, string description)
    {
        var (status, output, _) = Run(command, "--help");
        Assert.Equal(0, status);
        var lines = output.Split('\n').Select(line => line.Trim()).ToArray();
        Assert.Equal(description, lines[0]);
        Assert.StartsWith("Usage: docdsl " + command, lines[2]);
        var examples = lines[(Array.IndexOf(lines, "Examples:") + 1)..].TakeWhile(line => line.Length > 0).ToArray();
        Assert.InRange(examples.Length, 2, 4);
        Assert.All(examples, example => Assert.Contains("docdsl " + command, example));
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void The_list_of_commands_has_a_line_for_each()
    {
        var (status, output, _) = Run("--help");
        Assert.Equal(0, status);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        var commands = output.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n');
        Assert.Equal(19, commands.Length);
        Assert.All(commands, line => Assert.Matches("^  [a-z]+ +[A-Z].*\\.$", line));
    }

    [Fact]
    public void Help_of_a_rule_names_no_rules() => Assert.True(Run("explain", "--help").Output.Split("QA").Length <= 3);

    [Fact]
    public void Without_a_command_the_list_is_an_error()
    {
        var (status, output, error) = Run();
        Assert.Equal((2, ""), (status, output));
        Assert.Equal(Run("--help").Output, error);
    }

    /// <summary>One line: what is wrong, what was probably meant, and where to look.</summary>
    [Theory]
    [InlineData("check --formt json", "unknown option '--formt'; did you mean '--format'? See 'docdsl check --help'")]
    [InlineData("check --formt=json", "unknown option '--formt'; did you mean '--format'? See 'docdsl check --help'")]
    [InlineData("check a.qa --xyz", "unknown option '--xyz'. See 'docdsl check --help'")]
    [InlineData("fix -x a.qa", "unknown option '-x'. See 'docdsl fix --help'")]
    [InlineData("new --questons 3 faq", "unknown option '--questons'; did you mean '--questions'? See 'docdsl new --help'")]
    [InlineData("diff a.qa --hlp", "unknown option '--hlp'; did you mean '--help'? See 'docdsl diff --help'")]
    [InlineData("--vrsion", "unknown option '--vrsion'; did you mean '--version'? See 'docdsl --help'")]
    [InlineData("chek a.qa", "unknown command 'chek'; did you mean 'check'? See 'docdsl --help'")]
    [InlineData("complet", "unknown command 'complet'; did you mean 'completions'? See 'docdsl --help'")]
    [InlineData("xyz", "unknown command 'xyz'. See 'docdsl --help'")]
    [InlineData("check -f jsn", "unknown format 'jsn'; did you mean 'json'? See 'docdsl check --help'")]
    [InlineData("stats -f xml", "unknown format 'xml'; use text, csv, json or html. See 'docdsl stats --help'")]
    [InlineData("completions tcsh", "unknown shell 'tcsh'; use bash, zsh, fish or pwsh. See 'docdsl completions --help'")]
    [InlineData("check -f", "--format requires a value. See 'docdsl check --help'")]
    [InlineData("check --fail-on info", "unknown severity 'info'; use error or warning. See 'docdsl check --help'")]
    [InlineData("check --select QA30001", "unknown rule 'QA30001'; did you mean 'QA3001'? See 'docdsl check --help'")]
    [InlineData("check --ignore QA3,QX", "unknown rule 'QX'; list the rules with 'docdsl explain'. See 'docdsl check --help'")]
    [InlineData("check --today tomorrow", "'tomorrow' is not a valid date; write it as yyyy-MM-dd. See 'docdsl check --help'")]
    [InlineData(
        "check --statistics -f json",
        "--statistics and --summary are for people, and not for this format. See 'docdsl check --help'"
    )]
    [InlineData(
        "check a.qa --stdin-path b.qa",
        "--stdin-path is for standard input; name no paths, or also '-'. See 'docdsl check --help'"
    )]
    [InlineData("export", "PATHS is missing. See 'docdsl export --help'")]
    [InlineData("fix", "PATHS is missing. See 'docdsl fix --help'")]
    [InlineData("diff a.qa", "NEW is missing. See 'docdsl diff --help'")]
    [InlineData("diff a.qa b.qa c.qa", "unexpected argument 'c.qa'. See 'docdsl diff --help'")]
    [InlineData("renumber a.qa --from x", "'x' is not valid for --from. See 'docdsl renumber --help'")]
    [InlineData("new faq --questions 0", "--questions must be a number from 1 to 1000. See 'docdsl new --help'")]
    [InlineData("new kamervragn", "unknown document type 'kamervragn'; did you mean 'kamervragen'? See 'docdsl new --help'")]
    [InlineData("new x", "unknown document type 'x'; types are document, faq, kamervragen, questionnaire. See 'docdsl new --help'")]
    [InlineData("explain QA30001", "unknown rule 'QA30001'; did you mean 'QA3001'? See 'docdsl explain --help'")]
    [InlineData("fix a.qa -r QA6003", "QA6003 is about C# code, and is fixed in an editor only. See 'docdsl fix --help'")]
    public void What_is_wrong_with_a_command_line_is_one_line(string arguments, string message) =>
        Assert.Equal((2, "", $"error: {message}\n"), Run(arguments.Split(' ')));

    [Fact]
    public void A_path_may_look_like_an_option()
    {
        Write("--formt", "@document en\n\nQuestion 1\nWhat?\n\nAnswer 1\nThis.\n");
        Assert.Equal((0, "1 file checked, no errors or warnings\n", ""), Run("check", "--", "--formt"));
        Assert.Equal(0, Run("check", "--formt", "--help").Status);
    }
}
