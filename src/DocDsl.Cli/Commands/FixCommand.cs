using System.CommandLine;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl fix Letters</c></summary>
internal static class FixCommand
{
    /// <summary>The rules about code that an editor for C# has fixes for.</summary>
    private static readonly string[] s_code = ["QA6003", "QA6005", "QA6006", "QA6007"];

    public static Command Create()
    {
        var paths = EditCommands.PathsArgument();
        var rule = RuleIds.Option(
            "--rule",
            ["-r"],
            "Fix these rules only, with every fix that they have: ids or how they begin, with commas between.",
            id =>
                Fixes.Rules.Contains(id) ? null
                : s_code.Contains(id) ? $"{id} is about C# code, and is fixed in an editor only"
                : $"{id} has no fix; rules with fixes are {string.Join(", ", Fixes.Rules)}"
        );
        var diff = DiffOutput.CreateOption();
        var standardPath = InputFiles.StandardPath();
        var command = new Command(
            "fix",
            """
            Apply code fixes to documents.

            By default only fixes that are safe: there is one way to fix the diagnostic, and no words or facts are added or
            lost. With --rule also those that need a decision; the first one offered is applied. Prints what was fixed, and
            the errors and warnings that remain.

            Exit code: 0 no errors remain, 1 errors remain, 2 invalid arguments, 3 a file cannot be read or written.

            Examples:
              docdsl fix Letters --diff
              docdsl fix letter.qa --rule QA2002,QA3001
            """
        )
        {
            paths,
            rule,
            diff,
            standardPath,
        };
        InputFiles.Validate(command, paths, standardPath, isRequired: true);
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(parsed =>
        {
            var fix = new FixRun(
                new InputFiles(parsed.GetValue(standardPath), defaults.Of(parsed)),
                parsed.GetValue(rule)?.ToHashSet() ?? [],
                parsed.GetValue(diff),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            );
            return fix.Run(InputFiles.PathsOf(parsed.GetValue(paths), parsed.GetValue(standardPath)));
        });
        return command;
    }

    /// <param name="input">Reads the documents.</param>
    /// <param name="rules">Those to fix; empty for all that are safe.</param>
    /// <param name="isDiff">Whether a diff is printed and nothing is written.</param>
    /// <param name="output">For the diff, or the document where it is standard input; otherwise for what was done.</param>
    /// <param name="error">For problems; also for what was done where the output is a diff or a document.</param>
    private sealed class FixRun(InputFiles input, HashSet<string> rules, bool isDiff, TextWriter output, TextWriter error)
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
                var verb = isDiff ? "would remain" : left.Count == 1 ? "remains" : "remain";
                var fixes = $"{applied} {(isDiff ? "to fix" : "fixed")} in {Severities.Counted(documents, "document")}";
                report.WriteLine((applied == 0 ? "nothing fixed" : fixes) + (remaining.Length > 0 ? $"; {remaining} {verb}" : ""));
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
            DefaultsOptions.Hold(input.Workspace.Defaults, document.Model.TypeName);
            var result = Fixes.Apply(
                document.Model,
                (diagnostic, fix) =>
                    (rules.Count == 0 ? fix.IsAutomatic : rules.Contains(diagnostic.Id))
                    && input.Workspace.Configured(full, document, diagnostic) is not null
            );
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

        private FixedFile Report(string path, SourceText before, FixResult result, CheckedDocument after, bool hasColor)
        {
            var report = new StringWriter();
            var shown = Printable.Line(input.Shown(path));
            foreach (var fix in result.Applied.OrderBy(fix => fix.Position))
            {
                var at = before.GetLinePosition(fix.Position);
                var verb = isDiff ? "to fix" : "fixed";
                report.WriteLine($"{shown}({at.Line + 1},{at.Character + 1}): {verb} {fix.Diagnostic.Id}: {Printable.Line(fix.Fix.Title)}");
            }

            // A diagnostic of severity info requires nothing to be done.
            var left = after.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Information).ToList();
            foreach (var diagnostic in left)
            {
                TextReport.WriteLine(
                    input.Shown(path),
                    LocatedDiagnostic.Of(diagnostic, after.Model.Tree.Text),
                    hasColor,
                    report
                );
            }

            return new FixedFile("", report.ToString(), result.Applied.Count, [.. left.Select(diagnostic => diagnostic.Severity)]);
        }
    }

    /// <param name="Output">A diff, or the document where it is standard input.</param>
    /// <param name="Report">What was fixed and what remains, in lines.</param>
    /// <param name="Applied">How many fixes.</param>
    /// <param name="Left">The errors and warnings that remain.</param>
    private sealed record FixedFile(string Output, string Report, int Applied, DiagnosticSeverity[] Left);
}
