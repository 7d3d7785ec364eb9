using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>A session for each feature: what a user asks at a place, and what comes.</summary>
public sealed class FeatureTests
{
    private const string Type =
        "@type brief extends document\n@field dossier text\n@field fase choice open|dicht\n@field van date\n@field tot date\n"
        + "@read \"(dossier {dossier})\"\n@order van tot\n";
    private const string Letter = """
        @document brief nl-NL
        @fase open

        (dossier 12)

        Vraag 1
        @id wie
        @expect yes-no
        Komt 😀 hij?[^1]

        Antwoord op vraag 1
        Ja. Zie https://example.org/a en [[#2]].

        Vraag 2
        Wat dan?

        Antwoord op vraag 2
        Zie het antwoord op vraag 1 en [[#wie]].

        @note 1 Een noot.

        """;

    private const string Other = "@document brief nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nZie [[letter#wie]].\n";

    private static readonly object s_capabilities = new { workspace = new { workspaceEdit = new { documentChanges = true } } };

    [Fact]
    public void Completion_of_marks_says_what_they_mean()
    {
        using var session = Open(out var text);
        var marked = text.Replace("@id wie\n", "@id wie\n@e|\n");
        session.Change("letter.qa", 2, new { text = marked.Replace("|", "") });
        var items = session.AskAt("textDocument/completion", "letter.qa", marked)["items"]!.AsArray();
        Assert.Contains("@part", Labels(items));
        Assert.DoesNotContain("@value", Labels(items));

        // It is answered: to say that it is open would be wrong at once.
        Assert.DoesNotContain("@open", Labels(items));
        Assert.Contains(
            "part of the question",
            items.First(item => item!["label"]!.GetValue<string>() == "@part")!["documentation"]!["value"]!.GetValue<string>()
        );
    }

    [Theory]
    [InlineData("@fase open\n", "@fase |\n", "open", "dicht")]
    [InlineData("(dossier 12)", "@v|", "@van")]
    [InlineData("[[#2]]", "[[|]]", "#wie", "#1", "#2", "other#")]
    [InlineData("[[#2]]", "[[other#|]]", "other#1")]
    [InlineData("hij?[^1]", "hij?[^|]", "1")]
    [InlineData("@document brief nl-NL", "@document |", "brief", "kamervragen", "nl-NL")]
    [InlineData("@expect yes-no", "@expect |", "yes-no", "date")]
    public void Completion_knows_what_may_stand_there(string old, string marked, params string[] wanted)
    {
        using var session = Open(out var text);
        var with = text.Replace(old, marked);
        session.Change("letter.qa", 2, new { text = with.Replace("|", "") });
        var labels = Labels(session.AskAt("textDocument/completion", "letter.qa", with)["items"]!.AsArray());
        Assert.All(wanted, label => Assert.Contains(label, labels));
    }

    [Fact]
    public void Completion_of_headings_gives_the_missing_answer_and_the_next_question()
    {
        using var session = Open(out var text);
        var marked = text.Replace("@note 1", "Vraag 3\nEn nu?\n\nA|\n\n@note 1");
        session.Change("letter.qa", 2, new { text = marked.Replace("|", "") });
        var item = session.AskAt("textDocument/completion", "letter.qa", marked)["items"]![0]!;
        Assert.Equal("Antwoord op vraag 3", item["label"]!.GetValue<string>());
        Assert.Contains(
            "En nu?\n\nAntwoord op vraag 3\n",
            Session.Apply(marked.Replace("|", ""), new JsonArray(item["textEdit"]!.DeepClone()))
        );
    }

    [Theory]
    [InlineData("vraag 1 en", "vraag |1 en", "Komt 😀 hij?")]
    [InlineData("[[#2]]", "[[#|2]]", "Wat dan?")]
    [InlineData("[^1]", "[^|1]", "Een noot.")]
    [InlineData("@fase", "@|fase", "choice open")]
    [InlineData("brief nl", "|brief nl", "dossier")]
    [InlineData("@expect", "@|expect", "kind of value that the answer has")]
    public void Hover_says_what_is_named(string old, string marked, string wanted)
    {
        using var session = Open(out var text);
        var hover = session.AskAt("textDocument/hover", "letter.qa", text.Replace(old, marked));
        Assert.Contains(wanted, hover["contents"]!["value"]!.GetValue<string>().Replace("\\", ""));
    }

    [Fact]
    public void Hover_is_plain_where_the_client_shows_no_Markdown()
    {
        using var session = new Session(new { textDocument = new { hover = new { contentFormat = new[] { "plaintext" } } } });
        session.Open("a.qa", "Vraag 1\nWat is *dit*?\n\nAntwoord op vraag 1\nDit.\n");
        var contents = session.AskAt("textDocument/hover", "a.qa", "Vraag |1\n")["contents"]!;
        Assert.Equal(
            ("plaintext", "Vraag 1\n\nWat is *dit*?\n\nAntwoord op vraag 1\n\nDit."),
            (contents["kind"]!.GetValue<string>(), contents["value"]!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData("vraag 1 en", "vraag |1 en", "letter.qa 5:6-5:7")]
    [InlineData("vraag 1 en", "vr|aag 1 en", "letter.qa 5:6-5:7")]
    [InlineData("[[#2]]", "[|[#2]]", "letter.qa 13:6-13:7")]
    [InlineData("[^1]", "[|^1]", "letter.qa 19:6-19:7")]
    [InlineData("[[#wie]]", "[[#w|ie]]", "letter.qa 5:6-5:7")]
    [InlineData("[^1]", "[^|1]", "letter.qa 19:6-19:7")]
    [InlineData("brief nl", "b|rief nl", "brief.qatype 0:6-0:11")]
    [InlineData("@fase", "@f|ase", "brief.qatype 2:7-2:11")]
    public void Definition_is_where_it_is_made(string old, string marked, string wanted)
    {
        using var session = Open(out var text);
        Assert.Equal(wanted, Show(session.AskAt("textDocument/definition", "letter.qa", text.Replace(old, marked))));
    }

    [Fact]
    public void Definition_and_references_go_across_files()
    {
        using var session = Open(out var text);
        session.Open("other.qa", Other);
        Assert.Equal("letter.qa 5:6-5:7", Show(session.AskAt("textDocument/definition", "other.qa", Other.Replace("#wie", "#w|ie"))));
        Assert.Equal(
            "letter.qa 0:0-0:0",
            Show(session.AskAt("textDocument/definition", "other.qa", Other.Replace("[[letter", "[[let|ter")))
        );
        var references = Show(
            session.AskAt(
                "textDocument/references",
                "letter.qa",
                text.Replace("@id wie", "@id w|ie"),
                parameters => parameters["context"] = new JsonObject { ["includeDeclaration"] = true }
            )
        );
        Assert.Contains("letter.qa 17:26-17:27", references);
        Assert.Contains("letter.qa 17:34-17:37", references);
        Assert.Contains("other.qa 6:13-6:16", references);
    }

    [Theory]
    [InlineData("letter.qa", "@id wie", "@id w|ie", "persoon", "letter.qa: @id persoon; other.qa: [[letter#persoon]]")]
    [InlineData("letter.qa", "[^1]", "[^|1]", "bron", "letter.qa: [^bron]; letter.qa: @note bron")]
    [InlineData("letter.qa", "@fase", "@fa|se", "stand", "letter.qa: @stand open; brief.qatype: @field stand choice")]
    [InlineData("brief.qatype", "@field dossier", "@field dos|sier", "zaak", "brief.qatype: @field zaak text; brief.qatype: {zaak}")]
    public void Rename_changes_every_place_in_all_documents(string name, string old, string marked, string to, string wanted)
    {
        using var session = Open(out var letter);
        session.Open("brief.qatype", Type);
        var texts = new Dictionary<string, string>
        {
            ["letter.qa"] = letter,
            ["other.qa"] = Other,
            ["brief.qatype"] = Type,
        };
        var edit = session.AskAt("textDocument/rename", name, texts[name].Replace(old, marked), parameters => parameters["newName"] = to);
        foreach (var change in edit["documentChanges"]!.AsArray())
        {
            var file = Path.GetFileName(change!["textDocument"]!["uri"]!.GetValue<string>());
            texts[file] = Session.Apply(texts[file], change["edits"]!);
        }

        Assert.All(wanted.Split("; "), part => Assert.Contains(part.Split(": ")[1], texts[part.Split(": ")[0]]));
    }

    [Fact]
    public void Rename_says_why_it_cannot()
    {
        using var session = Open(out var text);
        var named = text.Replace("@id wie", "@id w|ie");
        Assert.Contains(
            "'a b' is not a valid id; use letters, digits, '-' and '_', with a letter first.",
            session.AskAt("textDocument/rename", "letter.qa", named, parameters => parameters["newName"] = "a b")["error"]![
                "message"
            ]!.GetValue<string>()
        );
    }

    [Fact]
    public void Code_actions_are_the_fixes_and_renumbering()
    {
        using var session = Open(out _);
        const string Text = "@document nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n\nVraag 4\nWie?\n";
        session.Open("b.qa", Text);
        var actions = session
            .Ask(
                "textDocument/codeAction",
                new
                {
                    textDocument = new { uri = session.UriOf("b.qa") },
                    range = Session.Range(8, 0, 8, 7),
                    context = new { diagnostics = Array.Empty<object>() },
                }
            )
            .AsArray();
        var titles = actions.Select(action => action!["title"]!.GetValue<string>()).ToList();
        Assert.Contains("Add 'Antwoord op vraag 4'", titles);
        Assert.Contains("Renumber from here: 4→2", titles);
        var added = actions[titles.IndexOf("Add 'Antwoord op vraag 4'")]!;
        Assert.Equal("QA3001", added["diagnostics"]![0]!["code"]!.GetValue<string>());
        Assert.EndsWith("Wie?\n\nAntwoord op vraag 4\nTODO\n", Session.Apply(Text, added["edit"]!["documentChanges"]![0]!["edits"]!));
        Assert.Contains(
            "Vraag 2\nWie?",
            Session.Apply(Text, actions[titles.IndexOf("Renumber from here: 4→2")]!["edit"]!["documentChanges"]![0]!["edits"]!)
        );
    }

    [Fact]
    public void Symbols_of_a_document_and_of_the_workspace()
    {
        using var session = Open(out _);
        var symbols = session.AskOf("textDocument/documentSymbol", "letter.qa").AsArray();
        Assert.Contains("Vraag 1", symbols.Select(symbol => symbol!["name"]!.GetValue<string>()));
        Assert.Equal(
            "Antwoord op vraag 1",
            symbols.First(symbol => symbol!["name"]!.GetValue<string>() == "Vraag 1")!["children"]![0]!["name"]!.GetValue<string>()
        );
        var found = Assert.Single(session.Ask("workspace/symbol", new { query = "wat dan" }).AsArray())!;
        Assert.Equal(("letter", "13:0-13:7"), (found["containerName"]!.GetValue<string>(), Session.Show(found["location"]!["range"]!)));
    }

    [Fact]
    public void Folding_selection_links_and_layout()
    {
        using var session = Open(out var text);
        Assert.Contains(
            session.AskOf("textDocument/foldingRange", "letter.qa").AsArray(),
            range => range!["startLine"]!.GetValue<int>() == 5 && range["endLine"]!.GetValue<int>() == 8
        );

        var selection = session.Ask(
            "textDocument/selectionRange",
            new { textDocument = new { uri = session.UriOf("letter.qa") }, positions = new[] { new { line = 14, character = 1 } } }
        )[0];
        var ranges = new List<string>();
        for (; selection is not null; selection = selection["parent"])
        {
            ranges.Add(Session.Show(selection["range"]!));
        }

        Assert.Equal(["14:0-14:3", "14:0-14:8", "13:0-14:8", "13:0-19:17", "0:0-20:0"], ranges);
        Assert.Equal(
            "https://example.org/a",
            Assert.Single(session.AskOf("textDocument/documentLink", "letter.qa").AsArray())!["target"]!.GetValue<string>()
        );

        session.Change("letter.qa", 2, new { text = text.Replace("Vraag 2\n", "Vraag 2\n\n\n") });
        Assert.Equal(
            text,
            Session.Apply(text.Replace("Vraag 2\n", "Vraag 2\n\n\n"), session.AskOf("textDocument/formatting", "letter.qa"))
        );
    }

    [Fact]
    public void Semantic_tokens_lie_one_behind_the_other_in_their_lines()
    {
        using var session = Open(out var text);
        var data = session.AskOf("textDocument/semanticTokens/full", "letter.qa")["data"]!
            .AsArray()
            .Select(number => number!.GetValue<int>())
            .ToArray();
        var legend = session.Initialized["capabilities"]!["semanticTokensProvider"]!["legend"]!["tokenTypes"]!
            .AsArray()
            .Select(type => type!.GetValue<string>())
            .ToArray();
        var lines = text.Split('\n');
        var (line, column, end) = (0, 0, 0);
        var tokens = new List<string>();
        for (var i = 0; i < data.Length; i += 5)
        {
            column = data[i] == 0 ? column + data[i + 1] : data[i + 1];
            Assert.True(data[i] > 0 || column >= end);
            line += data[i];
            end = column + data[i + 2];
            tokens.Add($"{legend[data[i + 3]]} {lines[line][column..end]}");
        }

        Assert.Contains("directive @document", tokens);
        Assert.Contains("type brief", tokens);
        Assert.Contains("field @fase", tokens);
        Assert.Contains("heading Vraag 1", tokens);
        Assert.Contains("id wie", tokens);
    }

    [Fact]
    public void Lenses_and_hints_say_only_what_the_text_does_not()
    {
        using var session = Open(out _);
        var lenses = session
            .AskOf("textDocument/codeLens", "letter.qa")
            .AsArray()
            .Select(lens => $"{lens!["range"]!["start"]!["line"]} {lens["command"]!["title"]}")
            .ToList();
        Assert.Equal(["5 3 references", "13 1 reference"], lenses);
        var hints = session
            .Ask(
                "textDocument/inlayHint",
                new { textDocument = new { uri = session.UriOf("letter.qa") }, range = Session.Range(0, 0, 50, 0) }
            )
            .AsArray()
            .Select(hint => hint!["label"]!.GetValue<string>())
            .ToList();
        Assert.Equal(["= dossier"], hints);
    }

    [Fact]
    public void The_preview_is_the_export_with_the_places_of_its_parts()
    {
        using var session = Open(out _);
        var preview = session.AskOf("docdsl/preview", "letter.qa");
        Assert.StartsWith("<!doctype html>", preview["html"]!.GetValue<string>());
        Assert.All(
            preview["anchors"]!.AsArray(),
            anchor => Assert.Contains($"id=\"{anchor!["id"]}\"", preview["html"]!.GetValue<string>())
        );
        Assert.Contains(
            preview["anchors"]!.AsArray(),
            anchor => anchor!["line"]!.GetValue<int>() == 5 && anchor["id"]!.GetValue<string>() == "q-wie"
        );
    }

    private static Session Open(out string text)
    {
        text = Letter.ReplaceLineEndings("\n");
        var session = new Session(
            s_capabilities,
            null,
            "p.csproj",
            "<Project />",
            "brief.qatype",
            Type,
            "letter.qa",
            text,
            "other.qa",
            Other
        );
        session.Open("letter.qa", text);
        session.Diagnostics("letter.qa", 1);
        return session;
    }

    private static List<string> Labels(JsonArray items) => [.. items.Select(item => item!["label"]!.GetValue<string>())];

    private static string Show(JsonNode locations) =>
        string.Join(
            "; ",
            locations
                .AsArray()
                .Select(location => $"{Path.GetFileName(location!["uri"]!.GetValue<string>())} {Session.Show(location["range"]!)}")
        );
}
