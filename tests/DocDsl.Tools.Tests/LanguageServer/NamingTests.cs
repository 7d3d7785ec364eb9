using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>Definition, references, highlights and rename, in the shapes that real documents have.</summary>
public sealed class NamingTests
{
    private static readonly Dictionary<string, string> s_files = new()
    {
        ["My.Project/p.csproj"] = "<Project />",
        ["My.Project/brief.qatype"] =
            "@type brief extends kamervragen\n@field dossier text required\n@field sent date\n@field got date\n"
            + "@read \"Dossier {dossier}\"\n@order sent got\n@term got 3 weeks after sent\n",
        ["My.Project/t/nauw.qatype"] =
            "@type nauw extends brief\n@field dossier text required matches \"[0-9]+\"\n@field wijken text list\n"
            + "@read \"Zaak {dossier}.\"\n@order sent got\n",
        ["My.Project/one.qa"] =
            "@document nauw\n@dossier 1\n@wijken A\n@wijken B\n\nVraag 1\n@id wie\nWie?1\n@note 1 at \"Wie?\" Noot.\n\n"
            + "Antwoord op vraag 1\n@promise plan from \"Ik\"\nIk, zie [[#wie]].[^1]\n",
        ["My.Project/sub/two.qa"] =
            "@document brief\n@sent 2026-01-02\n\nDossier 12.\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nZie [[one#wie]].\n",
        ["My.Project/joint.qa"] =
            "@document nl-NL\n\nVragen 1 t/m 3\n@id #2 midden\nWat?\n\nAntwoord op de vragen 1 t/m 3\nZo, zie vraag 2.\n\nVraag 4\n"
            + "Over\na) x;\nb) y?\n\nAntwoord op vraag 4a\nJa.\n\nAntwoord op vraag 4\n@covers 4b\n@allow QA3005 \"reden\"\n"
            + "Zie de vragen 1 t/m 3.\n",
        ["My.Project/groups.qa"] =
            "@document nl-NL\n@numbering per-group\n\n@group A\nVraag 1\nX?\n\nAntwoord op vraag 1\nJa.\n\n@group B\nVraag 1\nY?\n\n"
            + "Antwoord op vraag 1\nNee, zie vraag 1.\n",
        ["My.Project/faq.qa"] =
            "@document faq nl\n@heading question+answer \"### {text}\"\n\n### Hoe?\nZo, zie [[#prijs]].\n\n### Wat kost het?\n"
            + "@id prijs\nNiets, zie [[#hoe]].\n",
    };

    [Theory]
    [InlineData("joint.qa", "zie vraag |2", "joint.qa 2:7-2:14")]
    [InlineData("joint.qa", "@id #|2", "joint.qa 2:7-2:14")]
    [InlineData("joint.qa", "@covers 4|b", "joint.qa 12:0-12:2")]
    [InlineData("joint.qa", "@allow QA|3005", "")]
    [InlineData("groups.qa", "zie vraag |1", "groups.qa 11:6-11:7")]
    [InlineData("faq.qa", "[[#h|oe", "faq.qa 3:0-3:8")]
    [InlineData("faq.qa", "[[#pr|ijs", "faq.qa 6:0-6:17")]
    [InlineData("one.qa", "Wie?|1", "one.qa 8:6-8:7")]
    [InlineData("one.qa", "@wijken |A", "nothing")]
    [InlineData("one.qa", "|@document", "nothing")]
    [InlineData("one.qa", "@w|ijken B", "nauw.qatype 2:7-2:13")]
    [InlineData("one.qa", "@do|ssier", "brief.qatype 1:7-1:14; nauw.qatype 1:7-1:14")]
    [InlineData("sub/two.qa", "[[on|e#", "one.qa 0:0-0:0")]
    [InlineData("sub/two.qa", "Dossier 1|2", "brief.qatype 1:7-1:14; nauw.qatype 1:7-1:14")]
    [InlineData("t/nauw.qatype", "extends br|ief", "brief.qatype 0:6-0:11")]
    [InlineData("t/nauw.qatype", "@order s|ent", "brief.qatype 2:7-2:11")]
    public void Definition(string file, string at, string wanted)
    {
        using var session = Open();
        Assert.Equal(wanted, Show(session.AskAt("textDocument/definition", "My.Project/" + file, Directive(file, at))));
    }

    [Theory]
    [InlineData("joint.qa", "Vragen |1", "joint.qa 6:22-6:23; joint.qa 20:14-20:15")]
    [InlineData("joint.qa", "zie vraag |2", "joint.qa 3:5-3:6; joint.qa 6:22-6:29; joint.qa 7:14-7:15; joint.qa 20:7-20:21")]
    [InlineData("groups.qa", "@group B\nVraag |1", "groups.qa 14:18-14:19; groups.qa 15:15-15:16")]
    [InlineData("one.qa", "[^|1]", "one.qa 7:4-7:5; one.qa 12:19-12:20")]
    [InlineData("one.qa", "Vraag |1", "one.qa 10:18-10:19; one.qa 12:11-12:14; two.qa 9:10-9:13")]
    [InlineData("brief.qatype", "@type br|ief", "two.qa 0:10-0:15; nauw.qatype 0:19-0:24")]
    [InlineData("t/nauw.qatype", "@field do|ssier", "brief.qatype 4:16-4:23; one.qa 1:1-1:8; two.qa 3:8-3:11; nauw.qatype 3:13-3:20")]
    [InlineData("t/nauw.qatype", "@field wij|ken", "one.qa 2:1-2:7; one.qa 3:1-3:7")]
    public void References_without_what_is_referred_to(string file, string at, string wanted)
    {
        using var session = Open();
        var found = session.AskAt(
            "textDocument/references",
            "My.Project/" + file,
            Directive(file, at),
            parameters => parameters["context"] = new JsonObject { ["includeDeclaration"] = false }
        );
        Assert.Equal(wanted, Show(found));
    }

    [Fact]
    public void Highlights_tell_where_it_is_made()
    {
        using var session = Open();
        var found = session.AskAt("textDocument/documentHighlight", "My.Project/one.qa", Directive("one.qa", "[[#w|ie")).AsArray();
        Assert.Equal(
            ["5:6-5:7 3", "6:4-6:7 3", "10:18-10:19 2", "12:11-12:14 2"],
            found.Select(one => $"{Session.Show(one!["range"]!)} {one["kind"]}")
        );
    }

    [Theory]
    [InlineData("sub/two.qa", "[[one#w|ie", "persoon", "one.qa@id persoon", "one.qa[[#persoon]]", "sub/two.qa[[one#persoon]]")]
    [InlineData("one.qa", "Vraag |1", "persoon", "one.qa@id persoon", "one.qa[[#persoon]]", "sub/two.qa[[one#persoon]]")]
    [InlineData("one.qa", "Wie?|1", "bron", "one.qaWie?1\n@note bron at \"Wie?\" mark \"1\" Noot.", "one.qa[^bron]")]
    [InlineData("one.qa", "@promise pl|an", "voornemen", "one.qa@promise voornemen from")]
    [InlineData("joint.qa", "#2 mid|den", "tweede", "joint.qa@id #2 tweede\n")]
    [InlineData("one.qa", "@wijken| A", "buurten", "one.qa@buurten A\n@buurten B\n", "t/nauw.qatype@field buurten text list")]
    [InlineData(
        "t/nauw.qatype",
        "{dos|sier",
        "zaak",
        "brief.qatype@field zaak text",
        "brief.qatype{zaak}",
        "t/nauw.qatype@field zaak text",
        "t/nauw.qatype{zaak}",
        "one.qa@zaak 1",
        "sub/two.qaDossier 12."
    )]
    [InlineData(
        "brief.qatype",
        "@order s|ent",
        "van",
        "brief.qatype@field van date",
        "brief.qatype@order van got\n@term got 3 weeks after van\n",
        "t/nauw.qatype@order van got",
        "sub/two.qa@van 2026"
    )]
    [InlineData(
        "sub/two.qa",
        "@document br|ief",
        "epistel",
        "brief.qatype@type epistel extends",
        "t/nauw.qatype@type nauw extends epistel",
        "sub/two.qa@document epistel"
    )]
    public void Rename(string file, string at, string to, params string[] wanted)
    {
        using var session = Open();
        var marked = Directive(file, at);
        Assert.Null(session.AskAt("textDocument/prepareRename", "My.Project/" + file, marked)["error"]);
        var edit = session.AskAt("textDocument/rename", "My.Project/" + file, marked, parameters => parameters["newName"] = to);
        var texts = s_files.ToDictionary(
            pair => pair.Key,
            pair => edit["changes"]?[session.UriOf(pair.Key)] is { } edits ? Session.Apply(pair.Value, edits) : pair.Value
        );
        Assert.All(
            wanted,
            one =>
            {
                var name = texts.Keys.First(key => one.StartsWith(key["My.Project/".Length..], StringComparison.Ordinal));
                Assert.Contains(one[(name.Length - "My.Project/".Length)..], texts[name]);
            }
        );

        // And nothing is wrong that was not: all files are read again as they are now.
        using var after = new Session(null, null, [.. texts.SelectMany(pair => new[] { pair.Key, pair.Value })]);
        Assert.Equal(Diagnostics(session), Diagnostics(after));
    }

    [Theory]
    [InlineData("one.qa", "@id w|ie", "a b", "'a b' is not a valid id; use letters, digits, '-' and '_', with a letter first.")]
    [InlineData("one.qa", "@id w|ie", "document", "The new name would cause an error: ")]
    [InlineData("one.qa", "[^|1]", "a]", "'a]' is not a valid id of a note; use one word without brackets.")]
    [InlineData("joint.qa", "Vraag |4", "x", "'x' is not a number; to give Vraag 4 an id, add '@id x' below its heading.")]
    [InlineData("joint.qa", "4|b", "c", "The letter of a part cannot be renamed; use 'Letter the parts a, b, c …'.")]
    [InlineData("faq.qa", "### H|oe", "x", "has no '@id' to rename; add an '@id' first.")]
    [InlineData("sub/two.qa", "[[on|e#", "x", "A document has the name of its file; rename the file.")]
    [InlineData("sub/two.qa", "@document br|ief", "nauw", "A type 'nauw' already exists.")]
    [InlineData("sub/two.qa", "@se|nt", "got", "A field 'got' already exists.")]
    [InlineData("sub/two.qa", "@se|nt", "status", "'status' is reserved for the directive '@status'.")]
    [InlineData("brief.qatype", "extends ka|mervragen", "x", "not declared in this project")]
    public void Rename_is_refused(string file, string at, string to, string why)
    {
        using var session = Open();
        var error = session.AskAt(
            "textDocument/rename",
            "My.Project/" + file,
            Directive(file, at),
            parameters => parameters["newName"] = to
        )["error"];
        Assert.Equal(-32803, error!["code"]!.GetValue<int>());
        Assert.Contains(why, error["message"]!.GetValue<string>());
    }

    [Fact]
    public void Names_of_several_folders_stay_apart()
    {
        using var session = new Session(
            null,
            null,
            "a/p.csproj",
            "<Project />",
            "a/x.qa",
            "Vraag 1\n@id wie\nWie?\n",
            "b/p.csproj",
            "<Project />",
            "b/y.qa",
            "Vraag 1\nZie [[x#wie]].\n"
        );
        session.Open("a/x.qa", "Vraag 1\n@id wie\nWie?\n");
        Assert.Equal(
            "x.qa 1:4-1:7",
            Show(
                    session.AskAt(
                        "textDocument/references",
                        "a/x.qa",
                        "Vraag 1\n@id w|ie\nWie?\n",
                        parameters => parameters["context"] = new JsonObject { ["includeDeclaration"] = true }
                    )
                )
                .Split("; ")[^1]
        );
    }

    private static string Diagnostics(Session session)
    {
        session.Ask("workspace/symbol", new { query = "" });
        var report = session.Ask("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        return string.Join(
            '\n',
            report["items"]!
                .AsArray()
                .Select(item =>
                    item!["uri"]!.GetValue<string>()[session.UriOf("").Length..]
                    + string.Concat(item["items"]!.AsArray().Select(one => " " + one!["code"]))
                )
                .Order()
        );
    }

    /// <summary>All files but the project, open in an editor.</summary>
    private static Session Open()
    {
        var session = new Session(null, null, [.. s_files.SelectMany(pair => new[] { pair.Key, pair.Value })]);
        foreach (var (name, text) in s_files.Skip(1))
        {
            session.Open(name, text);
        }

        return session;
    }

    private static string Directive(string file, string at)
    {
        var text = s_files["My.Project/" + file];
        var place = text.IndexOf(at.Replace("|", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(place >= 0, at);
        return text.Insert(place + at.IndexOf('|', StringComparison.Ordinal), "|");
    }

    private static string Show(JsonNode locations) =>
        locations is JsonArray places
            ? string.Join(
                "; ",
                places.Select(location => $"{Path.GetFileName(location!["uri"]!.GetValue<string>())} {Session.Show(location["range"]!)}")
            )
            : "nothing";
}
