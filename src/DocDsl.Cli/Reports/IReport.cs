namespace DocDsl.Cli.Reports;

/// <summary>A format of diagnostics.</summary>
internal interface IReport
{
    void Write(CheckResult result, TextWriter output);
}
