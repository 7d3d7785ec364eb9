using System.CommandLine;
using DiffPlex.Renderer;
using DocDsl.Cli.Input;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Formats;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>The commands that change documents: <c>fix</c>, <c>format</c>, <c>renumber</c>.</summary>
internal static class EditCommands
{
    public static Command CreateFix()
    {
        var rule = new Option<string[]>("--rule", "-r") { AllowMultipleArgumentsPerToken = true, Description = "Only findings of these rules, by every fix they have, for example QA3001." };
        rule.Validators.Add(result =>
        {
            foreach (var id in result.Tokens.Select(token => token.Value).Where(id => !Fixes.Rules.Contains(id.ToUpperInvariant())))
            {
                result.AddError($"'{id}' is no rule that has a fix; those are {string.Join(", ", Fixes.Rules)}.");
            }
        });
        var command = Create("fix", """
            Mend what can be mended without asking: where there is one way, and no words or facts are invented or lost.
            With --rule also what needs a decision, by the likeliest way.

            Examples:
              docdsl fix Letters --dry-run
              docdsl fix letter.qa --rule QA2002
            """, isVerifiable: false, parsed =>
        {
            var rules = parsed.GetValue(rule)?.Select(id => id.ToUpperInvariant()).ToHashSet() ?? [];
            return model => Fixes.ApplyAll(model, (diagnostic, fix) => rules.Count == 0 ? fix.IsAutomatic : rules.Contains(diagnostic.Id));
        });
        command.Options.Add(rule);
        return command;
    }

    public static Command CreateFormat() => Create("format", """
        Give documents their canonical layout. No word of a letter changes, nor what it means.

        Examples:
          docdsl format Letters
          docdsl format Letters --verify
        """, isVerifiable: true, _ => model => model.Tree.Text.WithChanges(Formatter.Format(model)));

    public static Command CreateRenumber()
    {
        var from = new Option<int?>("--from") { Description = "The line, from 1, to begin at; questions above it keep their numbers." };
        var command = Create("renumber", """
            Number the questions without gaps: headings, answers, references and parts together.

            Example:
              docdsl renumber letter.qa --from 65
            """, isVerifiable: false, parsed => model => Renumber(model, parsed.GetValue(from)));
        command.Options.Add(from);
        return command;
    }

    private static SourceText Renumber(SemanticModel model, int? line)
    {
        var text = model.Tree.Text;
        var from = model.Questions.Where(question => line is null || text.GetLinePosition(question.HeadingSpan.Start).Line + 1 >= line).ToList();
        if (from.Count == 0)
        {
            throw new IOException(line is null ? "has no question." : $"has no question from line {line} on.");
        }

        // The first heading whose number is wrong is where numbering begins.
        var changes = from.Select(question => Renumbering.From(model, question.HeadingSpan)).FirstOrDefault(changes => !changes.IsEmpty);
        return changes.IsDefaultOrEmpty ? text : text.WithChanges(changes);
    }

    private static Command Create(string name, string description, bool isVerifiable, Func<ParseResult, Func<SemanticModel, SourceText>> edit)
    {
        var paths = new Argument<string[]>("paths") { Arity = ArgumentArity.OneOrMore, Description = "Files, folders and globs; - for standard input, which is written to standard output." };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Show what would change, and write nothing." };
        var verify = new Option<bool>("--verify") { Description = "Tell which files would change, and write nothing; exit code 1 when there are any." };
        var command = new Command(name, description) { paths, dryRun };
        if (isVerifiable)
        {
            command.Options.Add(verify);
        }

        command.SetAction(parsed => Run(
            parsed.GetValue(paths)!,
            edit(parsed),
            parsed.GetValue(dryRun),
            isVerifiable && parsed.GetValue(verify),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string[] paths, Func<SemanticModel, SourceText> edit, bool isDryRun, bool verifies, TextWriter output, TextWriter error)
    {
        var problems = new List<string>();
        var workspace = new Workspace();
        var changed = 0;
        foreach (var path in PathList.Expand(paths, withTypes: false, problems))
        {
            try
            {
                var file = InputFile.ReadDocument(path);
                var after = edit(workspace.Read(InputFile.LocationOf(path), file.Text)).Content;
                changed += after == file.Text ? 0 : 1;
                if (path == PathList.Standard && !isDryRun && !verifies)
                {
                    output.Write(after);
                }
                else if (after != file.Text)
                {
                    Change(path, file, after, isDryRun, verifies, output);
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{path}: {problem.Message}");
            }
        }

        problems.ForEach(error.WriteLine);
        return problems.Count > 0 ? 3 : verifies && changed > 0 ? 1 : 0;
    }

    private static void Change(string path, DocumentFile file, string after, bool isDryRun, bool verifies, TextWriter output)
    {
        if (isDryRun)
        {
            output.WriteLine(UnidiffRenderer.GenerateUnidiff(file.Text, after, path, path).TrimEnd('\n'));
        }
        else if (verifies)
        {
            output.WriteLine($"{path}: is not formatted.");
        }
        else
        {
            FileOutput.Write(path, file.HasByteOrderMark ? "\uFEFF" + after : after, overwrite: true);
            output.WriteLine($"{path}: changed.");
        }
    }
}
