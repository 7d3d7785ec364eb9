using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// The answers of a project to the criteria of OpenSSF's best practices badge, <c>.bestpractices.json</c>: fields in pairs,
/// <c>description_good_status</c> and <c>description_good_justification</c>.
/// </summary>
internal static partial class BestPracticesShape
{
    private const string Status = "_status";

    private const string Justification = "_justification";

    public static Sheet? Read(DataNode root, string notation)
    {
        if (root is not DataMap map || !map.Entries.Any(IsStatus))
        {
            return null;
        }

        var sheet = new Sheet($"OpenSSF best practices ({notation})");
        DataText.AddSource(sheet, root);
        var used = new HashSet<DataNode>(ReferenceEqualityComparer.Instance);
        foreach (var criterion in map.Entries.Select(CriterionOf).OfType<string>().Distinct())
        {
            var status = map.Find(criterion + Status) as DataValue;
            var justification = map.Find(criterion + Justification) as DataValue;
            used.UnionWith(new[] { status, justification }.OfType<DataNode>());
            var reason = Sheet.Clean(justification?.Text ?? "");

            // "?" is the badge's word for a criterion that nobody answered yet.
            var answer = Sheet.OneLine(status?.Text ?? "") is { Length: > 0 } word and not "?" ? word : null;
            if (answer is null && status is { Text.Length: > 0 })
            {
                sheet.Omitted.Add(status.Text);
            }

            sheet.Items.Add(
                new SheetQuestion((status ?? justification)!.Line, criterion, answer is null ? reason : "")
                {
                    Label = criterion,
                    Value = answer is null ? null : ("Status", answer),
                    Remark = answer is null || reason.Length == 0 ? null : ("Justification", reason),
                }
            );
        }

        var rest = map.Entries.Where(entry => entry.Value is DataValue { Text.Length: > 0 } && !used.Contains(entry.Value)).ToList();
        used.UnionWith(rest.Select(entry => entry.Value));
        sheet.Preamble = string.Join("\n\n", rest.Select(entry => $"{entry.Key}: {Sheet.Clean(((DataValue)entry.Value).Text)}"));
        LeftOut.Report(sheet, root, used, []);
        return sheet;
    }

    private static bool IsStatus((string Key, DataNode Value) entry) =>
        entry.Key.Length > Status.Length
        && entry.Key.EndsWith(Status, StringComparison.Ordinal)
        && entry.Value is DataValue { Text: "Met" or "Unmet" or "N/A" or "?" };

    private static string? CriterionOf((string Key, DataNode Value) entry) =>
        entry.Value is DataValue && Pair().Match(entry.Key) is { Success: true } pair ? pair.Groups[1].Value : null;

    [GeneratedRegex("^(.+)_(?:status|justification)$")]
    private static partial Regex Pair();
}
