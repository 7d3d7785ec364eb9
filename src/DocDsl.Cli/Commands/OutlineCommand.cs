using System.Collections.Immutable;
using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl outline letter.qa</c></summary>
internal static class OutlineCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs to show; - for standard input.",
        };
        var format = Choice.Option("--format", ["-f"], "format", "The output format", "text", "json");
        var standardPath = InputFiles.StandardPath();
        var command = new Command(
            "outline",
            """
            Print what was understood of a document, line by line.

            Each line has its role: a question (Q3), an answer (A3), a field, a note, and so on; and the ids of its diagnostics.

            Exit code: 0 the documents were read, whatever their diagnostics, 2 invalid arguments, 3 a file cannot be read.

            Examples:
              docdsl outline letter.qa
              docdsl outline "Letters/**/*.qa" --format json
            """
        )
        {
            paths,
            format,
            standardPath,
        };
        InputFiles.Validate(command, paths, standardPath, isRequired: true);
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(parsed =>
            Run(
                InputFiles.PathsOf(parsed.GetValue(paths), parsed.GetValue(standardPath)),
                new InputFiles(parsed.GetValue(standardPath), defaults.Of(parsed)),
                parsed.GetValue(format) == "json",
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(string[] paths, InputFiles input, bool isJson, TextWriter output, TextWriter error)
    {
        var problems = new List<string>();
        var files = PathList.Expand(paths, withTypes: false, problems, input.Workspace).InParallel(path => Read(input, path)).ToArray();
        var outlines = files.Select(file => file.Value).OfType<Outline>().ToArray();
        var unreadable = files.Where(file => file.Problem is not null).Select(file => (input.Shown(file.Path), file.Problem!)).ToArray();
        if (isJson)
        {
            OutlineReport.WriteJson(outlines, unreadable, output);
        }
        else
        {
            OutlineReport.WriteText(outlines, output);
        }

        problems.AddRange(unreadable.Select(file => $"{file.Item1}: {file.Item2}"));
        problems.ForEach(error.WriteLine);
        return problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
    }

    private static Outline Read(InputFiles input, string path)
    {
        var document = input.Workspace.Check(input.LocationOf(path), input.ReadDocument(path).Text);
        DefaultsOptions.Hold(input.Workspace.Defaults, document.Model);
        return OutlineOf(input.Shown(path), document);
    }

    private static Outline OutlineOf(string path, CheckedDocument document)
    {
        var text = document.Model.Tree.Text;
        var diagnostics = document
            .Diagnostics.Select(diagnostic => LocatedDiagnostic.Of(diagnostic, text))
            .ToLookup(diagnostic => diagnostic.Start.Line);
        var lines = LineRoles
            .Of(document.Model)
            .Select((line, i) => new OutlineLine(line.Role, line.Label, [.. diagnostics[i]], text.ToString(text.GetLine(i))))
            .ToImmutableArray();

        // What follows the last line end is a line only where something is in it, or begins in it.
        if (lines[^1] is { Text.Length: 0, Diagnostics.Length: 0 } && lines.Length > 1)
        {
            lines = lines.RemoveAt(lines.Length - 1);
        }

        return new Outline(path, lines, DocumentCounts.Of(document.Model));
    }
}
