namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Promises that one letter makes and another fulfils, in an editor: an edit of one is told in the other.</summary>
public sealed class PromiseTests
{
    private const string Earlier =
        "@document document en\n@date 2001-01-10\n\nQuestion 1\nWill you?\n\nAnswer to question 1\n"
        + "@promise evaluation by 2001-03-01 from \"I will\"\nI will.\n";

    private const string Later =
        "@document document en\n@date 2001-02-20\n\nQuestion 1\nAnd?\n\nAnswer to question 1\n@fulfils earlier#evaluation\nDone.\n";

    [Fact]
    public void An_edit_of_the_letter_that_fulfils_is_told_in_the_one_that_promised()
    {
        using var session = Open();
        Assert.Equal("", session.Diagnostics("earlier.qa", 1));
        session.Open("later.qa", Later);
        session.Change("later.qa", 2, new { text = Later.Replace("@fulfils earlier#evaluation\n", "") });
        Assert.Equal("QA8004", Told(session, "earlier.qa"));
    }

    [Fact]
    public void An_edit_of_the_letter_that_promised_is_told_in_the_one_that_fulfils()
    {
        using var session = Open();
        session.Open("later.qa", Later);
        session.Change("earlier.qa", 2, new { text = Earlier.Replace("@promise evaluation", "@promise evaluatie") });
        Assert.Equal("QA8006", Told(session, "later.qa"));
    }

    [Fact]
    public void The_promises_of_the_document_that_is_named_are_offered()
    {
        Assert.Equal(["earlier#evaluation"], Offered(Later.Replace("earlier#evaluation", "earlier#|")));
        Assert.Contains("earlier#", Offered(Later.Replace("earlier#evaluation", "|")));
    }

    [Fact]
    public void Definition_hover_and_references_lead_from_one_letter_to_the_other()
    {
        using var session = Open();
        session.Open("later.qa", Later);
        var marked = Later.Replace("#evaluation", "#eval|uation");
        var definition = session.AskAt("textDocument/definition", "later.qa", marked)[0]!;
        Assert.EndsWith("earlier.qa", definition["targetUri"]?.GetValue<string>() ?? definition["uri"]!.GetValue<string>());
        var hover = session.AskAt("textDocument/hover", "later.qa", marked)["contents"]!["value"]!.GetValue<string>();
        Assert.Contains("**Promise `evaluation`**, by 2001-03-01", hover, StringComparison.Ordinal);
        Assert.Contains("Fulfilled on 2001-02-20 in `later.qa`", hover, StringComparison.Ordinal);
        var places = session.AskAt(
            "textDocument/references",
            "later.qa",
            marked,
            parameters => parameters["context"] = new System.Text.Json.Nodes.JsonObject { ["includeDeclaration"] = true }
        );
        Assert.Equal(
            ["earlier.qa", "later.qa"],
            places.AsArray().Select(place => place!["uri"]!.GetValue<string>().Split('/')[^1]).Order()
        );
    }

    [Fact]
    public void A_renamed_promise_is_renamed_where_it_is_fulfilled()
    {
        using var session = Open();
        session.Open("later.qa", Later);
        var edit = session.AskAt(
            "textDocument/rename",
            "later.qa",
            Later.Replace("#evaluation", "#eval|uation"),
            parameters => parameters["newName"] = "review"
        );
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Matches(edit.ToJsonString(), "\"newText\":\"review\"").Count);
    }

    private static string[] Offered(string marked)
    {
        using var session = Open();
        session.Open("later.qa", marked.Replace("|", ""));

        // Other documents are offered once all are known.
        session.Ask("workspace/symbol", new System.Text.Json.Nodes.JsonObject { ["query"] = "" });
        var offered = session.AskAt("textDocument/completion", "later.qa", marked);
        var items = offered is System.Text.Json.Nodes.JsonArray array ? array : offered["items"]!.AsArray();
        return [.. items.Select(item => item!["label"]!.GetValue<string>())];
    }

    private static Session Open()
    {
        var session = new Session(null, null, "p.csproj", "<Project />", "earlier.qa", Earlier, "later.qa", Later);
        session.Open("earlier.qa", Earlier);
        return session;
    }

    private static string Told(Session session, string name) =>
        session.Next(
            "textDocument/publishDiagnostics",
            told => told["uri"]!.GetValue<string>().EndsWith(name) && told["diagnostics"]!.AsArray().Count > 0
        )["diagnostics"]![0]!["code"]!.GetValue<string>();
}
