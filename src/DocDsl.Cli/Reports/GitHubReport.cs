namespace DocDsl.Cli.Reports;

/// <summary>Commands of a GitHub workflow: each finding becomes an annotation at its line.</summary>
internal sealed class GitHubReport : IReport
{
    public void Write(IReadOnlyList<FileReport> files, Counts total, TextWriter output)
    {
        foreach (var file in files)
        {
            foreach (var finding in file.Findings)
            {
                var level = finding.Level == "info" ? "notice" : finding.Level;
                output.WriteLine(FormattableString.Invariant(
                    $"::{level} file={Property(file.Path)},line={finding.Start.Line + 1},endLine={finding.End.Line + 1},col={finding.Start.Character + 1},endColumn={finding.End.Character + 1},title={finding.Id}::{Data(finding.Message)}"));
            }
        }
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
