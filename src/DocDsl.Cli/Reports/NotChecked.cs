using DocDsl.Core.Rules;

namespace DocDsl.Cli.Reports;

/// <summary>The rules that only a build checks, where documents have something for them to check.</summary>
/// <param name="Rules">Their ids, in order.</param>
internal sealed record NotChecked(IReadOnlyList<string> Rules)
{
    private static readonly string[] s_code = ["QA6003", "QA6004", "QA6005", "QA6007"];
    private static readonly string[] s_evidence = ["QA6006", "QA6008"];

    /// <param name="files">What was checked.</param>
    /// <param name="isSelected">Whether a rule was to be checked.</param>
    public static NotChecked Of(IReadOnlyList<FileReport> files, Func<string, bool> isSelected) =>
        new(
            [
                .. RuleList
                    .All.Select(rule => rule.Id)
                    .Where(isSelected)
                    .Where(id =>
                        (s_code.Contains(id) && files.Any(file => file.HasProject))
                        || (s_evidence.Contains(id) && files.Any(file => file.HasEvidence))
                    ),
            ]
        );

    /// <summary>A line for people; null where all was checked.</summary>
    public override string? ToString() =>
        Rules.Count == 0
            ? null
            : "Not checked without a build: "
                + (
                    Rules.Count == s_code.Length + s_evidence.Length
                        ? $"C# code, evidence ({Rules[0]} to {Rules[^1]})"
                        : string.Join(
                            "; ",
                            new[] { ("C# code", s_code), ("evidence", s_evidence) }
                                .Select(part => (Name: part.Item1, Ids: part.Item2.Where(Rules.Contains).ToArray()))
                                .Where(part => part.Ids.Length > 0)
                                .Select(part => $"{part.Name} ({string.Join(", ", part.Ids)})")
                        )
                );
}
