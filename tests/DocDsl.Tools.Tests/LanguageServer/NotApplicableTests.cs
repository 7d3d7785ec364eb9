namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>What an editor shows and offers of <c>@na</c>.</summary>
public sealed class NotApplicableTests
{
    [Fact]
    public void A_question_that_does_not_apply()
    {
        using var session = new Session();
        const string Text = "Vraag 1\n@na \"geen *eigen* raad\"\nWelke raad?\n\nVraag 2\n@open later\nWie, behalve in vraag 1?\n";
        session.Open("b.qa", Text);
        Assert.Equal(["0 1 reference", "4 open: later"], Lenses("b.qa"));
        Assert.StartsWith(
            "**Vraag 1** – not applicable: geen \\*eigen\\* raad\n\n> Welke raad?",
            session.AskAt("textDocument/hover", "b.qa", Text.Replace("vraag 1", "vraag |1"))["contents"]!["value"]!.GetValue<string>()
        );
        Assert.Contains(
            "`NotApplicableQuestion`",
            session.AskAt("textDocument/hover", "b.qa", Text.Replace("@na", "@n|a"))["contents"]!["value"]!.GetValue<string>()
        );
        Assert.Equal(["directive @na", "string \"geen *eigen* raad\""], OutlineTests.Tokens(session, "b.qa", Text).Skip(1).Take(2));
        var symbols = session.AskOf("textDocument/documentSymbol", "b.qa").AsArray();
        Assert.Equal(["Vraag 1", "Vraag 2"], symbols.Select(symbol => (string?)symbol!["name"]));

        IEnumerable<string> Lenses(string name) =>
            session
                .AskOf("textDocument/codeLens", name)
                .AsArray()
                .Select(lens => $"{lens!["range"]!["start"]!["line"]} {lens["command"]!["title"]}");
    }

    [Theory]
    [InlineData("Vraag 1\n@n|\nWat?\n", true)]
    [InlineData("Vraag 1\n@open later\n@n|\nWat?\n", true)]
    [InlineData("Vraag 1\n@n|\nWat?\n\nAntwoord op vraag 1\nDit.\n", false)]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n@n|\nDit.\n", false)]
    [InlineData("@n|\n\nVraag 1\nWat?\n", false)]
    public void Not_applicable_is_completed_below_a_question_without_an_answer(string marked, bool isOffered)
    {
        using var session = new Session(new { textDocument = new { completion = new { completionItem = new { snippetSupport = true } } } });
        session.Open("b.qa", marked.Replace("|", ""));
        var item = session.AskAt("textDocument/completion", "b.qa", marked)["items"]!
            .AsArray()
            .SingleOrDefault(item => item!["label"]!.GetValue<string>() == "@na");
        Assert.Equal(isOffered, item is not null);
        Assert.Equal(isOffered ? "@na \"${0:reason}\"" : null, item?["textEdit"]!["newText"]!.GetValue<string>());
    }
}
