using System.CommandLine;
using System.Globalization;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Workspaces;
using Spectre.Console;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl stats Letters</c></summary>
internal static class StatsCommand
{
    private static readonly string[] s_columns = ["document", "questions", "answered", "open", "withdrawn", "notes", "promises", "words"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs to count. Default: the current folder.",
        };
        var format = new Option<string>("--format", "-f") { Description = "The output format.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "csv");
        var command = new Command(
            "stats",
            """
            Count questions and their states, notes, promises and words.

            Examples:
              docdsl stats
              docdsl stats Letters --format csv
            """
        )
        {
            paths,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(paths) is { Length: > 0 } some ? some : ["."],
                parsed.GetValue(format) == "csv",
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return command;
    }

    private static int Run(string[] paths, bool isCsv, TextWriter output, TextWriter error)
    {
        var problems = new List<string>();
        var workspace = new Workspace();
        var rows = PathList
            .Expand(paths, withTypes: false, problems)
            .AsParallel()
            .AsOrdered()
            .Select(path => Count(workspace, path))
            .ToList();
        var numbers = rows.Where(row => row.Problem is null).ToList();
        problems.AddRange(rows.Where(row => row.Problem is not null).Select(row => $"{row.Path}: {row.Problem}"));
        if (isCsv)
        {
            output.WriteLine(string.Join(',', s_columns));
            numbers.ForEach(row => output.WriteLine($"\"{row.Path.Replace("\"", "\"\"")}\",{string.Join(',', row.Numbers)}"));
        }
        else if (numbers.Count > 0)
        {
            WriteTable(numbers, output);
        }

        problems.ForEach(error.WriteLine);
        return problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
    }

    private static (string Path, int[] Numbers, string? Problem) Count(Workspace workspace, string path)
    {
        try
        {
            var model = workspace.Read(InputFile.LocationOf(path), InputFile.ReadDocument(path).Text);
            var counts = DocumentCounts.Of(model);
            var texts = model.Questions.Select(question => question.Text).Concat(model.Answers.Select(answer => answer.Text)).Distinct();
            return (
                path,
                [
                    counts.Questions,
                    counts.Answered,
                    counts.Open + counts.Unanswered,
                    counts.Withdrawn,
                    counts.Notes,
                    model.Answers.Sum(answer => answer.Promises.Length),
                    texts.Sum(text => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length),
                ],
                null
            );
        }
        catch (Exception problem) when (FileErrors.Include(problem))
        {
            return (path, [], problem.Message);
        }
    }

    private static void WriteTable(List<(string Path, int[] Numbers, string? Problem)> rows, TextWriter output)
    {
        var table = new Table();
        foreach (var column in s_columns)
        {
            table.AddColumn(column == s_columns[0] ? new TableColumn(column) : new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var (path, numbers, _) in rows)
        {
            Add(path, numbers);
        }

        if (rows.Count > 1)
        {
            Add("all", [.. Enumerable.Range(0, s_columns.Length - 1).Select(i => rows.Sum(row => row.Numbers[i]))]);
        }

        Tables.Write(table, output);

        void Add(string name, int[] numbers) =>
            table.AddRow([Markup.Escape(Printable.Line(name)), .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
    }
}
