namespace DocDsl.Cli.Reports;

/// <summary>A format of diagnostics.</summary>
internal interface IReport
{
    void Write(IReadOnlyList<FileReport> files, Counts total, TextWriter output);
}
