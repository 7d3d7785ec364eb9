using static System.FormattableString;

namespace DocDsl.Cli.Reports;

/// <summary>Commands of a GitHub workflow: each diagnostic becomes an annotation at its line.</summary>
internal sealed class GitHubReport : IReport
{
    public void Write(IReadOnlyList<FileReport> files, Counts total, TextWriter output)
    {
        foreach (var file in files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var level = diagnostic.Level == "info" ? "notice" : diagnostic.Level;
                var start = Invariant($"line={diagnostic.Start.Line + 1},col={diagnostic.Start.Character + 1}");
                var end = Invariant($"endLine={diagnostic.End.Line + 1},endColumn={diagnostic.End.Character + 1}");
                output.WriteLine($"::{level} file={Property(file.Path)},{start},{end},title={diagnostic.Id}::{Data(diagnostic.Message)}");
            }
        }
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
