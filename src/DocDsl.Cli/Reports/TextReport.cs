using DocDsl.Core.Diagnostics;
using Spectre.Console;

namespace DocDsl.Cli.Reports;

/// <summary>For people: each diagnostic with its line, and a summary table.</summary>
internal sealed class TextReport(bool isQuiet) : IReport
{
    public void Write(IReadOnlyList<FileReport> files, Counts total, TextWriter output)
    {
        var hasColor = Terminal.HasColor(output);
        foreach (var file in files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                WriteDiagnostic(file.Path, diagnostic, hasColor, output);
            }
        }

        if (!isQuiet && total.Documents > 0)
        {
            WriteSummary(files, total, output);
        }
    }

    private static void WriteDiagnostic(string path, LocatedDiagnostic diagnostic, bool hasColor, TextWriter output)
    {
        // The first line is the compiler's own form, which terminals and editors make a link of.
        var color = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "31",
            DiagnosticSeverity.Warning => "33",
            _ => "36",
        };
        var line = (diagnostic.Start.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        output.WriteLine(
            $"{Printable.Line(path)}({line},{diagnostic.Start.Character + 1}): {Colored($"{diagnostic.Level} {diagnostic.Id}", color)}: "
                + Printable.Line(diagnostic.Message)
        );
        if (diagnostic.Line.Trim().Length == 0)
        {
            return;
        }

        var end =
            diagnostic.End.Line == diagnostic.Start.Line
                ? Math.Min(diagnostic.End.Character, diagnostic.Line.Length)
                : diagnostic.Line.TrimEnd().Length;
        var before = new string([.. diagnostic.Line.Take(diagnostic.Start.Character).Select(c => c == '\t' ? '\t' : ' ')]);
        output.WriteLine($"  {line} | {Printable.Line(diagnostic.Line)}");
        output.WriteLine(
            $"  {new string(' ', line.Length)} | {before}{Colored(new string('^', Math.Max(1, end - diagnostic.Start.Character)), color)}"
        );

        string Colored(string text, string color) => hasColor ? $"\u001b[{color}m{text}\u001b[0m" : text;
    }

    private static void WriteSummary(IReadOnlyList<FileReport> files, Counts total, TextWriter output)
    {
        var table = new Table();
        foreach (var column in new[] { "documents", "questions", "answered", "open", "overdue", "errors", "warnings", "hints" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        var diagnostics = files.SelectMany(file => file.Diagnostics).ToLookup(diagnostic => diagnostic.Severity);
        table.AddRow(
            new[]
            {
                total.Documents,
                total.Questions,
                total.Answered,
                total.Open,
                total.Overdue,
                diagnostics[DiagnosticSeverity.Error].Count(),
                diagnostics[DiagnosticSeverity.Warning].Count(),
                diagnostics[DiagnosticSeverity.Information].Count(),
            }
                .Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .ToArray()
        );
        Tables.Write(table, output);
    }
}
