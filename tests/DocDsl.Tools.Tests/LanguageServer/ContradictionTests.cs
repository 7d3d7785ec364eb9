using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Answers that contradict those of other documents, in an editor: an edit of one is told in the other.</summary>
public sealed class ContradictionTests
{
    private const string Question = "Is all of the customer data encrypted at rest in the database?";

    private const string Older =
        "@document document en\n@date 2025-02-20\n\nQuestion 1\n@id rest\n@expect yes-no\n"
        + Question
        + "\n\nAnswer to question 1\nNo, not all.\n";

    private const string Newer =
        "@document document en\n@date 2026-02-20\n\nQuestion 1\n@expect yes-no\n" + Question + "\n\nAnswer to question 1\nNo.\n";

    [Fact]
    public void An_edit_of_the_older_document_is_told_in_the_newer_one()
    {
        using var session = Open();
        session.Open("older.qa", Older);
        Assert.Equal("", session.Diagnostics("older.qa", 1));
        session.Change("older.qa", 2, new { text = Older.Replace("No, not", "Yes,") });
        var told = Told(session, "newer.qa", isSomething: true)[0]!;
        Assert.Equal("QA8101", told["code"]!.GetValue<string>());
        Assert.Equal("8:0-8:2", Session.Show(told["range"]!));
        var related = Assert.Single(told["relatedInformation"]!.AsArray())!;
        Assert.EndsWith("older.qa", related["location"]!["uri"]!.GetValue<string>());
        Assert.Equal("Question 1 of 'older.qa' is answered 'yes'", related["message"]!.GetValue<string>());
        session.Change("older.qa", 3, new { text = Older });
        Told(session, "newer.qa", isSomething: false);
    }

    [Fact]
    public void The_newer_answer_is_made_to_supersede_the_older_one()
    {
        using var session = Open();
        session.Open("older.qa", Older.Replace("No, not", "Yes,"));
        Told(session, "newer.qa", isSomething: true);
        var actions = session.Ask(
            "textDocument/codeAction",
            new
            {
                textDocument = new { uri = session.UriOf("newer.qa") },
                range = Session.Range(8, 0, 8, 0),
                context = new { diagnostics = Array.Empty<object>() },
            }
        );
        var add = actions.AsArray().Single(action => action!["title"]!.GetValue<string>() == "Add '@supersedes older#rest'")!;
        var edits = add["edit"]!["changes"]?[session.UriOf("newer.qa")] ?? add["edit"]!["documentChanges"]![0]!["edits"]!;
        var after = Session.Apply(Newer, edits);
        Assert.Contains("Answer to question 1\n@supersedes older#rest\nNo.\n", after, StringComparison.Ordinal);
        session.Change("newer.qa", 2, new { text = after });
        Assert.Equal("", session.Diagnostics("newer.qa", 2));
    }

    [Fact]
    public void The_questions_of_the_document_that_is_named_are_offered()
    {
        Assert.Equal(["older#1", "older#rest"], Offered("older#|"));
        Assert.DoesNotContain(Offered("|"), label => label.StartsWith('#'));
        Assert.Contains("older#", Offered("|"));
    }

    [Fact]
    public void Definition_and_rename_know_what_is_superseded()
    {
        using var session = Open();
        var superseding = Newer.Replace("No.", "@supersedes older#rest\nNo.");
        session.Open("older.qa", Older);
        session.Change("newer.qa", 2, new { text = superseding });
        var marked = superseding.Replace("#rest", "#re|st");
        var definition = session.AskAt("textDocument/definition", "newer.qa", marked)[0]!;
        Assert.EndsWith("older.qa", definition["targetUri"]?.GetValue<string>() ?? definition["uri"]!.GetValue<string>());
        var edit = session.AskAt("textDocument/rename", "newer.qa", marked, parameters => parameters["newName"] = "at-rest");
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Matches(edit.ToJsonString(), "\"newText\":\"at-rest\"").Count);
    }

    private static string[] Offered(string marked)
    {
        using var session = Open();
        marked = Newer.Replace("No.", $"@supersedes {marked}\nNo.");
        session.Change("newer.qa", 2, new { text = marked.Replace("|", "") });

        // Other documents are offered once all are known.
        session.Ask("workspace/symbol", new JsonObject { ["query"] = "" });
        var offered = session.AskAt("textDocument/completion", "newer.qa", marked);
        var items = offered is JsonArray array ? array : offered["items"]!.AsArray();
        return [.. items.Select(item => item!["label"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
    }

    private static Session Open()
    {
        var related = new { textDocument = new { publishDiagnostics = new { relatedInformation = true } } };
        var session = new Session(related, null, "p.csproj", "<Project />", "older.qa", Older, "newer.qa", Newer);
        session.Open("newer.qa", Newer);
        return session;
    }

    private static JsonArray Told(Session session, string name, bool isSomething) =>
        session
            .Next(
                "textDocument/publishDiagnostics",
                told => told["uri"]!.GetValue<string>().EndsWith(name) && told["diagnostics"]!.AsArray().Count > 0 == isSomething
            )["diagnostics"]!
            .AsArray();
}
