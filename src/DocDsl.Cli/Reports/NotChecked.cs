using DocDsl.Core.Rules;

namespace DocDsl.Cli.Reports;

/// <summary>What only a build checks: rules, where documents have something for them to check, and documents that only it finds.</summary>
/// <param name="Rules">The rules' ids, in order.</param>
/// <param name="Items">The items of projects that name documents and cannot be evaluated without a build.</param>
internal sealed record NotChecked(IReadOnlyList<string> Rules, IReadOnlyList<string> Items)
{
    private static readonly string[] s_code = ["QA6003", "QA6004", "QA6005", "QA6007"];
    private static readonly string[] s_evidence = ["QA6006", "QA6008", "QA6009", "QA6012"];

    /// <param name="files">What was checked.</param>
    /// <param name="isSelected">Whether a rule was to be checked.</param>
    /// <param name="items">The items that were not evaluated.</param>
    public static NotChecked Of(IReadOnlyList<FileReport> files, Func<string, bool> isSelected, IReadOnlyList<string> items) =>
        new(
            [
                .. RuleList
                    .All.Select(rule => rule.Id)
                    .Where(isSelected)
                    .Where(id =>
                        (s_code.Contains(id) && files.Any(file => file.HasProject))
                        || (s_evidence.Contains(id) && files.Any(file => file.NotChecked.Contains(id)))
                    ),
            ],
            items
        );

    /// <summary>A line for people; null where all was checked.</summary>
    public override string? ToString()
    {
        (string Name, string[] Ids)[] rules =
        [
            .. new[] { ("C# code", s_code), ("evidence", s_evidence) }
                .Select(part => (Name: part.Item1, Ids: part.Item2.Where(Rules.Contains).ToArray()))
                .Where(part => part.Ids.Length > 0),
        ];
        string[] parts = [.. rules.Select(part => $"{part.Name} ({string.Join(", ", part.Ids)})"), .. Items];
        return parts.Length == 0 ? null : "Not checked without a build: " + string.Join("; ", parts);
    }
}
