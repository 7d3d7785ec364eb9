namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Links of Markdown documents in an editor: checked as they are typed, completed, and followed.</summary>
public sealed class LinkTests
{
    private const string Head =
        "<!-- @document en -->\n<!-- @heading question+answer \"## {text}\" -->\n# Questions\n\n## Where is it?\n\n";

    [Fact]
    public void Links_are_checked_when_their_targets_change()
    {
        using var session = new Session(files: ["other.md", "# There\n"]);
        session.Open("other.md", Head);
        session.Open("a.md", Head + "See [x](other.md#where-is-it).\n");
        Assert.Equal("", session.Diagnostics("a.md", 1));
        session.Change("a.md", 2, Session.Edit(6, 8, 6, 13, "othr"));
        Assert.Equal("QA4008", session.Diagnostics("a.md", 2));
        session.Change("a.md", 3, Session.Edit(6, 8, 6, 12, "other"));
        Assert.Equal("", session.Diagnostics("a.md", 3));

        // The other document's heading changes, in the editor alone.
        session.Change("other.md", 2, Session.Edit(4, 3, 4, 8, "What"));
        Assert.Equal("QA4007", session.Diagnostics("a.md", 3));
        session.Change("other.md", 3, Session.Edit(4, 3, 4, 7, "Where"));
        Assert.Equal("", session.Diagnostics("a.md", 3));
        Assert.Equal("", session.Errors);
    }

    [Theory]
    [InlineData("See [x](#|", "#questions #where-is-it")]
    [InlineData("See [x](#wh|", "#questions #where-is-it")]
    [InlineData("See [x](other.md#|)", "#there")]
    [InlineData("See [x](docs/|)", "deep.md")]
    [InlineData("See [x](|)", "docs/ other.md #questions #where-is-it")]
    [InlineData("See [x](https://|)", "")]
    [InlineData("See [x](other.md \"|\")", "")]
    public void Anchors_and_files_are_proposed_within_a_link(string marked, string labels)
    {
        using var session = new Session(files: ["other.md", "# There\n", "docs/deep.md", ""]);
        session.Open("a.md", Head + marked.Replace("|", ""));
        var items = session.AskAt("textDocument/completion", "a.md", Head + marked)["items"]!.AsArray();
        Assert.Equal(labels, string.Join(' ', items.Select(item => item!["label"]!.GetValue<string>())));
    }

    [Theory]
    [InlineData("See [x](#wh|ere-is-it).", "a.md 4:3-4:15")]
    [InlineData("See [|x](other.md#there).", "other.md 1:2-1:7")]
    [InlineData("See [x](othe|r.md).", "other.md 0:0-0:0")]
    [InlineData("See [x](|docs/).", "")]
    [InlineData("See [x](none|.md).", "")]
    public void A_link_is_followed(string marked, string wanted)
    {
        using var session = new Session(files: ["other.md", "\n# There\n", "docs/deep.md", ""]);
        session.Open("a.md", Head + marked.Replace("|", ""));
        var answer = session.AskAt("textDocument/definition", "a.md", Head + marked);
        var found = answer as System.Text.Json.Nodes.JsonArray;
        var place = found?.Count > 0 ? found[0]! : null;
        Assert.Equal(
            wanted,
            place is null
                ? ""
                : place["uri"]!.GetValue<string>()[(session.UriOf("").TrimEnd('/').Length + 1)..] + " " + Session.Show(place["range"]!)
        );
    }
}
