using System.Text.RegularExpressions;
using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Rules;

/// <summary>The table of rules, the pages and the release notes say the same; the pages' examples do what they say.</summary>
public partial class RulePageTests
{
    public static TheoryData<string> Pages => new(RuleList.All.Select(rule => rule.Id));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(RuleList.All.Length, RuleList.All.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void There_is_a_page_for_each_rule_and_a_rule_for_each_page() =>
        Assert.Equal(
            RuleList.All.Select(rule => rule.Id).Order(),
            Directory.GetFiles(Repository.PathOf("docs", "rules"), "QA*.md").Select(Path.GetFileNameWithoutExtension).Order()
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_rules_title_and_severity(string id)
    {
        var rule = RuleList.All.Single(rule => rule.Id == id);
        var lines = ReadPage(id).Split('\n');
        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.StartsWith($"Severity: {WordOf(rule.DefaultSeverity)}. ", lines[2]);
    }

    [Fact]
    public void The_list_of_fixes_has_every_rule_with_a_fix_and_no_other()
    {
        var list = File.ReadAllText(Repository.PathOf("docs", "rules", "README.md"));
        list = list[list.IndexOf("## Fixes", StringComparison.Ordinal)..];
        var named = list.Split('\n')
            .Where(line => line.StartsWith("| QA", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(','))
            .Select(id => id.Trim());
        Assert.Equal(
            DocDsl.Core.Editing.Fixes.Rules.AddRange("QA4012", "QA8101", "QA8201", "QA8202", "QA8211").Order(StringComparer.Ordinal),
            named.Where(id => !id.StartsWith("QA6", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_wrong_example_breaks_the_rule_and_the_right_one_none(string id)
    {
        var page = ReadPage(id);
        var examples = Example().Matches(page).Select(match => match.Groups[2].Value).ToArray();
        var path = page.Contains("```markdown\n", StringComparison.Ordinal) ? "letter.md" : "letter.qa";
        var declarations = Declaration().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        if (id == "QA5008")
        {
            Assert.Equal(2, declarations.Length);
            Assert.Contains(id, DiagnoseType(declarations[0]));
            Assert.Empty(DiagnoseType(declarations[1]));
            return;
        }

        if (
            id is "QA8101" or "QA8102" or "QA4006" or "QA4008" or "QA4009" or "QA4010" or "QA4011" or "QA4012" or "QA4013" or "QA5009"
            || id.StartsWith("QA82", StringComparison.Ordinal)
            || id.StartsWith("QA9", StringComparison.Ordinal)
            || (id.StartsWith("QA6", StringComparison.Ordinal) && id != "QA6001")
        )
        {
            Assert.Empty(examples); // No document shows these; the page says why.
            return;
        }

        if (RuleList.IsReportedOfTranslations(id))
        {
            Assert.Equal(3, examples.Length);
            Assert.Empty(Diagnose("original.qa", examples[0], declarations));
            Assert.Contains(id, DiagnoseTranslation(examples[1], examples[0]));
            Assert.Empty(DiagnoseTranslation(examples[2], examples[0]));
            return;
        }

        Assert.Equal(2, examples.Length);
        Assert.Contains(id, Diagnose(path, examples[0], declarations));
        Assert.Empty(Diagnose(path, examples[1], declarations));
    }

    private static IEnumerable<string> DiagnoseType(string text) =>
        DocumentTypeSet.Create([new TypeSource(text)]).Own[0].Diagnostics.Select(diagnostic => diagnostic.Id);

    private static IEnumerable<string> Diagnose(string path, string text, string[] declarations)
    {
        var model = SemanticAnalysis.Analyze(
            new SourceText(text, path),
            DocumentTypeSet.Create(declarations.Select(declaration => new TypeSource(declaration))).On(RuleCase.Today)
        );
        var found = new List<Diagnostic>(model.Diagnostics);
        Compilation.ShapeBuilder.Build(model, "Letters/letter.qa", "Ministry", found);
        if (Compilation.DocumentPromises.Of(model) is { } promises)
        {
            var ledger = new Compilation.PromiseLedger(new([promises.WithoutPlaces()]));
            found.AddRange(ledger.Check(promises, RuleCase.Today, _ => [path]));
        }

        return found.Select(diagnostic => diagnostic.Id);
    }

    private static IEnumerable<string> DiagnoseTranslation(string text, string original)
    {
        var model = Compilation.DocumentCompilation.Bind(new SourceText(text, "letter.qa"), DocumentTypeSet.ReadyMade);
        var table = Compilation.TranslationTable.Of(
            Compilation.DocumentCompilation.Bind(new SourceText(original, "original.qa"), DocumentTypeSet.ReadyMade)
        );
        return Diagnose("letter.qa", text, [])
            .Concat(Compilation.TranslationCheck.Check(model, table, []).Select(diagnostic => diagnostic.Id));
    }

    private static string ReadPage(string id) => File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md")).Replace("\r\n", "\n");

    [GeneratedRegex("```(qa|markdown)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```qatype\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Declaration();

    /// <summary>The compiler's word, which the command uses too.</summary>
    internal static string WordOf(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Information ? "info" : severity.ToString().ToLowerInvariant();
}
