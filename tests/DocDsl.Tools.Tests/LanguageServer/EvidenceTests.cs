namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>What answers rest on, in an editor: checked as it is typed and as files change, completed, described and followed.</summary>
public sealed class EvidenceTests
{
    private const string Head = "@document en\n\nQuestion 1\nHow long?\n\nAnswer to question 1\n";
    private const string Other = "@document en\n\nQuestion 1\n@id backups\nHow long?\n\nAnswer to question 1\nA year.\n";

    [Fact]
    public void Evidence_is_checked_when_it_or_its_target_changes()
    {
        using var session = new Session(files: ["docs/plan.md", "# Plan\n\n## Schedule\n"]);
        session.Open("docs/plan.md", "# Plan\n\n## Schedule\n");
        session.Open("b.qa", Other);
        session.Open("a.qa", Head + "@evidence file:docs/plan.md#schedule\n@evidence [[b#backups]]\nA year.\n");
        Assert.Equal("", session.Diagnostics("a.qa", 1));
        session.Change("a.qa", 2, Session.Edit(6, 28, 6, 36, "shedule"));
        Assert.Equal("QA4012", session.Diagnostics("a.qa", 2));
        session.Change("a.qa", 3, Session.Edit(6, 28, 6, 35, "schedule"));
        Assert.Equal("", session.Diagnostics("a.qa", 3));

        // A heading changes.
        session.Change("docs/plan.md", 2, Session.Edit(2, 3, 2, 11, "When"));
        session.Change("a.qa", 4, Session.Edit(8, 0, 8, 1, "One"));
        Assert.Equal("QA4012", session.Diagnostics("a.qa", 4));
        session.Change("docs/plan.md", 3, Session.Edit(2, 3, 2, 7, "Schedule"));
        session.Change("a.qa", 5, Session.Edit(8, 0, 8, 3, "A"));
        Assert.Equal("", session.Diagnostics("a.qa", 5));

        // The other document loses its answer, in the editor alone.
        session.Change("b.qa", 2, Session.Edit(5, 0, 7, 7, "@// none"), Session.Edit(3, 0, 3, 0, "@open later\n"));
        Assert.Equal("QA4012", session.Diagnostics("a.qa", 5));
        Assert.Equal("", session.Errors);
    }

    [Fact]
    public void Evidence_that_has_changed_is_attested_again()
    {
        const string Line = "attested a.qa 1 file:docs/plan.md 2026-05-01 B 0123456789abcdef0123456789abcdef\n";
        using var session = new Session(
            new { textDocument = new { publishDiagnostics = new { relatedInformation = true } } },
            null,
            "docs/plan.md",
            "# Plan\n",
            "docdsl.lock",
            Line
        );
        session.Open("a.qa", Head + "@evidence file:docs/plan.md\nA year.\n");
        var found = session.Next(
            "textDocument/publishDiagnostics",
            told => told["uri"]!.GetValue<string>().EndsWith("a.qa") && told["diagnostics"]!.AsArray().Count > 0
        )["diagnostics"]![0]!;
        Assert.Equal("QA8201", found["code"]!.GetValue<string>());
        Assert.Equal(
            ["B attested it on 2026-05-01, as it was then", "As it is now"],
            found["relatedInformation"]!.AsArray().Select(place => place!["message"]!.GetValue<string>())
        );
        var actions = session.Ask(
            "textDocument/codeAction",
            new
            {
                textDocument = new { uri = session.UriOf("a.qa") },
                range = new { start = new { line = 6, character = 16 }, end = new { line = 6, character = 16 } },
                context = new { diagnostics = Array.Empty<object>() },
            }
        );
        var attest = actions.AsArray().Single(action => action!["title"]!.GetValue<string>().StartsWith("Attest 'file:docs/plan.md' as "));
        var edit = attest!["edit"]!.ToJsonString();
        Assert.Contains("docdsl.lock", edit, StringComparison.Ordinal);
        Assert.Contains("attested a.qa 1 file:docs/plan.md 20", edit, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", edit, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_was_sent_and_has_changed_is_corrected()
    {
        const string Line = "sent a.qa 1 Council 2026-05-01 B 0123456789abcdef0123456789abcdef\n";
        using var session = new Session(files: ["docdsl.lock", Line]);
        session.Open("a.qa", Head + "A year.\n");
        Assert.Equal("QA8211", session.Diagnostics("a.qa", 1));
        var actions = session.Ask(
            "textDocument/codeAction",
            new
            {
                textDocument = new { uri = session.UriOf("a.qa") },
                range = Session.Range(5, 0, 5, 0),
                context = new { diagnostics = Array.Empty<object>() },
            }
        );
        var add = actions.AsArray().Single(action => action!["title"]!.GetValue<string>().StartsWith("Add '@corrects 20"))!;
        var edits = add["edit"]!["changes"]?[session.UriOf("a.qa")] ?? add["edit"]!["documentChanges"]![0]!["edits"]!;
        var after = Session.Apply(Head + "A year.\n", edits);
        Assert.Contains("Answer to question 1\n@corrects 20", after, StringComparison.Ordinal);
        session.Change("a.qa", 2, new { text = after });
        Assert.Equal("", session.Diagnostics("a.qa", 2));
    }

    [Theory]
    [InlineData("@evidence |", "code: test: file: [[ https://")]
    [InlineData("@evidence file:|", "a.qa b.qa docs/")]
    [InlineData("@evidence file:docs/|", "plan.md")]
    [InlineData("@evidence file:docs/plan.md#|", "#plan #schedule")]
    [InlineData("@evidence [[b#|", "b#backups b#1")]
    [InlineData("@evidence code:|", "")]
    public void Evidence_is_completed(string marked, string labels)
    {
        using var session = new Session(files: ["docs/plan.md", "# Plan\n\n## Schedule\n", "b.qa", Other, "a.qa", ""]);
        session.Open("a.qa", Head + marked.Replace("|", "") + "\nA year.\n");
        var items = session.AskAt("textDocument/completion", "a.qa", Head + marked)["items"]!.AsArray();
        Assert.Equal(labels, string.Join(' ', items.Select(item => item!["label"]!.GetValue<string>())));
    }

    [Theory]
    [InlineData("@evidence file:docs/pl|an.md#schedule", "docs/plan.md 2:3-2:11", "`docs/plan.md`, line 3")]
    [InlineData("@evidence file:docs/plan.md|", "docs/plan.md 0:0-0:0", "`docs/plan.md`, line 1")]
    [InlineData("@evidence [[b#back|ups]]", "b.qa 2:9-2:10", "How long?")]
    [InlineData("@evidence file:../secret|.md", "", "")]
    [InlineData("@evidence file:docs/none|.md", "", "")]
    public void Evidence_is_followed_and_described(string marked, string wanted, string hover)
    {
        using var session = new Session(files: ["docs/plan.md", "# Plan\n\n## Schedule\n", "b.qa", Other]);
        session.Open("a.qa", Head + marked.Replace("|", "") + "\nA year.\n");
        var answer = session.AskAt("textDocument/definition", "a.qa", Head + marked);
        var place = answer is System.Text.Json.Nodes.JsonArray { Count: > 0 } found ? found[0]! : null;
        Assert.Equal(
            wanted,
            place is null
                ? ""
                : place["uri"]!.GetValue<string>()[(session.UriOf("").TrimEnd('/').Length + 1)..] + " " + Session.Show(place["range"]!)
        );
        var described = session.AskAt("textDocument/hover", "a.qa", Head + marked);
        Assert.Contains(hover, (described as System.Text.Json.Nodes.JsonObject)?["contents"]?["value"]?.GetValue<string>() ?? "");
    }

    [Fact]
    public void Evidence_is_changed_to_the_nearest_file()
    {
        using var session = new Session(files: ["docs/plan.md", "# Plan\n"]);
        session.Open("a.qa", Head + "@evidence file:docs/plam.md\nA year.\n");
        var actions = session
            .Ask(
                "textDocument/codeAction",
                new
                {
                    textDocument = new { uri = session.UriOf("a.qa") },
                    range = Session.Range(6, 20, 6, 20),
                    context = new { diagnostics = Array.Empty<object>() },
                }
            )
            .AsArray();
        Assert.Contains(actions, action => action!["title"]!.GetValue<string>() == "Change to 'docs/plan.md'");
    }
}
