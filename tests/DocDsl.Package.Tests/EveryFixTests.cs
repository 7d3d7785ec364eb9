using Microsoft.CodeAnalysis;

namespace DocDsl.Package.Tests;

/// <summary>
/// Each rule that has a fix, as an editor tells it live and asks what can be done: in documents the wrong examples of the rules' own
/// pages, in C# the cases below. One project holds them all and is loaded once.
/// </summary>
public sealed class EveryFixTests(EveryFixTests.Loaded loaded) : IClassFixture<EveryFixTests.Loaded>
{
    private static readonly string s_rules = Path.Combine(PackedPackage.RepositoryRoot, "docs", "rules");

    private static readonly Dictionary<string, string> s_code = new()
    {
        ["QA6003"] = "class QA6003 { object Found => App.Cases.Right.Document[9]; }",
        ["QA6005"] =
            "class QA6005 { void M() { foreach (var q in App.Cases.Right.Document.Questions) _ = q.Number switch { 1 => 1, _ => "
            + "throw new System.Exception() }; } }",
        ["QA6009"] =
            "namespace Xunit { class FactAttribute : System.Attribute { } } "
            + "namespace App.Cases { class Tests { [Xunit.Fact] void Right() { } } }",
        ["QA6012"] = "namespace App.Cases { static class Facts { public const int Price = 13; } }",
        ["QA6007"] = "[DocDsl.Answers(\"right#9\")] class QA6007 { }",
    };

    /// <summary>Where the page's wrong example has no such character, or is too far from what was meant for a fix.</summary>
    private static readonly Dictionary<string, string> s_documents = new()
    {
        ["QA1006"] = "Vraag 1\nWat\u202E?\n\nAntwoord op vraag 1\nDit.\n",
        ["QA3002"] = "Vraag 1\nWat?\n\nAntwoord op vraag 11\nJa.\n",
        ["QA7003"] =
            "@document review 2 en\n\nQ: Does the feature expose the minimum amount of data?\n\nA: Yes.\n\n"
            + "Q: How loud?\n@id retentio\n\nA: Very.\n",
        ["QA4012"] = "Vraag 1\nWat?\n\nAntwoord op vraag 1\n@evidence file:QA4007.md#who-pay\nDit.\n",
        ["QA5007"] = "@document kamervagen nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n",
    };

    private static readonly Dictionary<string, string> s_markdown = new()
    {
        ["QA4007"] =
            "<!-- @document en -->\n<!-- @heading question+answer \"## {text}\" -->\n# Words\n\n## What does it cost?\n\n"
            + "See [below](#who-pay).\n\n## Who pays?\n\nWe.\n",
    };

    /// <summary>
    /// Those that the list of fixes has, which a test holds against the fixes that there are. What only an editor of documents can fix,
    /// since it is not of the document alone, the sessions of the language server have.
    /// </summary>
    public static TheoryData<string> Rules =>
        new(
            File.ReadAllText(Path.Combine(s_rules, "README.md"))
                .Split("## Fixes")[1]
                .Split('\n')
                .Where(line => line.StartsWith("| QA", StringComparison.Ordinal))
                .Where(line => !line.Contains("in an editor of documents only", StringComparison.Ordinal))
                .SelectMany(line => line.Split('|')[1].Split(','), (_, id) => id.Trim())
        );

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_live_diagnostic_and_its_first_fix(string id)
    {
        var project = loaded.Editor.Project;
        var before = Of(await Editor.DiagnoseAsync(project), id);
        Assert.NotEmpty(before);
        var actions = await Editor.OfferAsync(project, before[0]);
        Assert.NotEmpty(actions);
        var after = Of(await Editor.DiagnoseAsync(await Editor.ApplyAsync(project, actions[0])), id);
        Assert.Equal(before.Length - 1, after.Length);
    }

    /// <summary>The diagnostics of a rule in the file of its case.</summary>
    private Diagnostic[] Of(IEnumerable<Diagnostic> all, string id) =>
        all.Where(diagnostic => diagnostic.Id == id && Path.GetFileNameWithoutExtension(Editor.PathOf(diagnostic, loaded.App)) == id)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToArray();

    public sealed class Loaded : IAsyncLifetime
    {
        internal Consumer App { get; } = new(
            "App",
            // The day of the pages' examples.
            properties: "<DocDslToday>2026-09-01</DocDslToday>",
            items: """<DocDsl Include="Cases/*.md" />"""
        );

        internal Editor Editor { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            App.Write("Program.cs", "System.Console.WriteLine(App.Documents.All.Count);");
            App.Write("Cases/right.qa", Consumer.Letter);
            App.Write("Cases/QA6006.qa", Consumer.Letter.Replace("Twaalf", "@evidence code:App.Cases.Rigth\nTwaalf"));
            App.Write("Cases/QA6009.qa", Consumer.Letter.Replace("Twaalf", "@evidence test:App.Cases.Tests.Rigth\nTwaalf"));
            App.Write(
                "Cases/QA6012.qa",
                Consumer.Letter.Replace("Twaalf", "@value 12 from \"12 euro\" is code:App.Cases.Facts.Price\n12")
            );
            foreach (var (id, code) in s_code)
            {
                App.Write($"Cases/{id}.cs", code);
            }

            foreach (
                var id in ((IEnumerable<object[]>)Rules)
                    .Select(rule => (string)rule[0])
                    .Where(id => !id.StartsWith("QA6", StringComparison.Ordinal))
            )
            {
                var page = File.ReadAllText(Path.Combine(s_rules, id + ".md")).ReplaceLineEndings("\n");
                var document = s_documents.GetValueOrDefault(id) ?? BlockOf(page, "qa");
                App.Write(
                    $"Cases/{id}.{(document is null ? "md" : "qa")}",
                    Own(document ?? s_markdown.GetValueOrDefault(id) ?? BlockOf(page, "markdown")!)
                );
                if (BlockOf(page, "qatype") is { } type)
                {
                    App.Write($"Cases/{id}.qatype", Own(type));
                }

                // The pages about sets have a type of the same name each.
                string Own(string text) => text.Replace(" review ", $" review-{id} ", StringComparison.Ordinal);
            }

            Editor = await Editor.OpenAsync(App);
        }

        public Task DisposeAsync()
        {
            Editor.Dispose();
            return Task.CompletedTask;
        }

        private static string? BlockOf(string page, string language) =>
            page.Split($"```{language}\n") is [_, var rest, ..] ? rest[..rest.IndexOf("```", StringComparison.Ordinal)] : null;
    }
}
