using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

public sealed class CodeActionTests
{
    private const string Text =
        "@document nl-NL\r\n\r\nVraag 1\r\nWat 😀?\r\n\r\nVraag 2\r\nWie?\r\n\r\nVraag 4\r\n@allow QA3001 \"komt nog\"\r\nHoe?\r\n\r\n"
        + "Antwoord op vraag 9\r\n@idd x\r\nZo.\r\n";

    [Fact]
    public void A_fix_is_in_the_documents_own_line_ends_and_there_for_all_like_it()
    {
        using var session = Open();
        var actions = Ask(session, 2, 2);
        var add = Find(actions, "Add 'Antwoord op vraag 1'");
        Assert.Contains("Wat 😀?\r\n\r\nAntwoord op vraag 1\r\nTODO\r\n\r\nVraag 2", Applied(session, add));
        var all = Applied(session, Find(actions, "Add 'Antwoord op vraag 1' (fix all in this document)"));
        Assert.Contains("Antwoord op vraag 1\r\nTODO\r\n", all);
        Assert.Contains("Antwoord op vraag 2\r\nTODO\r\n", all);

        // What is suppressed needs no correction.
        Assert.DoesNotContain("Antwoord op vraag 4", all);
        Assert.DoesNotContain(
            Ask(session, 8, 8),
            action => action!["title"]!.GetValue<string>().StartsWith("Add ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Renumbering_is_offered_once_and_where_it_changes_something()
    {
        using var session = Open();
        var renumber = Find(Ask(session, 8, 8, "refactor"), "Renumber from here: 4→3");
        Assert.Contains("\r\nVraag 3\r\n@allow", Applied(session, renumber));
        Assert.Single(Ask(session, 0, 99, "refactor.rewrite"));
        session.Change("a.qa", 2, new { text = "Vraag 1\nWat?\n" });
        Assert.Empty(Ask(session, 0, 0, "refactor.rewrite"));
    }

    [Fact]
    public void What_does_the_same_is_offered_once()
    {
        // Two rules report the heading, and both are corrected by new numbers; the menu's own renumbering is the same.
        using var session = new Session();
        session.Open("a.qa", "Vraag 1\nWat?\n\nVraag 3\nWie?\n\nVraag 3\nHoe?\n");
        foreach (var line in new[] { 3, 6 })
        {
            var titles = Ask(session, line, line).Select(action => action!["title"]!.GetValue<string>()).ToList();
            Assert.Equal(titles.Count, titles.Distinct().Count());
            var renumber = Assert.Single(titles, title => title.StartsWith("Renumber", StringComparison.Ordinal));
            Assert.Equal(line == 3 ? "Renumber from here: 3→2" : "Renumber from here: 3→4", renumber);
            Assert.Equal("refactor.rewrite.renumber", Assert.Single(Ask(session, line, line, "refactor"))!["kind"]!.GetValue<string>());
        }

        var all = Ask(session, 0, 7).Select(action => action!["title"]!.GetValue<string>()).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(
            ["Add 'Antwoord op vraag 1' (fix all in this document)"],
            all.Where(title => title.EndsWith("document)", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Each_diagnostic_can_be_suppressed_after_its_fixes()
    {
        using var session = new Session(
            new { textDocument = new { publishDiagnostics = new { relatedInformation = true } } },
            null,
            "p.csproj",
            "<Project />",
            "0.qa",
            "@csharp A.B\nVraag 1\n@open later\nWat?\n"
        );
        const string Other = "@csharp A.B\n\nVraag 1\nZie [[c#1]]?\n\nVraag 1\n@open later\nWie?\n";
        session.Open("a.qa", Other);
        for (var found = ""; !found.Contains("QA6001", StringComparison.Ordinal); found = session.Diagnostics("a.qa")) { }

        var actions = Ask(session, 0, 9);
        var titles = actions.Select(action => action!["title"]!.GetValue<string>()).ToList();
        var version = 1;
        foreach (var id in new[] { "QA2001", "QA3001", "QA4006", "QA6001" })
        {
            var suppress = Find(actions, $"Suppress {id} with '@allow'");
            Assert.Null(suppress["isPreferred"]);
            Assert.Equal(id, suppress["diagnostics"]![0]!["code"]!.GetValue<string>());
            session.Change("a.qa", ++version, new { text = Session.Apply(Other, suppress["edit"]!["changes"]![session.UriOf("a.qa")]!) });

            // Names are compared with those of other documents after a pause.
            for (var left = id; left.Contains(id, StringComparison.Ordinal); left = session.Diagnostics("a.qa", version)) { }

            session.Change("a.qa", ++version, new { text = Other });
        }

        Assert.StartsWith("Suppress", titles[^1], StringComparison.Ordinal);
        var again = actions
            .SelectMany(action => action!["diagnostics"]!.AsArray())
            .First(one => one!["code"]!.GetValue<string>() == "QA2001");
        var related = Assert.Single(again!["relatedInformation"]!.AsArray())!;
        Assert.Equal(
            (session.UriOf("a.qa"), "2:0-2:7", "Vraag 1 is first here"),
            (
                related["location"]!["uri"]!.GetValue<string>(),
                Session.Show(related["location"]!["range"]!),
                related["message"]!.GetValue<string>()
            )
        );
    }

    [Fact]
    public void All_that_needs_no_asking_is_mended_for_who_asks_for_it()
    {
        using var session = Open();
        Assert.DoesNotContain(Ask(session, 2, 2), action => action!["kind"]!.GetValue<string>() == "source.fixAll.docdsl");
        foreach (var kind in new[] { "source", "source.fixAll", "source.fixAll.docdsl" })
        {
            var edit = Assert.Single(Ask(session, 0, 0, kind));
            var after = Applied(session, edit!);
            Assert.DoesNotContain("TODO", after);
            Assert.NotEqual(Text, after);
        }

        Assert.Empty(Ask(session, 0, 0, "source.fixAll.other"));
    }

    [Fact]
    public void A_selection_of_everything_is_answered_in_a_large_document()
    {
        using var session = new Session();
        session.Open("a.qa", string.Concat(Enumerable.Range(1, 3000).Select(number => $"Vraag {number}\nWat is {number}?\n\n")));
        var actions = Ask(session, 0, 9000);
        Assert.InRange(actions.Count, 1, 100);
        Assert.Contains(actions, action => action!["title"]!.GetValue<string>() == "Add 'Antwoord op vraag 1'");
    }

    private static JsonArray Ask(Session session, int first, int last, params string[] only) =>
        session
            .Ask(
                "textDocument/codeAction",
                new
                {
                    textDocument = new { uri = session.UriOf("a.qa") },
                    range = Session.Range(first, 0, last, 0),
                    context = new { diagnostics = Array.Empty<object>(), only = only.Length == 0 ? null : only },
                }
            )
            .AsArray();

    private static JsonNode Find(JsonArray actions, string title)
    {
        var found = actions.Where(action => action!["title"]!.GetValue<string>() == title).ToList();
        Assert.True(found.Count == 1, string.Join('\n', actions.Select(action => action!["title"])));
        return found[0]!;
    }

    private static string Applied(Session session, JsonNode action) =>
        Session.Apply(Text, action["edit"]!["changes"]![session.UriOf("a.qa")]!);

    private static Session Open()
    {
        var session = new Session();
        session.Open("a.qa", Text);
        return session;
    }
}
