using System.CommandLine;
using DiffPlex.Renderer;
using DocDsl.Cli.Input;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>The commands that change documents: <c>fix</c>, <c>format</c>, <c>renumber</c>.</summary>
internal static class EditCommands
{
    public static Command CreateFix()
    {
        var rule = new Option<string[]>("--rule", "-r")
        {
            AllowMultipleArgumentsPerToken = true,
            Description = "Fix only the diagnostics of these rules, with every fix that they have; for example QA3001.",
        };
        rule.Validators.Add(result =>
        {
            foreach (var id in result.Tokens.Select(token => token.Value).Where(id => !Fixes.Rules.Contains(id.ToUpperInvariant())))
            {
                result.AddError($"'{id}' is not a rule with a fix; rules with fixes are {string.Join(", ", Fixes.Rules)}.");
            }
        });
        var command = Create(
            "fix",
            """
            Apply code fixes to documents.
            By default only fixes that are safe: there is one way to fix the diagnostic, and no words or facts are added or lost.
            With --rule also those that need a decision; the first one offered is applied.

            Examples:
              docdsl fix Letters --dry-run
              docdsl fix letter.qa --rule QA2002
            """,
            isVerifiable: false,
            parsed =>
            {
                var rules = parsed.GetValue(rule)?.Select(id => id.ToUpperInvariant()).ToHashSet() ?? [];
                return model =>
                    Fixes.ApplyAll(model, (diagnostic, fix) => rules.Count == 0 ? fix.IsAutomatic : rules.Contains(diagnostic.Id));
            }
        );
        command.Options.Add(rule);
        return command;
    }

    public static Command CreateFormat() =>
        Create(
            "format",
            """
            Format documents.
            Only the layout changes: the words of a document, and what is read from it, stay the same.

            Examples:
              docdsl format Letters
              docdsl format Letters --verify
            """,
            isVerifiable: true,
            _ => model => model.Tree.Text.WithChanges(Formatter.Format(model))
        );

    public static Command CreateRenumber()
    {
        var from = new Option<int?>("--from")
        {
            Description = "The first line to renumber, counted from 1; questions before it keep their numbers.",
        };
        var command = Create(
            "renumber",
            """
            Renumber questions without gaps.
            Changes the headings of questions and answers, references and the numbers of parts together.

            Examples:
              docdsl renumber letter.qa
              docdsl renumber letter.qa --from 65
            """,
            isVerifiable: false,
            parsed => model => Renumber(model, parsed.GetValue(from))
        );
        command.Options.Add(from);
        return command;
    }

    private static SourceText Renumber(SemanticModel model, int? line)
    {
        var text = model.Tree.Text;
        var from = model
            .Questions.Where(question => line is null || text.GetLinePosition(question.HeadingSpan.Start).Line + 1 >= line)
            .ToList();
        if (from.Count == 0)
        {
            throw new IOException(line is null ? "has no questions." : $"has no questions from line {line}.");
        }

        // The first heading whose number is wrong is where numbering begins.
        return text.WithChanges(Renumbering.From(model, from.Select(question => question.HeadingSpan))?.Changes ?? []);
    }

    private static Command Create(
        string name,
        string description,
        bool isVerifiable,
        Func<ParseResult, Func<SemanticModel, SourceText>> edit
    )
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Files, folders and globs to change; - to read standard input and write standard output.",
        };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Print a diff of the changes without writing files." };
        var verify = new Option<bool>("--verify")
        {
            Description = "List the files that are not formatted without writing them; exit code 1 if there are any.",
        };
        var command = new Command(name, description) { paths, dryRun };
        if (isVerifiable)
        {
            command.Options.Add(verify);
        }

        command.SetAction(parsed =>
            Run(
                parsed.GetValue(paths)!,
                edit(parsed),
                parsed.GetValue(dryRun),
                isVerifiable && parsed.GetValue(verify),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(
        string[] paths,
        Func<SemanticModel, SourceText> edit,
        bool isDryRun,
        bool verifies,
        TextWriter output,
        TextWriter error
    )
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
            catch (Exception problem) when (FileErrors.Include(problem))
            {
                problems.Add($"{path}: {problem.Message}");
            }
        }

        problems.ForEach(error.WriteLine);
        return problems.Count > 0 ? ExitCode.FileError
            : verifies && changed > 0 ? ExitCode.Diagnostics
            : ExitCode.Success;
    }

    private static void Change(string path, DocumentFile file, string after, bool isDryRun, bool verifies, TextWriter output)
    {
        if (isDryRun)
        {
            var name = Printable.Line(path);
            var diff = UnidiffRenderer.GenerateUnidiff(file.Text, after, name, name).TrimEnd('\n');

            // A file or a program gets what can be applied; people get what can be shown.
            output.WriteLine(Terminal.IsScreen(output) ? string.Join('\n', diff.Split('\n').Select(Printable.Line)) : diff);
        }
        else if (verifies)
        {
            output.WriteLine(Printable.Line($"{path}: is not formatted."));
        }
        else
        {
            FileWriter.Write(path, file.HasByteOrderMark ? "\uFEFF" + after : after, overwrite: true, read: file);
            output.WriteLine(Printable.Line($"{path}: changed."));
        }
    }
}
