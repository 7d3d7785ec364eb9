namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>What the commands of the Visual Studio Code extension ask, and what its colours of headings depend on.</summary>
public sealed class CommandTests
{
    [Fact]
    public void The_types_of_a_new_document_include_those_of_its_folder()
    {
        using var session = new Session(files: ["own/wijk.qatype", "@type wijkbrief\n@language nl\n@field wijk text\n"]);
        session.Save("own/own.csproj", "<Project/>");

        string[] Types(string folder) =>
            [
                .. session
                    .Ask("docdsl/choices", new { folder = session.UriOf(folder) })["types"]!.AsArray()
                    .Select(type => $"{type!["name"]} {type["language"]}".TrimEnd()),
            ];

        Assert.Contains("wijkbrief nl", Types("own"));
        Assert.Equal(["document", "faq", "kamervragen nl", "questionnaire"], Types("elsewhere"));
        Assert.Contains(
            "nl-NL Dutch",
            session.Ask("docdsl/choices", new { })["cultures"]!.AsArray().Select(culture => $"{culture!["culture"]} {culture["language"]}")
        );
    }

    [Fact]
    public void Each_rule_has_a_title_and_a_page()
    {
        using var session = new Session();
        var rules = session.Ask("docdsl/rules", null).AsArray();
        Assert.True(rules.Count > 40);
        Assert.All(
            rules,
            rule =>
            {
                Assert.NotEqual("", rule!["title"]!.GetValue<string>());
                var page = session.Ask("docdsl/rulePage", new { id = rule["id"]!.GetValue<string>() });
                Assert.StartsWith($"# {rule["id"]}", page.GetValue<string>());
            }
        );
        Assert.True(session.Ask("docdsl/rulePage", new { id = "QA0000" })["null"]!.GetValue<bool>());
    }

    [Fact]
    public void Renumbering_numbers_the_whole_document()
    {
        // The first wrong number is beyond the ten headings that an action of a selection looks at.
        var text = "@document nl-NL\n";
        for (var i = 1; i <= 14; i++)
        {
            text += $"\nVraag {(i < 13 ? i : i + 1)}\nWat?\n\nAntwoord op vraag {(i < 13 ? i : i + 1)}\nDat.\n";
        }

        using var session = new Session();
        session.Open("a.qa", text);
        var renumbered = Session.Apply(text, session.AskOf("docdsl/renumber", "a.qa"));
        Assert.Contains("\nVraag 14\n", renumbered);
        Assert.DoesNotContain("15", renumbered);
        session.Change("a.qa", 2, new { text = renumbered });
        Assert.Empty(session.AskOf("docdsl/renumber", "a.qa").AsArray());
    }

    [Fact]
    public void Headings_of_questions_and_of_answers_are_different_tokens()
    {
        using var session = new Session();
        session.Open("a.qa", "@document nl-NL\n@group Kosten\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDat.\n\n@question 2\nNog?\n");
        var legend = session.Initialized["capabilities"]!["semanticTokensProvider"]!["legend"]!;
        var data = session.AskOf("textDocument/semanticTokens/full", "a.qa")["data"]!.AsArray().Select(each => each!.GetValue<int>());
        var headings = data.Chunk(5).Where(token => Name("tokenTypes", token[3]) == "heading").Select(token => Modifiers(token[4]));
        Assert.Equal(["", "question", "answer", "question"], headings);

        string Name(string kind, int index) => legend[kind]![index]!.GetValue<string>();

        string Modifiers(int bits) =>
            string.Join(' ', Enumerable.Range(0, 8).Where(bit => (bits & (1 << bit)) != 0).Select(bit => Name("tokenModifiers", bit)));
    }
}
