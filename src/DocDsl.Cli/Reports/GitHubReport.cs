using static System.FormattableString;

namespace DocDsl.Cli.Reports;

/// <summary>Commands of a GitHub workflow: each diagnostic becomes an annotation at its line.</summary>
internal sealed class GitHubReport : IReport
{
    public void Write(CheckResult result, TextWriter output)
    {
        foreach (var file in result.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var level = diagnostic.Level == "info" ? "notice" : diagnostic.Level;
                var lines = Invariant($"line={diagnostic.Start.Line + 1},endLine={diagnostic.End.Line + 1}");
                var columns = Invariant($"col={diagnostic.Start.Character + 1},endColumn={diagnostic.End.Character + 1}");
                var message = $"title={diagnostic.Id}::{Data(diagnostic.Message)}";
                output.WriteLine($"::{level} file={Property(file.Path)},{lines},{columns},{message}");
            }
        }

        if (result.Web is { } web)
        {
            output.WriteLine(web);
        }

        foreach (var note in result.Notes)
        {
            output.WriteLine(Printable.Line(note));
        }

        // Not an annotation: it is true of each run.
        if (result.NotChecked.ToString() is { } missing)
        {
            output.WriteLine(Printable.Line(missing));
        }
    }

    private static string Data(string text) => Printable.Line(text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A"));

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
