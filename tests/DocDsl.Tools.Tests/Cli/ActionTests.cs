using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocDsl.Core.Tests;
using DocDsl.Tools.Tests.Workspaces;
using YamlDotNet.RepresentationModel;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>The script of action.yml, as GitHub's runner would start it, in a repository of its own with a remote.</summary>
public sealed partial class ActionTests : IDisposable
{
    private const string Letter = "@document document en\n\nQuestion 1\nWho pays?\n\nAnswer to question 1\nWe do.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("docdsl-action-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public void Documents_without_errors()
    {
        var run = Prepare(("Letters/a.qa", Letter)).Check();
        Assert.Equal(0, run.Status);
        Assert.Empty(run.Annotations);
        Assert.Equal(["errors=0", "warnings=0", $"sarif={_folder}/temp/docdsl.sarif"], run.Outputs);
        Assert.Equal("2.1.0", JsonDocument.Parse(run.Sarif).RootElement.GetProperty("version").GetString());
        Assert.Equal(
            """
            ### Documents: no errors or warnings

            1 document, 1 question: 1 answered, 0 open

            ### Changes

            There is no earlier commit to compare with.

            """.ReplaceLineEndings("\n"),
            run.Summary
        );

        // A new branch has no commit before it.
        Assert.EndsWith("There is no earlier commit to compare with.\n", Check(("DOCDSL_BASE", new string('0', 40))).Summary);
    }

    [UnixFact]
    public void Errors_are_annotated_and_listed()
    {
        Prepare(("Letters/a.qa", Letter + "\nQuestion 2\nWho else?\n"));
        Assert.Equal(0, Check(("DOCDSL_FAIL_ON", "never")).Status);
        var run = Check(("DOCDSL_FAIL_ON", "error"));
        Assert.Equal(1, run.Status);
        Assert.Equal(
            ["::error file=Letters/a.qa,line=9,endLine=9,col=1,endColumn=11,title=QA3001::Question 2 has no answer"],
            run.Annotations
        );
        Assert.Equal(["errors=1", "warnings=0"], run.Outputs[..2]);
        Assert.Contains("\"QA3001\"", run.Sarif);
        Assert.StartsWith("### Documents: 1 error\n\n1 document, 2 questions: 1 answered, 1 open\n\n<table>\n", run.Summary);
        Assert.Contains(
            "<tr><td>error</td><td><a href=\"https://github.com/docdsl/docdsl/blob/main/docs/rules/QA3001.md\">QA3001</a></td>"
                + "<td><code>Letters/a.qa(9,1)</code></td><td><code>Question 2 has no answer</code></td></tr>\n</table>\n",
            run.Summary
        );
    }

    [UnixFact]
    public void Warnings_fail_where_they_are_to()
    {
        Prepare(("a.qa", Letter.Replace("document en", "document en\n@status draft") + "\nQuestion 2\nWho else?\n"));
        var run = Check();
        Assert.Equal((0, "warnings=1"), (run.Status, run.Outputs[1]));
        Assert.Equal(1, Check(("DOCDSL_FAIL_ON", "warning")).Status);
    }

    [UnixFact]
    public void Inputs_are_lines()
    {
        Prepare(("a b/a.qa", Letter), ("c/c.qa", "Vraag 1\nWat?\n"), ("d.qa", "Vraag 1\nWat?\n"));
        Assert.Equal("errors=1", Check(("DOCDSL_PATHS", "a b\nc/*.qa\n")).Outputs[0]);
        var run = Check(("DOCDSL_ARGUMENTS", "--ignore\nQA3001"), ("DOCDSL_SARIF", "my.sarif"));
        Assert.Equal(["errors=0", "warnings=0", "sarif=my.sarif"], run.Outputs);
        Assert.True(File.Exists(Path.Combine(_folder, "work", "my.sarif")));

        var wrong = Check(("DOCDSL_FAIL_ON", "always"));
        Assert.Equal((2, "::error title=DocDsl::fail-on must be error, warning or never\n"), (wrong.Status, wrong.Output));
        Assert.Equal(2, Check(("DOCDSL_ARGUMENTS", "--no-such-option")).Status);
        Assert.Equal(3, Check(("DOCDSL_PATHS", "none.qa")).Status);
    }

    [UnixFact]
    public void What_changed_is_listed()
    {
        Prepare(("a.qa", Letter), ("b.qa", Letter.Replace("Who", "Where and when")), ("c.qa", Letter));
        Commit("base");
        Write("a.qa", Letter.Replace("We do.", "You do."));
        File.Move(Path.Combine(_folder, "work", "b.qa"), Path.Combine(_folder, "work", "e.qa"));
        File.Delete(Path.Combine(_folder, "work", "c.qa"));
        Write("d.qa", "Question 1\nNew?\n");
        Commit("head");
        var run = Check(("DOCDSL_BASE", "HEAD~1"));
        Assert.Contains("### Changes\n\n4 documents changed since ", run.Summary);
        Assert.Contains("<details open><summary><code>a.qa</code></summary>\n<pre>Question 1: answer reworded</pre>\n", run.Summary);
        Assert.Contains("<p><code>c.qa: removed</code></p>", run.Summary);
        Assert.Contains("<p><code>d.qa: added</code></p>", run.Summary);
        Assert.Contains("<p><code>e.qa: was b.qa; no question or answer changed</code></p>", run.Summary);
    }

    /// <summary>As actions/checkout leaves it: one commit, and a remote that has the others.</summary>
    [UnixFact]
    public void The_base_is_fetched_where_it_is_missing()
    {
        Prepare(("a.qa", Letter));
        Commit("base");
        var first = Git("rev-parse HEAD").Trim();
        Write("a.qa", Letter.Replace("We do.", "You do."));
        Commit("head");
        Git("config uploadpack.allowAnySHA1InWant true");
        Directory.Move(Path.Combine(_folder, "work"), Path.Combine(_folder, "remote"));
        Shell(_folder, $"git clone -q --depth=1 'file://{_folder}/remote' work");
        Assert.Contains("1 document changed since " + first[..7] + ":", Check(("DOCDSL_BASE", first)).Summary);

        var lost = Check(("DOCDSL_BASE", new string('1', 40)));
        Assert.Equal(0, lost.Status);
        Assert.EndsWith(
            "What changed is not known: the commit to compare with is not in this clone, and cannot be fetched. "
                + "Use actions/checkout with fetch-depth: 0.\n",
            lost.Summary
        );
    }

    [UnixFact]
    public void What_others_changed_on_the_base_is_left_out()
    {
        Prepare(("a.qa", Letter), ("b.qa", Letter));
        Commit("base");
        Git("checkout -q -b pull");
        Write("a.qa", Letter.Replace("We do.", "You do."));
        Commit("head");
        Git("checkout -q main");
        Write("b.qa", Letter.Replace("We do.", "They do."));
        Commit("other");
        Git("checkout -q pull");
        var summary = Check(("DOCDSL_BASE", "main")).Summary;
        Assert.Contains("<code>a.qa</code>", summary);
        Assert.DoesNotContain("<code>b.qa</code>", summary);
    }

    [UnixFact]
    public void Names_and_texts_of_documents_are_no_commands()
    {
        const string Name = "$(touch pwned)`touch pwned`;touch pwned\n::error::<img src=x>|.qa";
        Prepare(("a.qa", Letter));
        Commit("base");
        Write(Name, "Question 1\n@</td></table><script>alert(1)</script> \u001b[31m\n::set-output name=errors::0\n##[error]x\n");
        Write("a.qa", Letter.Replace("Who pays?", "</pre><script>alert(1)</script>\n\n# Heading ![x](javascript:x)?"));
        Commit("head");
        var run = Check(("DOCDSL_BASE", "HEAD~1"));
        Assert.Equal(1, run.Status);
        Assert.False(File.Exists(Path.Combine(_folder, "work", "pwned")));
        Assert.All(
            run.Annotations,
            line => Assert.Matches(@"^::(error|warning) file=(a|\$.*pwned`;touch pwned%0A%3A%3Aerror%3A%3A<img src=x>\|)\.qa,line=", line)
        );
        Assert.DoesNotContain("##[", run.Output);
        Assert.Equal(3, run.Outputs.Length);
        Assert.DoesNotContain("<script>", run.Summary);
        Assert.DoesNotContain("<img", run.Summary);
        Assert.DoesNotMatch("(?m)^# Heading", run.Summary);
        Assert.Contains("$(touch pwned)`touch pwned`;touch pwned\u240a::error::&lt;img src=x&gt;|.qa", run.Summary);
    }

    [UnixFact]
    public void A_page_that_is_too_long_says_so()
    {
        Prepare([.. Enumerable.Range(0, 40).Select(i => ($"{i}.qa", Open(i)))]);
        var run = Check();
        Assert.Equal(1, run.Status);
        Assert.Equal("The description of this run is too long for this page: 5200 errors, 0 warnings. See the log.\n", run.Summary);

        static string Open(int document) =>
            string.Concat(Enumerable.Range(1, 130).Select(number => $"Vraag {number}\nWat is {number} van {document}?\n"));
    }

    [Fact]
    public void Each_input_is_used_and_each_output_is_written()
    {
        var text = File.ReadAllText(Repository.PathOf("action.yml"));
        var script = File.ReadAllText(Repository.PathOf("src", "action", "check.sh"));
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var run = ((YamlSequenceNode)root["runs"]["steps"]).OfType<YamlMappingNode>().Single(step => step.Children.ContainsKey("run"));
        var variables = ((YamlMappingNode)run["env"]).Children.ToDictionary(pair => $"{pair.Key}", pair => $"{pair.Value}");
        foreach (var input in ((YamlMappingNode)root["inputs"]).Children.Keys)
        {
            Assert.Contains(variables.Values, value => Regex.IsMatch(value, $@"inputs\.{input}\b(?!-)"));
        }

        // Each variable reaches the script, which reads no other, and no value is written into a command.
        Assert.All(variables.Keys, name => Assert.Contains(name, script));
        Assert.Equal(
            variables.Keys.Order(StringComparer.Ordinal),
            Variable()
                .Matches(script)
                .Select(match => match.Value)
                .Where(name => name != "DOCDSL_")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("${{", $"{run["run"]}");
        Assert.Contains("src/action/check.sh", $"{run["run"]}");
        Assert.Equal("check", $"{run["id"]}");
        foreach (var (name, output) in ((YamlMappingNode)root["outputs"]).Children)
        {
            Assert.Equal($"${{{{ steps.check.outputs.{name} }}}}", $"{output["value"]}");
            Assert.Contains($"echo \"{name}=", script);
        }
    }

    private ActionTests Prepare(params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "bin"));
        Directory.CreateDirectory(Path.Combine(_folder, "work"));
        Directory.CreateDirectory(Path.Combine(_folder, "temp"));
        var command = Path.Combine(_folder, "bin", "docdsl");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "docdsl-tool.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Git("init -q -b main");
        Array.ForEach(files, file => Write(file.Path, file.Text));
        return this;
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, "work", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Commit(string message) => Git($"add -A && git -c user.name=Ann -c user.email=a@example.org commit -qm {message}");

    private string Git(string command) => Shell(Path.Combine(_folder, "work"), "git " + command);

    private static string Shell(string folder, string command)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private ActionRun Check(params (string Name, string Value)[] inputs)
    {
        string[] files = [Path.Combine(_folder, "summary.md"), Path.Combine(_folder, "output.txt")];
        Array.ForEach(files, File.Delete);
        var start = new ProcessStartInfo("bash", [Repository.PathOf("src", "action", "check.sh")])
        {
            WorkingDirectory = Path.Combine(_folder, "work"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = Path.Combine(_folder, "bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["RUNNER_TEMP"] = Path.Combine(_folder, "temp");
        start.Environment["GITHUB_STEP_SUMMARY"] = files[0];
        start.Environment["GITHUB_OUTPUT"] = files[1];
        foreach (var (name, value) in inputs)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var outputs = File.Exists(files[1]) ? File.ReadAllLines(files[1]) : [];
        var sarif = Path.Combine(_folder, "temp", "docdsl.sarif");
        return new ActionRun(
            process.ExitCode,
            output,
            outputs,
            File.Exists(files[0]) ? File.ReadAllText(files[0]) : error.Result,
            File.Exists(sarif) ? File.ReadAllText(sarif) : ""
        );
    }

    [GeneratedRegex("DOCDSL_[A-Z_]*")]
    private static partial Regex Variable();

    private sealed record ActionRun(int Status, string Output, string[] Outputs, string Summary, string Sarif)
    {
        public IEnumerable<string> Annotations => Output.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal));
    }
}
