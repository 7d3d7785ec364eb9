using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary>What a command changes in a document.</summary>
/// <param name="Model">The document after it.</param>
/// <param name="Done">What was done, and where in the text before.</param>
internal sealed record DocumentEdit(SemanticModel Model, IReadOnlyList<(int Position, string Title)> Done)
{
    /// <summary>What else is said of the document, and where in the text after it.</summary>
    public IReadOnlyList<(int Position, string Text)> Remarks { get; init; } = [];
}

/// <summary>The words of a report.</summary>
/// <param name="Done">Before what was done: <c>fixed</c>.</param>
/// <param name="ToDo">Before what would be done: <c>to fix</c>.</param>
/// <param name="Changes">What there are so many of, where it is not so many done: <c>change</c>.</param>
/// <param name="Nothing">What is said where nothing was: <c>nothing fixed</c>.</param>
internal sealed record EditWords(string Done, string ToDo, string? Changes, string Nothing);

/// <summary>Changes documents, and reports what was done and what remains: <c>fix</c> and <c>migrate</c>.</summary>
/// <param name="input">Reads the documents.</param>
/// <param name="edit">Changes one, by its absolute path; an <see cref="IOException"/> says why it cannot.</param>
/// <param name="words">The words of the report.</param>
/// <param name="isDiff">Whether a diff is printed and nothing is written.</param>
/// <param name="output">For the diff, or the document where it is standard input; otherwise for what was done.</param>
/// <param name="error">For problems; also for what was done where the output is a diff or a document.</param>
internal sealed class FixRun(
    InputFiles input,
    Func<string, CheckedDocument, DocumentEdit> edit,
    EditWords words,
    bool isDiff,
    TextWriter output,
    TextWriter error
)
{
    public int Run(string[] paths)
    {
        var problems = new List<string>();
        var left = new List<DiagnosticSeverity>();
        var (applied, documents) = (0, 0);
        var files = PathList.Expand(paths, withTypes: false, problems, input.Workspace);
        var report = isDiff || files.Contains(PathList.Standard) ? error : output;
        var hasColor = Terminal.HasColor(report);
        foreach (var (path, done, problem) in files.InParallel(path => Fix(path, hasColor), RealPath.Of))
        {
            if (done is null)
            {
                problems.Add($"{input.Shown(path)}: {problem}");
                continue;
            }

            output.Write(done.Output);
            report.Write(done.Report);
            left.AddRange(done.Left);
            applied += done.Applied;
            documents += done.Applied > 0 ? 1 : 0;
        }

        if (applied > 0 || left.Count > 0)
        {
            var remaining = Severities.Of(left).ToString();
            var verb =
                isDiff ? "would remain"
                : left.Count == 1 ? "remains"
                : "remain";
            var count = words.Changes is { } changes
                ? Severities.Counted(applied, changes)
                : $"{applied} {(isDiff ? words.ToDo : words.Done)}";
            var fixes = $"{count} in {Severities.Counted(documents, "document")}";
            report.WriteLine((applied == 0 ? words.Nothing : fixes) + (remaining.Length > 0 ? $"; {remaining} {verb}" : ""));
        }

        problems.ForEach(error.WriteLine);
        return problems.Count > 0 ? ExitCode.FileError
            : left.Contains(DiagnosticSeverity.Error) ? ExitCode.Diagnostics
            : ExitCode.Success;
    }

    private FixedFile Fix(string path, bool hasColor)
    {
        var file = input.ReadDocument(path);
        var full = input.LocationOf(path);
        var document = input.Workspace.Check(full, file.Text);
        DefaultsOptions.Hold(input.Workspace.Defaults, document.Model);
        var result = edit(full, document);
        var after = document.Compilation.HasFailed ? file.Text : result.Model.Tree.Text.Content;
        var text = "";
        if (path == PathList.Standard && !isDiff)
        {
            text = after;
        }
        else if (after != file.Text && isDiff)
        {
            text = DiffOutput.Of(input.Shown(path), file.Text, after, output);
        }
        else if (after != file.Text)
        {
            input.Workspace.Keep(full, document);
            FileWriter.Write(path, file.HasByteOrderMark ? "\uFEFF" + after : after, overwrite: true, read: file);
        }

        var left = after == file.Text ? document : input.Workspace.Check(full, after);
        return Report(path, new SourceText(file.Text), result, left, hasColor) with { Output = text };
    }

    private FixedFile Report(string path, SourceText before, DocumentEdit result, CheckedDocument after, bool hasColor)
    {
        var report = new StringWriter();
        var shown = Printable.Line(input.Shown(path));
        foreach (var (position, title) in result.Done.OrderBy(done => done.Position))
        {
            var at = before.GetLinePosition(position);
            report.WriteLine($"{shown}({at.Line + 1},{at.Character + 1}): {(isDiff ? words.ToDo : words.Done)} {Printable.Line(title)}");
        }

        foreach (var (position, remark) in result.Remarks)
        {
            var at = after.Model.Tree.Text.GetLinePosition(position);
            report.WriteLine($"{shown}({at.Line + 1},{at.Character + 1}): {Printable.Line(remark)}");
        }

        // A diagnostic of severity info requires nothing to be done.
        var left = after.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Information).ToList();
        foreach (var diagnostic in left)
        {
            TextReport.WriteLine(input.Shown(path), LocatedDiagnostic.Of(diagnostic, after.Model.Tree.Text), hasColor, report);
        }

        return new FixedFile("", report.ToString(), result.Done.Count, [.. left.Select(diagnostic => diagnostic.Severity)]);
    }

    /// <param name="Output">A diff, or the document where it is standard input.</param>
    /// <param name="Report">What was done and what remains, in lines.</param>
    /// <param name="Applied">How many changes.</param>
    /// <param name="Left">The errors and warnings that remain.</param>
    private sealed record FixedFile(string Output, string Report, int Applied, DiagnosticSeverity[] Left);
}
