using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>A heading is one symbol: its words, its signs and its number are all the question.</summary>
public sealed class HeadingLineTests
{
    private const string Letter = """
        @document nl-NL

        Vraag 1
        @id kosten
        Wat kost het?

        Antwoord op vraag 1
        Niets.

        Vraag 2
        Wanneer?

        Vraag 4 en 6
        Wie, en zie vraag 1?

        Antwoord op vragen 4 en 6
        Zie vraag 2.

        """;

    private const string Page =
        "@document faq en\n@heading question+answer \"## {text}\"\n\n## What does it cost?\n@id cost\nNothing.\n\n"
        + "## Is it free?\nSee [[#cost]].\n";

    private const string Numbered =
        "@document questionnaire en\n@heading question \"{n}. {text}\"\n\n1. Is it free?\n\n@answer 1\nYes.\n\n"
        + "2. And later, see question 1?\n\n@answer 2\nNo.\n";

    [Theory]
    [InlineData("\nV|raag 1", "a.qa 2:6-2:7")]
    [InlineData("\n|Vraag 2", "a.qa 9:6-9:7")]
    [InlineData("\nAnt|woord op vraag 1", "a.qa 2:6-2:7")]
    [InlineData("\nAntwoord op| vraag 1", "a.qa 2:6-2:7")]
    [InlineData("\nAnt|woord op vragen", "a.qa 12:6-12:7; a.qa 12:11-12:12")]
    [InlineData("Vraag 4 e|n 6", "a.qa 12:6-12:7; a.qa 12:11-12:12")]
    [InlineData("Wat k|ost", "nothing")]
    [InlineData("@document nl|", "nothing")]
    public void Definition_is_the_question(string at, string wanted) => Check(Letter, "textDocument/definition", at, wanted);

    [Theory]
    [InlineData("|## What does", "a.qa 3:0-3:21")]
    [InlineData("## Wh|at does", "a.qa 3:0-3:21")]
    [InlineData("it cost?|", "a.qa 3:0-3:21")]
    public void Definition_of_a_heading_of_words(string at, string wanted) => Check(Page, "textDocument/definition", at, wanted);

    [Theory]
    [InlineData("1. Is it| free?", "a.qa 3:0-3:1")]
    [InlineData("see qu|estion 1", "a.qa 3:0-3:1")]
    [InlineData("2. And l|ater", "a.qa 8:0-8:1")]
    [InlineData("@answer |2", "a.qa 8:0-8:1")]
    public void Definition_of_a_heading_with_the_questions_words(string at, string wanted) =>
        Check(Numbered, "textDocument/definition", at, wanted);

    [Theory]
    [InlineData("\nVr|aag 2", "a.qa 9:6-9:7; a.qa 16:10-16:11")]
    [InlineData("\nAntw|oord op vraag 1", "a.qa 2:6-2:7; a.qa 3:4-3:10; a.qa 6:18-6:19; a.qa 13:18-13:19")]
    public void References_are_all_of_the_question(string at, string wanted) => Check(Letter, "textDocument/references", at, wanted);

    [Fact]
    public void Highlights_are_those_of_the_question()
    {
        using var session = new Session();
        session.Open("a.qa", Letter);
        Assert.Equal(
            ["2:6-2:7 3", "3:4-3:10 3", "6:18-6:19 2", "13:18-13:19 2"],
            session
                .AskAt("textDocument/documentHighlight", "a.qa", Mark(Letter, "An|twoord op vraag 1"))
                .AsArray()
                .Select(one => $"{Session.Show(one!["range"]!)} {one["kind"]}")
        );
    }

    [Fact]
    public void Hover_is_the_question_and_repeats_no_rule()
    {
        using var session = new Session();
        session.Open("a.qa", Letter);
        foreach (var at in new[] { "V|raag 2", "Vraag |2" })
        {
            // QA3001 is at this heading: the client shows its message, and its link leads to the page.
            var hover = session.AskAt("textDocument/hover", "a.qa", Mark(Letter, at));
            Assert.Equal("**Vraag 2** – not answered\n\n> Wanneer?", hover["contents"]!["value"]!.GetValue<string>().TrimEnd());
        }

        var answer = session.AskAt("textDocument/hover", "a.qa", Mark(Letter, "Antwo|ord op vraag 1"));
        Assert.StartsWith("**Vraag 1** `#kosten`\n\n> Wat kost het?", answer["contents"]!["value"]!.GetValue<string>());
        Assert.Equal("6:0-6:19", Session.Show(answer["range"]!));

        // Questions of one heading have the same words.
        var joint = session.AskAt("textDocument/hover", "a.qa", Mark(Letter, "Vr|aag 4 en 6"));
        Assert.Single(
            joint["contents"]!["value"]!.GetValue<string>().Split('\n'),
            line => line.Contains("> Wie", StringComparison.Ordinal)
        );

        // Where nothing is named there is nothing to say, whatever is wrong there.
        session.Open("b.qa", "Vraag 1\nWat?\n\nAntwoord op vraag 1\nTODO\n");
        Assert.NotNull(session.AskAt("textDocument/hover", "b.qa", "Vraag 1\nWat?\n\nAntwoord op vraag 1\nTO|DO\n")["null"]);
    }

    [Theory]
    [InlineData("V|raag 1", "2:0-2:7 kosten")]
    [InlineData("Vraag |1", "2:6-2:7 kosten")]
    [InlineData("Antwo|ord op vraag 1", "6:0-6:19 kosten")]
    [InlineData("Vr|aag 2", "9:0-9:7 2")]
    [InlineData("Vraag |4", "12:6-12:7 4")]
    public void Rename_begins_with_the_id_else_the_number(string at, string wanted)
    {
        using var session = new Session();
        session.Open("a.qa", Letter);
        var found = session.AskAt("textDocument/prepareRename", "a.qa", Mark(Letter, at));
        Assert.Equal(wanted, $"{Session.Show(found["range"]!)} {found["placeholder"]}");
    }

    [Fact]
    public void Rename_of_a_number_changes_all_that_has_it()
    {
        const string Text =
            "Vraag 1\nWat?\n\nAntwoord op vraag 1\nZie vraag 3.\n\nVragen 2 en 4\n@expect #4 yes-no\nWie?\n\nAntwoord op vragen 2 en 4\n"
            + "@value #4 yes from \"Ja\"\nJa, zie [[#4]] en [[#1]].\n";
        using var session = new Session(null, null, "b.qa", "Vraag 1\nZie [[a#4]].\n");
        session.Open("a.qa", Text);
        session.Open("b.qa", "Vraag 1\nZie [[a#4]].\n");
        var edit = session.AskAt(
            "textDocument/rename",
            "a.qa",
            Mark(Text, "Vragen 2 en |4"),
            parameters => parameters["newName"] = "3"
        );
        Assert.Equal(
            Text.Replace("4", "3", StringComparison.Ordinal),
            Session.Apply(Text, edit["changes"]![session.UriOf("a.qa")]!)
        );
        Assert.Equal(
            "Vraag 1\nZie [[a#3]].\n",
            Session.Apply("Vraag 1\nZie [[a#4]].\n", edit["changes"]![session.UriOf("b.qa")]!)
        );
    }

    [Theory]
    [InlineData("Vr|aag 2", "1", "A question with the number 1 already exists; to number the questions anew, use 'Renumber from here'.")]
    [InlineData("Vr|aag 2", "datum", "'datum' is not a number; to give Vraag 2 an id, add '@id datum' below its heading.")]
    [InlineData("Vr|aag 2", "0", "'0' is not a valid number; use 1 or more.")]
    [InlineData("Vr|aag 2", "a b", "'a b' is not a valid number; use 1 or more.")]
    [InlineData("V|raag 4 en 6", "5", "This heading names several questions; place the cursor on the number of one.")]
    public void Rename_says_what_it_cannot_do(string at, string to, string why)
    {
        using var session = new Session();
        session.Open("a.qa", Letter);
        var error = session.AskAt("textDocument/rename", "a.qa", Mark(Letter, at), parameters => parameters["newName"] = to)["error"];
        Assert.Equal(why, error!["message"]!.GetValue<string>()[..Math.Min(why.Length, error["message"]!.GetValue<string>().Length)]);
    }

    [Fact]
    public void Rename_of_a_number_leaves_no_gap()
    {
        const string Text = "Vraag 1\nWat?\n\nVraag 2\nWie?\n";
        using var session = new Session();
        session.Open("a.qa", Text);
        var marked = Mark(Text, "Vr|aag 2");
        var error = session.AskAt("textDocument/rename", "a.qa", marked, parameters => parameters["newName"] = "4")["error"];
        Assert.Equal("The new name would cause an error: Questions 2 and 3 are missing", error!["message"]!.GetValue<string>());
    }

    private static void Check(string text, string method, string at, string wanted)
    {
        using var session = new Session();
        session.Open("a.qa", text);
        var found = session.AskAt(
            method,
            "a.qa",
            Mark(text, at),
            parameters => parameters["context"] = new JsonObject { ["includeDeclaration"] = true }
        );
        Assert.Equal(
            wanted,
            found is JsonArray places
                ? string.Join("; ", places.Select(place => $"a.qa {Session.Show(place!["range"]!)}"))
                : "nothing"
        );
    }

    private static string Mark(string text, string at)
    {
        var place = text.IndexOf(at.Replace("|", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(place >= 0, at);
        return text.Insert(place + at.IndexOf('|', StringComparison.Ordinal), "|");
    }
}
