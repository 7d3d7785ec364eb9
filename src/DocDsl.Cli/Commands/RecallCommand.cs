using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Attestation;
using DocDsl.Core.Directives;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl recall Letters</c></summary>
internal static class RecallCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs whose answers are listed. Default: the current folder.",
        };
        var format = Choice.Option("--format", ["-f"], "format", "The output format", "text", "json", "csv");
        var command = new Command(
            "recall",
            """
            List answers that were sent and may not be true any more.

            Those that 'docdsl seal' recorded, and that have changed since, or rest on code, a test, a file or another answer
            that has.

            Exit code: 0 the documents were read, whatever has changed, 2 invalid arguments, 3 a file cannot be read.

            Examples:
              docdsl recall
              docdsl recall Letters --format csv
            """
        )
        {
            paths,
            format,
        };
        command.SetAction(parsed =>
        {
            var workspace = new Workspace();
            var problems = new List<string>();
            var given = parsed.GetValue(paths) is { Length: > 0 } some ? some : ["."];
            var files = PathList.Expand(given, withTypes: false, problems, workspace).InParallel(path => Read(workspace, path)).ToList();
            var unreadable = files.Where(file => file.Problem is not null).Select(file => (file.Path, file.Problem!)).ToList();
            RecallReport.Write(
                parsed.GetValue(format)!,
                [.. files.SelectMany(file => file.Value.Recalled ?? [])],
                files.Sum(file => file.Value.Sent),
                unreadable,
                parsed.InvocationConfiguration.Output
            );
            problems.AddRange(unreadable.Select(file => $"{file.Path}: {file.Item2}"));
            problems.ForEach(parsed.InvocationConfiguration.Error.WriteLine);
            return problems.Count > 0 ? ExitCode.FileError : ExitCode.Success;
        });
        return command;
    }

    private static (int Sent, RecalledAnswer[] Recalled) Read(Workspace workspace, string path)
    {
        var full = InputFile.LocationOf(path);
        var project = workspace.ProjectOf(full);
        var lines = project.Lock.File.SentOf(project.Relative(full)).ToLookup(line => line.Answer, StringComparer.Ordinal);
        if (lines.Count == 0)
        {
            return (0, []);
        }

        var model = workspace.Read(full, InputFile.ReadDocument(path).Text);
        var meanings = workspace.MeaningsFor(full, model.Tree);

        // A number that is used twice (QA2001) is the first question's.
        var answers = SentAnswers
            .Of(model, meanings)
            .DistinctBy(answer => answer.Answer, StringComparer.Ordinal)
            .ToDictionary(answer => answer.Answer, StringComparer.Ordinal);
        var sent = lines.SelectMany(answer => SentAnswers.LastToEach(answer)).ToList();
        return (
            sent.Count,
            [
                .. sent.Select(line => new RecalledAnswer(path, line, [.. ChangesOf(line, answers, meanings)]))
                    .Where(recalled => recalled.Changes.Length > 0),
            ]
        );
    }

    private static IEnumerable<RecallChange> ChangesOf(
        SentLine line,
        Dictionary<string, (string Answer, AnswerSymbol Symbol, string? Hash)> answers,
        EvidenceMeanings meanings
    )
    {
        if (!answers.TryGetValue(line.Answer, out var now))
        {
            yield return new RecallChange(RecallChange.Answer, RecallChange.NotFound);
        }
        else if (now.Hash != line.Hash)
        {
            yield return new RecallChange(RecallChange.Answer, RecallChange.Changed);
        }

        foreach (var rest in line.Rests)
        {
            var target = EvidenceTarget.TryParse(rest.Evidence, new TextSpan(0, rest.Evidence.Length));
            var hash = target is null ? null : meanings.HashOf(target);
            if (hash != rest.Hash)
            {
                yield return new RecallChange(rest.Evidence, hash is null ? RecallChange.NotFound : RecallChange.Changed);
            }
        }
    }
}

/// <summary>An answer that was sent and may not be true any more.</summary>
/// <param name="File">The document, as given.</param>
/// <param name="Sent">What was sent.</param>
/// <param name="Changes">What has changed since.</param>
internal sealed record RecalledAnswer(string File, SentLine Sent, RecallChange[] Changes);

/// <summary>What has changed since an answer was sent.</summary>
/// <param name="What">The evidence, as the document named it, or <c>answer</c> for the answer itself.</param>
/// <param name="State"><c>changed</c> or <c>notFound</c>.</param>
internal sealed record RecallChange(string What, string State)
{
    public const string Answer = "answer";

    public const string Changed = "changed";

    public const string NotFound = "notFound";
}
