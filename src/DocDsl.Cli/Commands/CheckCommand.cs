using System.CommandLine;
using System.Globalization;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl check Letters</c></summary>
internal static class CheckCommand
{
    private static readonly string[] s_formats = ["text", "json", "sarif", "github"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs to check; - for standard input. Default: the current folder.",
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = "The format of the diagnostics.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(s_formats);
        var today = new Option<DateOnly?>("--today")
        {
            Description = "The date on which open questions are counted as overdue, as yyyy-MM-dd. Default: today.",
            CustomParser = result =>
            {
                if (
                    !DateOnly.TryParseExact(
                        result.Tokens[0].Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var date
                    )
                )
                {
                    result.AddError($"'{result.Tokens[0].Value}' is not a valid date; write it as yyyy-MM-dd.");
                }

                return date;
            },
        };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print the diagnostics without the summary table." };
        var watch = new Option<bool>("--watch", "-w") { Description = "Check again when a file changes; stop with Ctrl+C." };
        var command = new Command(
            "check",
            """
            Check documents and report diagnostics.
            The rules, ids and severities are those of a build.
            Exit code: 0 no errors or warnings, 1 errors or warnings, 2 invalid arguments, 3 a file cannot be read.

            Examples:
              docdsl check
              docdsl check "Letters/**/*.qa" --format sarif > diagnostics.sarif
            """
        )
        {
            paths,
            format,
            today,
            quiet,
            watch,
        };
        command.SetAction(
            result =>
            {
                var output = result.InvocationConfiguration.Output;
                IReport report = result.GetValue(format) switch
                {
                    "json" => new JsonReport(),
                    "sarif" => new SarifReport(),
                    "github" => new GitHubReport(),
                    _ => new TextReport(result.GetValue(quiet)),
                };
                var given = result.GetValue(paths) is { Length: > 0 } some ? some : ["."];
                int Once() =>
                    Run(
                        given,
                        report,
                        result.GetValue(today) ?? DateOnly.FromDateTime(DateTime.Today),
                        output,
                        result.InvocationConfiguration.Error
                    );
                return result.GetValue(watch) ? Watcher.Run(given, Once, output) : Once();
            }
        );
        return command;
    }

    private static int Run(string[] paths, IReport report, DateOnly today, TextWriter output, TextWriter error)
    {
        var problems = new List<string>();
        var files = PathList.Expand(paths, withTypes: true, problems);
        var workspace = new Workspace();
        var reports = files.AsParallel().AsOrdered().Select(file => Check(workspace, file, today)).ToArray();
        AddClashes(workspace, reports);

        report.Write(reports, reports.Aggregate(default(Counts), (total, file) => total + (file.Counts ?? default)), output);
        foreach (
            var problem in problems.Concat(reports.Where(file => file.Problem is not null).Select(file => $"{file.Path}: {file.Problem}"))
        )
        {
            error.WriteLine(problem);
        }

        return problems.Count > 0 || reports.Any(file => file.Problem is not null) ? ExitCode.FileError
            : reports.Any(file => file.Diagnostics.Any(diagnostic => diagnostic.Severity != DiagnosticSeverity.Information))
                ? ExitCode.Diagnostics
            : ExitCode.Success;
    }

    private static FileReport Check(Workspace workspace, string path, DateOnly today)
    {
        try
        {
            var file = InputFile.ReadDocument(path);
            var full = InputFile.LocationOf(path);
            if (DocumentFiles.IsType(path))
            {
                var (type, diagnostics) = workspace.CheckType(full);
                return new FileReport(
                    path,
                    [.. diagnostics.Select(diagnostic => LocatedDiagnostic.Of(diagnostic, new SourceText(type!.Source.Text)))],
                    null,
                    null,
                    null
                );
            }

            var document = workspace.Check(full, file.Text);
            return new FileReport(
                path == PathList.Standard ? "standard input" : path,
                [.. document.Diagnostics.Select(diagnostic => LocatedDiagnostic.Of(diagnostic, document.Model.Tree.Text))],
                Counts.Of(document, today),
                document.Named(full),
                Problem: null
            );
        }
        catch (Exception problem) when (FileErrors.Include(problem))
        {
            return new FileReport(path, [], null, null, problem.Message);
        }
    }

    private static void AddClashes(Workspace workspace, FileReport[] reports)
    {
        var clashes = workspace.CheckNames(reports.Select(file => file.Named).OfType<NamedDocument>());
        if (clashes.Count == 0)
        {
            return;
        }

        for (var i = 0; i < reports.Length; i++)
        {
            if (reports[i].Named is { } named && clashes[named.File].ToArray() is { Length: > 0 } own)
            {
                var text = new SourceText(DocumentFile.Read(named.File).Text);
                reports[i] = reports[i] with
                {
                    Diagnostics =
                    [
                        .. reports[i]
                            .Diagnostics.Concat(own.Select(diagnostic => LocatedDiagnostic.Of(diagnostic, text)))
                            .OrderBy(diagnostic => diagnostic.Span.Start),
                    ],
                };
            }
        }
    }
}
