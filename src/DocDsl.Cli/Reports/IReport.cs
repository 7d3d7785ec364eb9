namespace DocDsl.Cli.Reports;

/// <summary>One form in which diagnostics are told.</summary>
internal interface IReport
{
    void Write(IReadOnlyList<FileReport> files, Counts total, TextWriter output);
}
