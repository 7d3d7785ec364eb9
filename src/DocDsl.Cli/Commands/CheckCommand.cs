using System.CommandLine;
using System.Globalization;
using DocDsl.Cli.CommandLine;
using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Cli.Tests;
using DocDsl.Cli.Web;
using DocDsl.Core.Diagnostics;

namespace DocDsl.Cli.Commands;

/// <summary><c>docdsl check Letters</c></summary>
internal static class CheckCommand
{
    private static readonly string[] s_formats = ["text", "concise", "json", "sarif", "github", "markdown"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and globs to check; - for standard input. Default: the current folder.",
        };
        var format = Choice.Option("--format", ["-f"], "format", "The format of the diagnostics", s_formats);
        var alsoTo = ReportOption();
        var failOn = Choice.Option("--fail-on", [], "severity", "The least severity for exit code 1", "error", "warning");
        var select = RuleIds.Option("--select", [], "Report these rules only: ids or how they begin, with commas between.");
        var ignore = RuleIds.Option("--ignore", [], "Do not report these rules: ids or how they begin, with commas between.");
        var statistics = new Option<bool>("--statistics") { Description = "Count the diagnostics of each rule instead of listing them." };
        var summary = new Option<bool>("--summary") { Description = "Add a table of the documents and their questions." };
        var today = TodayOption(
            "The date for which documents are checked: reviews, promises and open questions may be overdue. Default: today."
        );
        var standardPath = InputFiles.StandardPath();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print diagnostics alone, without counts." };
        var links = new Option<bool>("--links") { Description = "Look at the web addresses of documents, too." };
        var linksTimeout = LinksTimeout();
        var noCache = new Option<bool>("--no-cache")
        {
            Description = "With --links: look again at addresses that were found in the last 24 hours.",
        };
        var testResults = TestResultsOption("The results of tests");
        var watch = new Option<bool>("--watch", "-w") { Description = "Check again when a file changes; stop with Ctrl+C." };
        var command = new Command(
            "check",
            """
            Check documents and report diagnostics.

            The rules, ids and severities are those of a build, and so is the verdict. Diagnostics that 'docdsl fix' fixes
            have the sign [*].

            Exit code: 0 no errors (with --fail-on warning: nor warnings), 1 there are some, 2 invalid arguments, 3 a file cannot be read.

            Examples:
              docdsl check
              docdsl check --test-results "**/*.trx"
              docdsl check README.md --type faq --report sarif=documents.sarif
              git show :Letters/a.qa | docdsl check --stdin-path Letters/a.qa
            """
        )
        {
            paths,
            format,
            alsoTo,
            failOn,
            select,
            ignore,
            statistics,
            summary,
            today,
            standardPath,
            quiet,
            links,
            linksTimeout,
            noCache,
            testResults,
            watch,
        };
        command.Validators.Add(result =>
        {
            if (
                result.GetResult(format)?.Tokens is [{ Value: "json" or "sarif" or "github" or "markdown" }, ..]
                && (result.GetResult(statistics)?.Implicit == false || result.GetResult(summary)?.Implicit == false)
            )
            {
                result.AddError("--statistics and --summary are for people, and not for this format");
            }

            if (
                result.GetResult(links)?.Implicit != false
                && (result.GetResult(linksTimeout)?.Implicit == false || result.GetResult(noCache)?.Implicit == false)
            )
            {
                result.AddError("--links-timeout and --no-cache require --links");
            }
        });
        InputFiles.Validate(command, paths, standardPath, isRequired: false);
        var defaults = DefaultsOptions.AddTo(command, paths);
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            var isText = new TextReportOptions(
                IsConcise: result.GetValue(format) == "concise",
                result.GetValue(quiet),
                result.GetValue(statistics),
                result.GetValue(summary)
            );
            var report = ReportOf(result.GetValue(format)!, isText);
            var files = (result.GetValue(alsoTo) ?? [])
                .Select(given => given.Split('=', 2))
                .Select(given => (Path: given[1], Report: ReportOf(given[0], isText with { IsConcise = given[0] == "concise" })))
                .ToList();
            var selected = result.GetValue(select) is { Length: > 0 } only ? only.ToHashSet() : null;
            var ignored = result.GetValue(ignore)?.ToHashSet() ?? [];
            var given = InputFiles.PathsOf(result.GetValue(paths), result.GetValue(standardPath), ".");
            var least = result.GetValue(failOn) == "warning" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
            int Once()
            {
                // What fails in DocDsl itself is not a choice of the user.
                var cache = result.GetValue(links) && !result.GetValue(noCache) ? WebCache.Load() : null;
                var timeout = TimeSpan.FromSeconds(result.GetValue(linksTimeout));
                using var web = result.GetValue(links) ? new WebCheck(timeout, cache) : null;
                var unread = new List<string>();
                var tests = result.GetValue(testResults) is { Length: > 0 } results ? TestRun.Read(results, unread) : null;
                var check = new Check(
                    new InputFiles(result.GetValue(standardPath), defaults.Of(result), today: result.GetValue(today)),
                    result.GetValue(today) ?? DateOnly.FromDateTime(DateTime.Today),
                    rule => !ignored.Contains(rule) && (selected?.Contains(rule) != false || rule == "QA9001"),
                    web,
                    tests
                );
                return Write(
                    check.Run(given, out var problems),
                    [.. unread, .. problems],
                    report,
                    files,
                    least,
                    output,
                    result.InvocationConfiguration.Error
                );
            }

            return result.GetValue(watch) ? Watcher.Run(given, Once, output) : Once();
        });
        return command;
    }

    private static IReport ReportOf(string format, TextReportOptions options) =>
        format switch
        {
            "json" => new JsonReport(),
            "sarif" => new SarifReport(),
            "github" => new GitHubReport(),
            "markdown" => new MarkdownReport(),
            _ => new TextReport(options),
        };

    /// <summary>What a build server shows and what it keeps are different formats, and checking twice takes twice as long.</summary>
    private static Option<string[]> ReportOption()
    {
        var option = new Option<string[]>("--report")
        {
            HelpName = "FORMAT=PATH",
            Description = "Also write the diagnostics to the file PATH in this format; may be repeated.",
        };
        option.Validators.Add(result =>
        {
            foreach (var written in result.Tokens.Select(token => token.Value))
            {
                if (written.Split('=', 2) is not [var format, { Length: > 0 }])
                {
                    result.AddError($"'{written}' is not a format and a file; write it as sarif=documents.sarif");
                }
                else if (!s_formats.Contains(format))
                {
                    var known = $"use {string.Join(", ", s_formats)}";
                    result.AddError($"unknown format '{format}'{Nearest.Question(format, s_formats, known)}");
                }
            }
        });
        option.CompletionSources.Add([.. s_formats.Select(format => format + "=")]);
        return option;
    }

    private static Option<int> LinksTimeout()
    {
        var option = new Option<int>("--links-timeout")
        {
            HelpName = "SECONDS",
            Description = "With --links: how long an address may take, with its redirects. Default: 10.",
            DefaultValueFactory = _ => 10,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }, ..] && !(int.TryParse(written, out var seconds) && seconds is > 0 and <= 3600))
            {
                result.AddError($"'{written}' is not a number of seconds from 1 to 3600");
            }
        });
        return option;
    }

    /// <summary>The option for results of tests.</summary>
    /// <param name="start">How its description begins: what the results are.</param>
    internal static Option<string[]> TestResultsOption(string start) =>
        new("--test-results")
        {
            HelpName = "PATH",
            Description = $"{start} that answers rest on, as TRX or JUnit XML: a file or a glob; may be repeated.",
        };

    /// <summary>The option for a day other than the clock's.</summary>
    internal static Option<DateOnly?> TodayOption(string description) =>
        new("--today")
        {
            HelpName = "DATE",
            Description = description,
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
                    result.AddError($"'{result.Tokens[0].Value}' is not a valid date; write it as yyyy-MM-dd");
                }

                return date;
            },
        };

    private static int Write(
        CheckResult result,
        IReadOnlyCollection<string> problems,
        IReport report,
        IEnumerable<(string Path, IReport Report)> files,
        DiagnosticSeverity least,
        TextWriter output,
        TextWriter error
    )
    {
        report.Write(result, output);
        var isWritten = true;
        foreach (var file in files)
        {
            var text = new StringWriter { NewLine = "\n" };
            file.Report.Write(result, text);
            isWritten &= OutputFile.TryWrite(file.Path, text.ToString(), overwrite: true, output, error);
        }

        var unreadable = result.Files.Where(file => file.Problem is not null).Select(file => $"{file.Path}: {file.Problem}");
        string[] all = [.. problems, .. unreadable];
        Array.ForEach(all, error.WriteLine);
        return all.Length > 0 || !isWritten ? ExitCode.FileError
            : result.Has(least) ? ExitCode.Diagnostics
            : ExitCode.Success;
    }
}
