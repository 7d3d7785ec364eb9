using System.Globalization;
using DocDsl.Core.Diagnostics;

namespace DocDsl.Cli.Reports;

/// <summary>How much a report for people says.</summary>
/// <param name="IsConcise">Whether a diagnostic is one line.</param>
/// <param name="IsQuiet">Whether diagnostics are all that is written.</param>
/// <param name="HasStatistics">Whether diagnostics are counted by rule and not listed.</param>
/// <param name="HasSummary">Whether there is a table of the documents.</param>
internal sealed record TextReportOptions(bool IsConcise, bool IsQuiet, bool HasStatistics, bool HasSummary);

/// <summary>For people: each diagnostic with its line and what helps, and counts.</summary>
internal sealed class TextReport(TextReportOptions options) : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        var hasColor = Terminal.HasColor(output);
        if (options.HasStatistics)
        {
            WriteStatistics(result, hasColor, output);
        }
        else
        {
            foreach (var file in result.Files)
            {
                foreach (var diagnostic in file.Diagnostics)
                {
                    WriteLine(file.Path, diagnostic, hasColor, output);
                    if (!options.IsConcise)
                    {
                        WriteContext(diagnostic, hasColor, output);
                    }
                }
            }
        }

        if (!options.IsQuiet)
        {
            WriteEnd(result, output);
        }
    }

    /// <summary>The compiler's own form, which terminals and editors make a link of.</summary>
    public static void WriteLine(string path, LocatedDiagnostic diagnostic, bool hasColor, TextWriter output)
    {
        var (line, column) = (diagnostic.Start.Line + 1, diagnostic.Start.Character + 1);
        var level = Ansi.Colored($"{diagnostic.Level} {diagnostic.Id}", ColorOf(diagnostic.Severity), hasColor);
        output.WriteLine(
            $"{Printable.Line(path)}({line},{column}): {level}: {(diagnostic.IsFixable ? "[*] " : "")}{Printable.Line(diagnostic.Message)}"
        );
    }

    private static void WriteContext(LocatedDiagnostic diagnostic, bool hasColor, TextWriter output)
    {
        var number = (diagnostic.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length + 2);
        if (diagnostic.Line.Trim().Length > 0)
        {
            var end =
                diagnostic.End.Line == diagnostic.Start.Line
                    ? Math.Min(diagnostic.End.Character, diagnostic.Line.Length)
                    : diagnostic.Line.TrimEnd().Length;
            var before = new string([.. diagnostic.Line.Take(diagnostic.Start.Character).Select(c => c == '\t' ? '\t' : ' ')]);
            var caret = new string('^', Math.Max(1, end - diagnostic.Start.Character));
            output.WriteLine($"  {number} | {Printable.Line(diagnostic.Line)}");
            output.WriteLine($"{margin} | {before}{Ansi.Colored(caret, ColorOf(diagnostic.Severity), hasColor)}");
        }

        if (diagnostic.Fix is { } fix)
        {
            var title = fix.Title ?? "Gone with the fix of another diagnostic";
            var command = fix.IsAutomatic ? "docdsl fix" : $"docdsl fix --rule {diagnostic.Id}";
            output.WriteLine($"{margin} = {Ansi.Colored("help", "36", hasColor)}: {Printable.Line(title)} ({command})");
        }

        output.WriteLine($"{margin} = {Ansi.Colored(diagnostic.Rule.HelpLink, "90", hasColor)}");
        output.WriteLine();
    }

    private static void WriteStatistics(CheckResult result, bool hasColor, TextWriter output)
    {
        var rules = result
            .Diagnostics.GroupBy(diagnostic => (diagnostic.Rule, diagnostic.Severity))
            .Select(group => (group.Key.Rule, group.Key.Severity, Count: group.Count(), Fixable: group.Count(each => each.IsFixable)))
            .OrderByDescending(rule => rule.Count)
            .ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)
            .ToList();
        var width = rules.Count == 0 ? 0 : rules.Max(rule => rule.Count).ToString(CultureInfo.InvariantCulture).Length;
        foreach (var (rule, severity, count, fixable) in rules)
        {
            var mark =
                fixable == 0 ? "   "
                : fixable == count ? "[*]"
                : "[-]";
            var level = LocatedDiagnostic.LevelOf(severity).PadRight("warning".Length);
            output.WriteLine(
                $"{count.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  "
                    + $"{Ansi.Colored(level, ColorOf(severity), hasColor)}  {rule.Id}  {mark}  {rule.Title}"
            );
        }

        if (rules.Count > 0)
        {
            output.WriteLine();
        }
    }

    private void WriteEnd(CheckResult result, TextWriter output)
    {
        var documents = result.Files.Where(file => file.Counts is not null).ToList();
        if (options.HasSummary && documents.Count > 0)
        {
            if (options.IsConcise && result.Diagnostics.Any())
            {
                output.WriteLine();
            }

            Tables.Write(
                ["questions", "answered", "open", "overdue", "errors", "warnings", "info"],
                [.. documents.Select(file => (NumbersOf(file.Counts!.Value, file.Diagnostics), file.Path))],
                output
            );
            output.WriteLine();
        }

        var severities = Severities.Of(result.Diagnostics.Select(diagnostic => diagnostic.Severity));
        var fixable = result.Diagnostics.Count(diagnostic => diagnostic.IsFixable);
        if (severities == default)
        {
            if (result.Files.Count(file => file.Problem is null) is > 0 and var read)
            {
                output.WriteLine($"{Severities.Counted(read, "file")} checked, no errors or warnings");
            }
        }
        else
        {
            output.WriteLine($"{severities}{(fixable > 0 ? $", {fixable} fixable with 'docdsl fix'" : "")}");
        }

        // Only what there is to say of the questions: that all are answered says a list without open ones.
        var (_, questions, answered, open, overdue) = result.Total;
        if (open > 0)
        {
            var late = overdue > 0 ? $" ({overdue} overdue)" : "";
            output.WriteLine($"{Severities.Counted(questions, "question")}: {answered} answered, {open} open{late}");
        }

        if (result.Web is { } web)
        {
            output.WriteLine(web);
        }

        foreach (var note in result.Notes)
        {
            output.WriteLine(Printable.Line(note));
        }

        if (result.NotChecked.ToString() is { } missing)
        {
            output.WriteLine(Printable.Line(missing));
        }
    }

    private static int[] NumbersOf(Counts counts, IEnumerable<LocatedDiagnostic> diagnostics)
    {
        var (errors, warnings, infos) = Severities.Of(diagnostics.Select(diagnostic => diagnostic.Severity));
        return [counts.Questions, counts.Answered, counts.Open, counts.Overdue, errors, warnings, infos];
    }

    private static string ColorOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "31",
            DiagnosticSeverity.Warning => "33",
            _ => "36",
        };
}
