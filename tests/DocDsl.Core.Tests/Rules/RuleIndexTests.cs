using DocDsl.Core.Diagnostics;
using DocDsl.Core.Editing;
using DocDsl.Core.Rules;

namespace DocDsl.Core.Tests.Rules;

/// <summary>
/// The index of the rule pages and the release notes are generated from the list of rules. A difference fails; with
/// <c>DOCDSL_ACCEPT_RULES=1</c> the test writes the files.
/// </summary>
public class RuleIndexTests
{
    private const string Begin = "<!-- generated: rules -->\n";
    private const string End = "<!-- end -->\n";

    /// <summary>Fixes in C# and of what needs it; a test beside the code fixes compares these.</summary>
    private static readonly string[] s_codeFixes = ["QA6003", "QA6005", "QA4012", "QA6006", "QA6007", "QA6009", "QA6012"];

    [Fact]
    public void The_index_lists_the_rules()
    {
        var path = Repository.PathOf("docs", "rules", "README.md");
        var page = Read(path);
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, start, StringComparison.Ordinal);
        var fixes = Fixes.Rules.Concat(s_codeFixes).Concat(["QA8101", "QA8201", "QA8202", "QA8211"]).ToHashSet();
        var rows = RuleList.All.Select(rule =>
            $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {RulePageTests.WordOf(rule.DefaultSeverity)} | "
            + $"{(fixes.Contains(rule.Id) ? "yes" : "")} |\n"
        );
        Check(path, page[..start] + "| Rule | Title | Severity | Fix |\n| --- | --- | --- | --- |\n" + string.Concat(rows) + page[end..]);
    }

    [Fact]
    public void The_release_notes_list_the_rules()
    {
        // What is released is in AnalyzerReleases.Shipped.md, and stays there.
        var shipped = File.ReadAllText(Repository.PathOf("src", "DocDsl.Generator", "AnalyzerReleases.Shipped.md"));
        var rows = RuleList
            .All.Where(rule => !shipped.Contains(rule.Id + " |"))
            .Select(rule =>
                $"{rule.Id} | DocDsl.{rule.Category} | "
                + $"{(rule.DefaultSeverity == DiagnosticSeverity.Information ? "Info" : rule.DefaultSeverity)} | {rule.Title}\n"
            );
        Check(
            Repository.PathOf("src", "DocDsl.Generator", "AnalyzerReleases.Unshipped.md"),
            "; Unshipped analyzer release\n"
                + "; "
                + "https://github.com/dotnet/roslyn-analyzers/blob/main/src/"
                + "Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md\n\n"
                + "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n"
                + string.Concat(rows)
        );
    }

    [Fact]
    public void The_list_is_in_the_order_of_the_ids() =>
        Assert.Equal(RuleList.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleList.All.Select(rule => rule.Id));

    private static void Check(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable(RuleCase.AcceptVariable) == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, Read(path));
    }

    private static string Read(string path) => File.ReadAllText(path).Replace("\r\n", "\n");
}
