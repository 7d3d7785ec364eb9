using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Translations in an editor: an edit of the original is told in them.</summary>
public sealed class TranslationTests
{
    private const string Dutch = "@document faq nl\n\nQ: Wat kost een pas?\n@id card\nA: 42 euro.\n";

    private const string English = "@document faq en\n@translates guide.nl\n\nQ: What does a card cost?\n@id card\nA: 42 euros.\n";

    [Fact]
    public void An_edit_of_the_original_is_told_in_its_translation()
    {
        using var session = Open();
        Assert.Equal("", session.Diagnostics("guide.en.qa", 1));
        session.Open("guide.nl.qa", Dutch);
        session.Change("guide.nl.qa", 2, new { text = Dutch.Replace("42", "43") });
        Assert.Equal("QA8116", Told(session, "guide.en.qa"));
    }

    [Fact]
    public void A_second_translation_is_told_when_the_first_one_appears()
    {
        using var session = Open("other.qa", English.Replace("faq en", "faq fr"));
        session.Open("other.qa", English.Replace("faq en", "faq fr"));
        session.Change("guide.en.qa", 2, new { text = English.Replace("faq en", "faq fr") });
        Assert.Equal("QA8117", Told(session, "other.qa"));
    }

    [Fact]
    public void The_documents_are_offered_after_the_directive()
    {
        using var session = Open();
        session.Ask("workspace/symbol", new JsonObject { ["query"] = "" });
        var offered = session.AskAt("textDocument/completion", "guide.en.qa", English.Replace("guide.nl", "|"));
        var items = offered is JsonArray array ? array : offered["items"]!.AsArray();
        Assert.Equal(["guide.nl"], items.Select(item => item!["label"]!.GetValue<string>()));
    }

    [Fact]
    public void Definition_and_hover_lead_to_the_original()
    {
        using var session = Open();
        var marked = English.Replace("guide.nl", "guide|.nl");
        var definition = session.AskAt("textDocument/definition", "guide.en.qa", marked)[0]!;
        Assert.EndsWith("guide.nl.qa", definition["targetUri"]?.GetValue<string>() ?? definition["uri"]!.GetValue<string>());
        var hover = session.AskAt("textDocument/hover", "guide.en.qa", marked)["contents"]!["value"]!.GetValue<string>();
        Assert.Contains("guide.nl", hover, StringComparison.Ordinal);
    }

    private static Session Open(params string[] more)
    {
        var session = new Session(null, null, ["p.csproj", "<Project />", "guide.nl.qa", Dutch, "guide.en.qa", English, .. more]);
        session.Open("guide.en.qa", English);
        return session;
    }

    private static string Told(Session session, string name) =>
        session.Next(
            "textDocument/publishDiagnostics",
            told => told["uri"]!.GetValue<string>().EndsWith(name) && told["diagnostics"]!.AsArray().Count > 0
        )["diagnostics"]![0]!["code"]!.GetValue<string>();
}
