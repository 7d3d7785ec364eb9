using DocDsl.Core.Diagnostics;

namespace DocDsl.Cli.Reports;

/// <summary>How many diagnostics there are of each severity.</summary>
internal readonly record struct Severities(int Errors, int Warnings, int Infos)
{
    public static Severities Of(IEnumerable<DiagnosticSeverity> diagnostics)
    {
        var counts = diagnostics.CountBy(severity => severity).ToDictionary();
        return new Severities(
            counts.GetValueOrDefault(DiagnosticSeverity.Error),
            counts.GetValueOrDefault(DiagnosticSeverity.Warning),
            counts.GetValueOrDefault(DiagnosticSeverity.Information)
        );
    }

    /// <summary>Those that there are: <c>7 errors, 1 warning, 2 info</c>; empty where there are none.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            new[] { (Errors, Counted(Errors, "error")), (Warnings, Counted(Warnings, "warning")), (Infos, $"{Infos} info") }
                .Where(part => part.Item1 > 0)
                .Select(part => part.Item2)
        );

    /// <summary>A number of things: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
