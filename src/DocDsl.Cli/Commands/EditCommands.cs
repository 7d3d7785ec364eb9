using System.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>The commands that change the layout and the numbers of documents: <c>format</c>, <c>renumber</c>.</summary>
internal static class EditCommands
{
    public static Argument<string[]> PathsArgument() =>
        new("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs to change; - to read standard input and write standard output.",
        };

    public static Command CreateFormat() =>
        Create(
            "format",
            """
            Format documents.

            Only the layout changes: the words of a document, and what is read from it, stay the same. Files of Markdown are left
            as they are.

            Examples:
              docdsl format Letters
              docdsl format Letters --verify
            """,
            isFormat: true,
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
            isFormat: false,
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
        return text.WithChanges(Renumbering.All(model, from.Select(question => question.HeadingSpan)));
    }

    private static Command Create(
        string name,
        string description,
        bool isFormat,
        Func<ParseResult, Func<SemanticModel, SourceText>> edit
    )
    {
        var paths = PathsArgument();
        var diff = DiffOutput.CreateOption();
        var standardPath = InputFiles.StandardPath();
        var verify = new Option<bool>("--verify")
        {
            Description = "List the files that are not formatted without writing them; exit code 1 if there are any.",
        };
        var command = new Command(name, description) { paths, diff, standardPath };
        InputFiles.Validate(command, paths, standardPath, isRequired: true);
        if (isFormat)
        {
            command.Options.Add(verify);
        }

        command.SetAction(parsed =>
            Run(
                InputFiles.PathsOf(parsed.GetValue(paths), parsed.GetValue(standardPath)),
                new InputFiles(parsed.GetValue(standardPath), DocumentDefaults.None),
                edit(parsed),
                isFormat,
                parsed.GetValue(diff),
                isFormat && parsed.GetValue(verify),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(
        string[] paths,
        InputFiles input,
        Func<SemanticModel, SourceText> edit,
        bool isFormat,
        bool isDiff,
        bool verifies,
        TextWriter output,
        TextWriter error
    )
    {
        var problems = new List<string>();
        var changed = 0;
        var files = PathList.Expand(paths, withTypes: false, problems, input.Workspace);
        foreach (var (path, done, problem) in files.InParallel(Edit, RealPath.Of))
        {
            output.Write(done.Output);
            if (isFormat && problem is null && MarkdownFiles.IsMarkdown(input.LocationOf(path)))
            {
                error.WriteLine($"{input.Shown(path)}: is Markdown, which is not formatted.");
            }

            changed += done.IsChanged ? 1 : 0;
            if (problem is not null)
            {
                problems.Add($"{input.Shown(path)}: {problem}");
            }
        }

        problems.ForEach(error.WriteLine);
        return problems.Count > 0 ? ExitCode.FileError
            : verifies && changed > 0 ? ExitCode.Diagnostics
            : ExitCode.Success;

        (bool IsChanged, string Output) Edit(string path)
        {
            var file = input.ReadDocument(path);
            var location = input.LocationOf(path);
            var after =
                isFormat && MarkdownFiles.IsMarkdown(location)
                    ? file.Text
                    : edit(input.Workspace.Read(location, file.Text)).Content;
            var isChanged = after != file.Text;
            return (
                isChanged,
                path == PathList.Standard && !isDiff && !verifies ? after
                    : !isChanged ? ""
                    : Change(input.Shown(path), path, file, after)
            );
        }

        string Change(string shown, string path, DocumentFile file, string after)
        {
            if (isDiff)
            {
                return DiffOutput.Of(shown, file.Text, after, output);
            }

            if (!verifies)
            {
                FileWriter.Write(path, file.HasByteOrderMark ? "\uFEFF" + after : after, overwrite: true, read: file);
            }

            return Printable.Line($"{shown}: {(verifies ? "is not formatted." : "changed.")}") + output.NewLine;
        }
    }
}
