using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules;

namespace DocDsl.Roslyn.Tests.Rules;

/// <summary>
/// Rules that are reported outside a document's model: each host honours <c>.editorconfig</c> and <c>@allow</c> for each of them.
/// </summary>
[Collection(Seam.Name)]
public class OutsideRuleTests
{
    private const string Answer = "@document nl-NL\nVraag 1\nWat?\nAntwoord 1\n";
    private const string Valued =
        "@document nl-NL\nVraag 1\n@expect yes-no\nZijn alle gegevens van burgers in het register versleuteld?\nAntwoord 1\n";

    private const string Translated = "@document en\n@translates a\nQuestion 1\nWhat?\nAnswer 1\n";

    private const string Questions = "<!-- @document faq en -->\n<!-- @heading question+answer \"## {text}\" -->\n# Words\n\n## What?\n\n";
    private const string Typed = "@document letter nl-NL\nVraag 1\nWat?\nAntwoord 1\nDit.\n";

    /// <summary>Files that break one rule. <c>¤</c> is where the rule may be suppressed.</summary>
    private static readonly Dictionary<string, (string Rule, (string Path, string Text)[] Files)> s_cases = new()
    {
        ["a reference to no document"] = ("QA4006", [("one.qa", Answer + "¤Zie [[elders#1]].\n")]),
        ["a reference to no question"] = ("QA4006", [("one.qa", Answer + "¤Zie [[two#9]].\n"), ("two.qa", Answer + "Dit.\n")]),
        ["a reference to two documents"] = (
            "QA4006",
            [("one.qa", Answer + "¤Zie [[two#1]].\n"), ("a/two.qa", Answer + "Dit.\n"), ("b/two.qa", Answer + "Dit.\n")]
        ),
        ["a document that answers itself"] = ("QA4006", [("one.qa", Answer.Replace("nl-NL\n", "nl-NL\n¤@answers one\n") + "Dit.\n")]),
        ["a link to no heading of another file"] = (
            "QA4007",
            [("docs/one.md", Questions + "¤See [there](two.md#nowhere).\n"), ("docs/two.md", Questions + "This.\n")]
        ),
        ["an answer of a question that has none"] = (
            "QA3012",
            [("one.qa", Answer + "¤@same-as two#1\n"), ("two.qa", "@document nl-NL\nVraag 1\n@open later\nWat?\n")]
        ),
        ["evidence that is not answered"] = (
            "QA4012",
            [("one.qa", Answer + "¤@evidence [[two#1]]\nDit.\n"), ("two.qa", "@document nl-NL\nVraag 1\n@open later\nWat?\n")]
        ),
        ["two documents of one name"] = (
            "QA6001",
            [("a b.qa", Answer + "Dit.\n"), ("a-b.qa", Answer.Replace("nl-NL\n", "nl-NL\n¤") + "Dit.\n")]
        ),
        ["a name within a document"] = ("QA6001", [("one.qa", Answer.Replace("Vraag 1\n", "Vraag 1\n@id name\n¤") + "Dit.\n")]),
        ["a document of a type's name"] = ("QA6001", [("letter.qa", Typed.Replace("nl-NL\n", "nl-NL\n¤")), ("x.qatype", "@type letter\n")]),
        ["two types of one name in C#"] = ("QA6001", [("a.qatype", "@type a-letter\n"), ("b.qatype", "@type aLetter\n")]),
        ["a member of a type"] = ("QA6001", [("a.qatype", "@type letter\n@field name text\n")]),
        ["a type that cannot be read"] = ("QA5008", [("a.qatype", "@type letter\n@field what rubbish\n")]),
        ["a setting that cannot be read"] = ("QA9002", [("one.qa", Answer.Replace("nl-NL\n", "nl-NL\n¤") + "Dit.\n")]),
        ["a setting of a type that cannot be read"] = ("QA9002", [("a.qatype", "@type letter\n")]),
        ["an overdue review"] = ("QA8001", [("one.qa", Answer + "¤@reviewed 2025-08-01 again 12 months\nDit.\n")]),
        ["an answer that was never reviewed"] = (
            "QA8002",
            [("one.qa", Typed.Replace("Antwoord 1\n", "Antwoord 1\n¤")), ("a.qatype", "@type letter\n@review 12 months\n")]
        ),
        ["a review in the future"] = ("QA8003", [("one.qa", Answer + "¤@reviewed 2027-01-01\nDit.\n")]),
        ["a promise that is overdue"] = ("QA8004", [("one.qa", Answer + "¤@promise plan by 2026-01-01 from \"Dit\"\nDit.\n")]),
        ["a promise that was fulfilled late"] = (
            "QA8005",
            [
                ("one.qa", Answer + "¤@promise plan by 2026-01-01 from \"Dit\"\nDit.\n"),
                ("two.qa", Answer + "@fulfils one#plan on 2026-02-01\nDat.\n"),
            ]
        ),
        ["a promise that nobody made"] = (
            "QA8006",
            [("one.qa", Answer + "¤@fulfils two#plan on 2026-02-01\nDit.\n"), ("two.qa", Answer + "Dat.\n")]
        ),
        ["a promise that is fulfilled before it was made"] = (
            "QA8007",
            [
                ("one.qa", Answer + "¤@fulfils two#plan on 2026-02-01\nDit.\n"),
                ("two.qa", Answer.Replace("nl-NL\n", "nl-NL\n@date 2026-03-01\n") + "@promise plan from \"Dat\"\nDat.\n"),
            ]
        ),
        ["a promise that is fulfilled twice"] = (
            "QA8008",
            [
                ("a.qa", Answer + "@promise plan from \"Dat\"\nDat.\n"),
                ("b.qa", Answer + "@fulfils a#plan on 2026-02-01\nDit.\n"),
                ("c.qa", Answer + "¤@fulfils a#plan on 2026-03-01\nDit.\n"),
            ]
        ),
        ["an answer that contradicts another"] = ("QA8101", [("one.qa", Valued + "¤Ja.\n"), ("two.qa", Valued + "Nee.\n")]),
        ["an answer that supersedes itself"] = ("QA8102", [("one.qa", Answer + "¤@supersedes #1\nDit.\n")]),
        ["a question that is not translated"] = (
            "QA8111",
            [("a.qa", Answer + "Dit.\n\nVraag 2\nWie?\nAntwoord 2\nHij.\n"), ("b.qa", Translated.Replace("@tr", "¤@tr") + "This.\n")]
        ),
        ["a question that the original does not have"] = (
            "QA8112",
            [("a.qa", Answer + "Dit.\n"), ("b.qa", Translated + "This.\n\nQuestion 2\n¤Who?\nAnswer 2\nHe.\n")]
        ),
        ["an answer to what is open in the original"] = (
            "QA8113",
            [("a.qa", "@document nl-NL\nVraag 1\n@open later\nWat?\n"), ("b.qa", Translated + "¤This.\n")]
        ),
        ["a value that differs from the original"] = (
            "QA8114",
            [("a.qa", Valued + "Ja.\n"), ("b.qa", Translated.Replace("1\nWh", "1\n@expect yes-no\nWh") + "¤No.\n")]
        ),
        ["a promise that the original does not make"] = (
            "QA8115",
            [("a.qa", Answer + "Dit.\n"), ("b.qa", Translated + "¤@promise plan from \"This\"\nThis.\n")]
        ),
        ["a number that differs from the original"] = (
            "QA8116",
            [("a.qa", Answer + "Dit is 5.\n"), ("b.qa", Translated + "¤This is 6.\n")]
        ),
        ["a translation into the language of the original"] = (
            "QA8117",
            [("a.qa", Answer + "Dit.\n"), ("b.qa", Answer.Replace("nl-NL\n", "nl-NL\n¤@translates a\n") + "Dit.\n")]
        ),
        ["an internal error"] = ("QA9001", [("one.qa", Answer + "Boem.\n")]),
    };

    public static TheoryData<string> All => [.. s_cases.Keys];

    public static TheoryData<string> Suppressible =>
        [.. s_cases.Where(one => one.Value.Files.Any(file => file.Text.Contains('¤'))).Select(one => one.Key)];

    [Theory]
    [MemberData(nameof(All))]
    public void Both_report_it(string name) => Assert.Equal([s_cases[name].Rule], Rules(name, severity: null, suppression: "").Distinct());

    [Theory]
    [MemberData(nameof(All))]
    public void Both_lower_it(string name) => Assert.All(Found(name, "suggestion", ""), found => Assert.Contains(" Info ", found));

    [Theory]
    [MemberData(nameof(All))]
    public void Both_switch_it_off(string name) => Assert.Empty(Found(name, "none", ""));

    [Theory]
    [MemberData(nameof(Suppressible))]
    public void Both_suppress_it(string name) => Assert.Empty(Found(name, null, $"@allow {s_cases[name].Rule} \"It is known.\"\n"));

    [Theory]
    [InlineData("code:Code", null)]
    [InlineData("code:Nothing", "QA6006")]
    [InlineData("test:Code.Nothing", "QA6009")]
    [InlineData("test:Code", "QA6009")]
    [InlineData("", "QA6008")]
    public async Task What_only_the_analyzer_finds(string evidence, string? rule)
    {
        async Task<string[]> Analyze(string? severity, string allow)
        {
            var text =
                "@document nl-NL\nVraag 1\nWat?\nAntwoord 1\n" + allow + (evidence.Length == 0 ? "" : $"@evidence {evidence}\n") + "Dit.\n";
            var project = new Project(("one.qa", text));
            project.Set("docdsl_require_evidence", "true");
            if (severity is not null)
            {
                project.Set("docdsl_severity." + rule, severity);
            }

            return [.. (await project.AnalyzeAsync(project.Texts)).Select(diagnostic => diagnostic.Severity + " " + diagnostic.Id)];
        }

        Assert.Equal(rule is null ? [] : ["Error " + rule], await Analyze(null, ""));
        if (rule is not null)
        {
            Assert.Equal(["Warning " + rule], await Analyze("warning", ""));
            Assert.Empty(await Analyze("none", ""));
            Assert.Empty(await Analyze(null, $"@allow {rule} \"It is known.\"\n"));
        }
    }

    [Theory]
    [InlineData("", null, "Error QA1006")]
    [InlineData("", "warning", "Warning QA1006")]
    [InlineData("", "none", "")]
    [InlineData("@allow QA1006 \"It is known.\"\n", null, "")]
    public void The_encoding_of_a_file(string allow, string? severity, string expected)
    {
        var project = new Project();
        project.Add(new TestText("/project/one.qa", Answer.Replace("nl-NL\n", "nl-NL\n" + allow) + "Dit.\n", System.Text.Encoding.Latin1));
        if (severity is not null)
        {
            project.Set("docdsl_severity.QA1006", severity);
        }

        Assert.Equal(
            expected,
            string.Join("\n", project.Run().Diagnostics.Select(diagnostic => diagnostic.Severity + " " + diagnostic.Id))
        );
    }

    [Fact]
    public void Every_rule_that_is_found_outside_the_model_has_a_case() =>
        Assert.All(
            RuleList.All.Where(rule => RuleList.IsReportedOutsideModel(rule.Id)),
            // A build sees no files but documents, and never asks the web: the command's tests have these. AttestationTests has those of a
            // lock file, which the generator does not see.
            rule =>
                Assert.True(
                    rule.Id
                        is "QA4008"
                            or "QA4009"
                            or "QA4010"
                            or "QA4011"
                            or "QA4013"
                            or "QA6006"
                            or "QA6008"
                            or "QA6009"
                            or "QA6010"
                            or "QA6011"
                            or "QA6012"
                            or "QA6013"
                        || RuleList.IsReportedOfLock(rule.Id)
                        || s_cases.Values.Any(one => one.Rule == rule.Id),
                    rule.Id
                )
        );

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static string InComment(string directive) => directive.Length == 0 ? "" : $"<!-- {directive.Trim()} -->\n";

    private static IEnumerable<string> Rules(string name, string? severity, string suppression) =>
        Found(name, severity, suppression)
            .Select(found => found[(found.IndexOf(": ", StringComparison.Ordinal) - 6)..found.IndexOf(": ", StringComparison.Ordinal)]);

    /// <summary>What both report, which must be the same.</summary>
    private static string[] Found(string name, string? severity, string suppression)
    {
        var (rule, files) = s_cases[name];
        var hosts = new Hosts([
            .. files.Select(file => (file.Path, file.Text.Replace("¤", IsMarkdown(file.Path) ? InComment(suppression) : suppression))),
        ])
        {
            Bind = rule == "QA9001" ? (text, types) => throw new InvalidOperationException("Boem!") : null,
        };
        if (rule == "QA9002")
        {
            hosts.Settings.Add(("docdsl_severity.qa301", "warning"));
        }

        if (severity is not null)
        {
            hosts.Settings.Add(("docdsl_severity." + rule, severity));
        }

        var build = hosts.Build();
        Assert.Equal(build, hosts.Check());
        return build;
    }
}
