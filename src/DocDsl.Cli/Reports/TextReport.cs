using DocDsl.Diagnostics;
using Spectre.Console;

namespace DocDsl.Cli.Reports;

/// <summary>For people: each finding with its line, and a table of how things stand.</summary>
internal sealed class TextReport(bool isQuiet) : IReport
{
    public void Write(IReadOnlyList<FileReport> files, Counts total, TextWriter output)
    {
        var hasColor = Terminal.HasColor(output);
        foreach (var file in files)
        {
            foreach (var finding in file.Findings)
            {
                WriteFinding(file.Path, finding, hasColor, output);
            }
        }

        if (!isQuiet && total.Documents > 0)
        {
            WriteSummary(files, total, output);
        }
    }

    private static void WriteFinding(string path, Finding finding, bool hasColor, TextWriter output)
    {
        // The first line is the compiler's own form, which terminals and editors make a link of.
        var color = finding.Severity switch { DiagnosticSeverity.Error => "31", DiagnosticSeverity.Warning => "33", _ => "36" };
        var line = (finding.Start.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        output.WriteLine($"{path}({line},{finding.Start.Character + 1}): {Colored($"{finding.Level} {finding.Id}", color)}: {finding.Message}");
        if (finding.Line.Trim().Length == 0)
        {
            return;
        }

        var end = finding.End.Line == finding.Start.Line ? Math.Min(finding.End.Character, finding.Line.Length) : finding.Line.TrimEnd().Length;
        var before = new string([.. finding.Line.Take(finding.Start.Character).Select(c => c == '\t' ? '\t' : ' ')]);
        output.WriteLine($"  {line} | {finding.Line}");
        output.WriteLine($"  {new string(' ', line.Length)} | {before}{Colored(new string('^', Math.Max(1, end - finding.Start.Character)), color)}");

        string Colored(string text, string color) => hasColor ? $"\u001b[{color}m{text}\u001b[0m" : text;
    }

    private static void WriteSummary(IReadOnlyList<FileReport> files, Counts total, TextWriter output)
    {
        var table = new Table();
        foreach (var column in new[] { "documents", "questions", "answered", "open", "overdue", "errors", "warnings", "hints" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        var findings = files.SelectMany(file => file.Findings).ToLookup(finding => finding.Severity);
        table.AddRow(new[]
        {
            total.Documents, total.Questions, total.Answered, total.Open, total.Overdue,
            findings[DiagnosticSeverity.Error].Count(), findings[DiagnosticSeverity.Warning].Count(), findings[DiagnosticSeverity.Information].Count(),
        }.Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        Tables.Write(table, output);
    }
}
