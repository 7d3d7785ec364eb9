using DocDsl.Cli.Web;
using DocDsl.Core.Diagnostics;

namespace DocDsl.Cli.Reports;

/// <summary>What was checked.</summary>
/// <param name="Files">In the order of their names.</param>
/// <param name="NotChecked">What only a build checks.</param>
/// <param name="Web">The web addresses; null where they were not looked at.</param>
internal sealed record CheckResult(IReadOnlyList<FileReport> Files, NotChecked NotChecked, WebSummary? Web = null)
{
    /// <summary>What else there is to know of the verdict, each a line: builds that are older than their sources.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IEnumerable<LocatedDiagnostic> Diagnostics => Files.SelectMany(file => file.Diagnostics);

    /// <summary>The questions of all documents.</summary>
    public Counts Total { get; } = Files.Aggregate(default(Counts), (total, file) => total + (file.Counts ?? default));

    public bool Has(DiagnosticSeverity least) => Diagnostics.Any(diagnostic => diagnostic.Severity >= least);
}
