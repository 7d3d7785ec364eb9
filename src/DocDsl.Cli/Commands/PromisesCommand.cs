using System.CommandLine;
using System.Globalization;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl promises Letters --due</c></summary>
internal static class PromisesCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs whose promises are listed. Default: the current folder.",
        };
        var due = new Option<bool>("--due") { Description = "Only promises that are due: not fulfilled, and their day has come." };
        var today = CheckCommand.TodayOption("The date on which promises are due or overdue. Default: today.");
        var format = Choice.Option("--format", ["-f"], "format", "The output format", "text", "json", "csv");
        var command = new Command(
            "promises",
            """
            List the promises of documents, and what became of them.

            Who promised what to whom, by when, and where it was fulfilled ('@fulfils'): also in documents
            of the project that are not named. First what is due first.

            Exit code: 0 the documents were read, whatever they promise, 2 invalid arguments, 3 a file cannot be read.

            Examples:
              docdsl promises
              docdsl promises Letters --due --format csv
            """
        )
        {
            paths,
            due,
            today,
            format,
        };
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(today) ?? DateOnly.FromDateTime(DateTime.Today);
            var workspace = new Workspace { Defaults = defaults.Of(parsed), Today = day };
            var problems = new List<string>();
            var given = parsed.GetValue(paths) is { Length: > 0 } some ? some : ["."];
            var files = PathList
                .Expand(given, withTypes: false, problems, workspace)
                .InParallel(path => Read(workspace, path, day))
                .ToList();
            var lines = files
                .SelectMany(file => file.Value ?? [])
                .Where(line => !parsed.GetValue(due) || line.IsDue(day))
                .OrderBy(line => line.Promise.Due ?? DateOnly.MaxValue)
                .ThenBy(line => line.File, StringComparer.Ordinal)
                .ToList();
            var unreadable = files.Where(file => file.Problem is not null).Select(file => (file.Path, file.Problem!)).ToList();
            PromiseReport.Write(parsed.GetValue(format)!, lines, day, unreadable, parsed.InvocationConfiguration.Output);
            problems.AddRange(unreadable.Select(file => $"{file.Path}: {file.Item2}"));
            problems.ForEach(parsed.InvocationConfiguration.Error.WriteLine);
            return problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
        });
        return command;
    }

    private static PromiseLine[] Read(Workspace workspace, string path, DateOnly today)
    {
        var location = InputFile.LocationOf(path);
        var text = InputFile.ReadDocument(path).Text;
        var project = workspace.ProjectOf(location);
        var document = project.Parse(workspace.TextOf(location, text), project.Relative(location));
        DefaultsOptions.Hold(workspace.Defaults, document.TypeName, version: null);
        return [.. document.Promises.Select(promise => PromiseLine.Of(path, promise, today))];
    }
}

/// <summary>A promise in the list.</summary>
/// <param name="File">The document, as given.</param>
/// <param name="Promise">The promise.</param>
/// <param name="To">To whom it was made: the document's field <c>to</c>, otherwise <c>asker</c>; null where it has neither.</param>
/// <param name="State">How it stands on the day.</param>
internal sealed record PromiseLine(string File, Promise Promise, string? To, PromiseState State)
{
    public static PromiseLine Of(string file, Promise promise, DateOnly today) =>
        new(file, promise, (promise.Document.FindField("to") ?? promise.Document.FindField("asker"))?.Value, promise.GetState(today));

    /// <summary>The state, as data and tables have it.</summary>
    public string StateName =>
        State switch
        {
            PromiseState.Overdue => "overdue",
            PromiseState.Fulfilled => "fulfilled",
            PromiseState.FulfilledLate => "fulfilledLate",
            _ => "open",
        };

    public bool IsDue(DateOnly today) => State is PromiseState.Open or PromiseState.Overdue && Promise.Due <= today;

    /// <summary>A date as all formats have it; empty where there is none.</summary>
    public static string Written(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
