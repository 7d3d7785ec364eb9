using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Labels of questions, and values of several choices, in an editor.</summary>
public sealed class LabelTests
{
    private const string Text =
        "@document questionnaire en\n@heading question \"{label} {text}\"\n\nAC-01 Who may enter?\n@expect choices staff|guests|press\n\n"
        + "A.1 What is logged?\n@id logged\n\n@answer AC-01, A.1\n@value #AC-01 staff, press from \"Staff\"\nStaff; see [[1.2.3]].\n\n"
        + "1.2.3 How often?\n@expect choices daily|hourly|never\n\nAnswer\n- [x] Daily, at night\n- [ ] Never\n- [x] hourly\n\n"
        + "1.2.4 Who? See [[AC-01]], [[#AC-01]], [[A.1]] and [[#logged]].\n\nAnswer\nNobody.\n";
    private const string Other = "@document en\n\nQuestion 1\nAs [[letter#AC-01]]?\n\nAnswer\nYes.\n";

    [Fact]
    public void Questions_with_labels_and_values_of_several_choices()
    {
        using var session = new Session(null, null, "p.csproj", "<Project />", "letter.qa", Text, "other.qa", Other);
        session.Open("letter.qa", Text);
        Assert.Equal("", session.Diagnostics("letter.qa", 1));

        Assert.Contains("Who may enter?", HoverAt("¦AC-01]], [[#"));
        Assert.Contains("Value: staff, press (choices staff|guests|press)", HoverAt("¦AC-01]], [[#"));
        Assert.Contains("What is logged?", HoverAt("¦A.1]]"));
        Assert.Contains("Who may enter?", HoverAt("@answer A¦C-01"));
        Assert.Contains("Value: daily, hourly (choices daily|hourly|never)", HoverAt("see [[1.¦2.3]]"));

        AssertRenamed("A¦C-01 Who", "AC-02");
        AssertRenamed("@answer AC¦-01", "AC-02");
        AssertRenamed("[[¦AC-01]], [[#", "B.7.1");
        AssertRenamed("[[#¦AC-01]]", "2.2");

        // The id is renamed, and the label stays.
        Assert.Equal(
            Text.Replace("logged]]", "audit]]").Replace("@id logged", "@id audit"),
            Session.Apply(Text, EditsOf(Rename("[[#log¦ged]]", "audit"), session.UriOf("letter.qa")))
        );

        var hints = session
            .Ask("textDocument/inlayHint", new { textDocument = Of("letter.qa"), range = Session.Range(0, 0, 50, 0) })
            .AsArray()
            .Select(hint => hint!["label"]!.GetValue<string>());
        Assert.Equal(["= AC-01: staff, press", "= daily, hourly"], hints);

        const string Written = "staff, g, press from";
        var changed = Text.Replace("staff, press from", Written);
        session.Change("letter.qa", 2, new { text = changed });
        var items = session.Ask("textDocument/completion", Ask("staff, g¦, press", changed))["items"]!.AsArray();
        var item = items.Single(item => item!["label"]!.GetValue<string>() == "guests")!;
        Assert.Contains("@value #AC-01 staff, guests", Session.Apply(changed, new JsonArray(item["textEdit"]!.DeepClone())));

        object Of(string name) => new { uri = session.UriOf(name) };

        // The choices have the usual sign of the cursor between them.
        JsonObject Ask(string marked, string text)
        {
            var offset = text.IndexOf(marked.Replace("¦", ""), StringComparison.Ordinal) + marked.IndexOf('¦', StringComparison.Ordinal);
            var (line, character) = Session.LocationOf(text[..offset].Replace('|', '!') + "|");
            return new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = session.UriOf("letter.qa") },
                ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
            };
        }

        string HoverAt(string marked) =>
            session.Ask("textDocument/hover", Ask(marked, Text))["contents"]!["value"]!.GetValue<string>().Replace("\\", "");

        JsonNode Rename(string marked, string name)
        {
            var parameters = Ask(marked, Text);
            parameters["newName"] = name;
            return session.Ask("textDocument/rename", parameters);
        }

        void AssertRenamed(string marked, string name)
        {
            var edit = Rename(marked, name);
            Assert.Equal(Text.Replace("AC-01", name), Session.Apply(Text, EditsOf(edit, session.UriOf("letter.qa"))));
            Assert.Equal(Other.Replace("AC-01", name), Session.Apply(Other, EditsOf(edit, session.UriOf("other.qa"))));
        }
    }

    private static JsonArray EditsOf(JsonNode edit, string uri) =>
        (JsonArray)
            (
                edit["changes"]?[uri]
                ?? edit["documentChanges"]!.AsArray().Single(one => one!["textDocument"]!["uri"]!.GetValue<string>() == uri)!["edits"]!
            ).DeepClone();
}
