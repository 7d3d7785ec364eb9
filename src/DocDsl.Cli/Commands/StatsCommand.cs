using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl stats Letters</c></summary>
internal static class StatsCommand
{
    private static readonly string[] s_columns =
    [
        "questions",
        "answered",
        "open",
        "withdrawn",
        "notApplicable",
        "notes",
        "promises",
        "words",
    ];

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs to count. Default: the current folder.",
        };
        var format = Choice.Option("--format", ["-f"], "format", "The output format", "text", "csv", "json", "html");
        var command = new Command(
            "stats",
            """
            Count questions and their states, notes, promises and words.

            Open are questions without an answer, and those that are declared open. Of documents whose
            type declares questions it is counted too how many of these are answered, missing,
            reworded or not applicable. With '--evidence' it lists what each answer rests on, and when that was
            last attested, tested and reviewed; 'html' is a page of it.

            Examples:
              docdsl stats
              docdsl stats Letters --format json
              docdsl stats --evidence --format html -o evidence.html
            """
        )
        {
            paths,
            format,
        };
        var coverage = CoverageOptions.AddTo(command, format);
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(paths) is { Length: > 0 } some ? some : ["."];
            return coverage.Run(parsed, given, defaults.Of(parsed), parsed.GetValue(format)!)
                ?? Run(
                    given,
                    defaults.Of(parsed),
                    parsed.GetValue(format)!,
                    parsed.InvocationConfiguration.Output,
                    parsed.InvocationConfiguration.Error
                );
        });
        return command;
    }

    private static int Run(string[] paths, DocumentDefaults defaults, string format, TextWriter output, TextWriter error)
    {
        var problems = new List<string>();
        var workspace = new Workspace { Defaults = defaults };
        var rows = PathList.Expand(paths, withTypes: false, problems, workspace).InParallel(path => Count(workspace, path)).ToList();
        var counted = rows.Where(row => row.Value is not null).ToList();
        var numbers = counted.ConvertAll(row => (row.Path, row.Value!.Numbers));
        var sets = counted.Where(row => row.Value!.Set is not null).ToDictionary(row => row.Path, row => row.Value!.Set!);
        problems.AddRange(rows.Where(row => row.Problem is not null).Select(row => $"{row.Path}: {row.Problem}"));
        if (format == "csv")
        {
            output.WriteLine("document," + string.Join(',', s_columns));
            numbers.ForEach(row => output.WriteLine($"\"{row.Path.Replace("\"", "\"\"")}\",{string.Join(',', row.Numbers)}"));
        }
        else if (format == "json")
        {
            WriteJson(numbers, sets, [.. rows.Where(row => row.Problem is not null).Select(row => (row.Path, row.Problem!))], output);
        }
        else if (numbers.Count > 0)
        {
            WriteTable(numbers, output);
            SetStats.WriteTable(sets, output);
        }

        problems.ForEach(error.WriteLine);
        return problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
    }

    private static DocumentStats Count(Workspace workspace, string path)
    {
        var model = workspace.Read(InputFile.LocationOf(path), InputFile.ReadDocument(path).Text);
        DefaultsOptions.Hold(workspace.Defaults, model);
        var counts = DocumentCounts.Of(model);
        var texts = model.Questions.Select(question => question.Text).Concat(model.Answers.Select(answer => answer.Text)).Distinct();
        int[] numbers =
        [
            counts.Questions,
            counts.Answered,
            counts.Open + counts.Unanswered,
            counts.Withdrawn,
            counts.NotApplicable,
            counts.Notes,
            model.Answers.Sum(answer => answer.Promises.Length),
            texts.Sum(text => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length),
        ];
        return new DocumentStats(numbers, SetStats.Of(model));
    }

    private static int[] Total(List<(string Path, int[] Numbers)> rows) =>
        [.. Enumerable.Range(0, s_columns.Length).Select(i => rows.Sum(row => row.Numbers[i]))];

    private static void WriteTable(List<(string Path, int[] Numbers)> rows, TextWriter output) =>
        Tables.Write(
            [.. s_columns.Select(column => column == "notApplicable" ? "not applicable" : column)],
            [
                .. rows.Select(row => (row.Numbers, row.Path)),
                .. rows.Count > 1 ? [(Total(rows), $"all {rows.Count} documents")] : Array.Empty<(int[], string)>(),
            ],
            output
        );

    /// <summary>For programs; <c>version</c> grows when a member changes its meaning.</summary>
    private static void WriteJson(
        List<(string Path, int[] Numbers)> rows,
        Dictionary<string, SetStats> sets,
        (string Path, string Problem)[] unreadable,
        TextWriter output
    ) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("version", 1);
                json.WriteStartArray("documents");
                foreach (var (path, numbers) in rows)
                {
                    json.WriteStartObject();
                    json.WriteString("file", path);
                    WriteNumbers(numbers);
                    if (sets.TryGetValue(path, out var set))
                    {
                        json.WritePropertyName("set");
                        set.WriteJson(json);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartObject("total");
                WriteNumbers(Total(rows));
                json.WriteEndObject();
                JsonOutput.WriteUnreadable(json, unreadable);
                json.WriteEndObject();

                void WriteNumbers(int[] numbers)
                {
                    for (var i = 0; i < numbers.Length; i++)
                    {
                        json.WriteNumber(s_columns[i], numbers[i]);
                    }
                }
            }
        );
}

/// <summary>What is counted of a document.</summary>
/// <param name="Numbers">One for each column.</param>
/// <param name="Set">How it answers the questions of its type; null where that declares none.</param>
internal sealed record DocumentStats(int[] Numbers, SetStats? Set);
