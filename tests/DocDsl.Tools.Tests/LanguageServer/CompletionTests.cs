using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>What is proposed first at a place, and what the text is when it is taken.</summary>
public sealed class CompletionTests
{
    private const string Type =
        "@type brief extends kamervragen\n@field dossier text required\n@field stand choice full | partial | \"not at all\"\n"
        + "@field wijken text list\n";
    private const string Letter =
        "@document brief\n@dossier 12\n\nVraag 1\n@id kosten\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\nJa.\n\nVragen 2 en 3\nWie?\n";

    // Each: what the document ends with, or is, the cursor as '|'; what is proposed first; what the end of the text is when it is taken.
    [Theory]
    [InlineData("|", "@document", "@document ")]
    [InlineData("@document brief\n@|", "@dossier", "brief\n@dossier ")]
    [InlineData("@document brief\n@dos|sier 12\n", "@dossier", "brief\n@dossier 12\n")]
    [InlineData("@document brief\n@stand not |", "not at all", "@stand not at all")]
    [InlineData("@document brief\n@stand no|t at all\n", "not at all", "brief\n@stand not at all\n")]
    [InlineData("@document br|ie nl", "brief", "@document brief nl")]
    [InlineData("@document en\n|", "Question 1", "@document en\n\nQuestion 1\n")]
    [InlineData("@status |", "draft", "@status draft")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord\nDit.\n\nVraag 2\nWie?\n|", "Antwoord", "Wie?\n\nAntwoord\n")]
    [InlineData("Vraag 1\r\nWat?\r\n|", "Antwoord op vraag 1", "Wat?\r\n\r\nAntwoord op vraag 1\r\n")]
    [InlineData("Vraag 1\nOver\na) x;\nb) y?\n\nAntwoord op vraag 1\n@covers |\n", "1a", "@covers 1a\n")]
    [InlineData(
        "Vraag 1\nWat?\n\nAntwoord 1\n@by \"D|e\"\nZo.\n\nVraag 2\nWie?\n\nAntwoord 2\n@by \"De Baas\"\nIk.\n",
        "De Baas",
        "Wat?\n\nAntwoord 1\n@by \"De Baas\"\nZo.\n\nVraag 2\nWie?\n\nAntwoord 2\n@by \"De Baas\"\nIk.\n"
    )]
    public void Of_a_document(string marked, string first, string end) => Check("a.qa", marked, first, end);

    [Theory]
    [InlineData("|", "Antwoord op vragen 2 en 3", "Wie?\n\nAntwoord op vragen 2 en 3\n")]
    [InlineData("\nAntwoord op vra|", "Antwoord op vragen 2 en 3", "Wie?\n\nAntwoord op vragen 2 en 3\n")]
    [InlineData("\nVr|\n\nVraag 5\nHoe?\n", "Vraag 4", "Wie?\n\nVraag 4\n\n\nVraag 5\nHoe?\n")]
    [InlineData("\n@answer |", "2, 3", "Wie?\n\n@answer 2, 3")]
    [InlineData("\n@question |", "4", "Wie?\n\n@question 4")]
    [InlineData("@note 1\ntekst\n@|", "@end", "@note 1\ntekst\n@end")]
    [InlineData("@aside\ntekst\n|", "@end", "@aside\ntekst\n@end")]
    [InlineData("Zie [[#k|osten]] ja", "#kosten", "Zie [[#kosten]] ja")]
    [InlineData("😀 Zie [[#ko|", "#kosten", "😀 Zie [[#kosten]]")]
    [InlineData("Zie [[Andere/b#w|]]", "Andere/b#wie", "Zie [[Andere/b#wie]]")]
    [InlineData("\nAntwoord op vraag 2\n@same-as #k|", "#kosten", "@same-as #kosten")]
    [InlineData("\nAntwoord op vraag 2\n@same-as Andere/b#w|x\n", "Andere/b#wie", "@same-as Andere/b#wie\n")]
    [InlineData("Zie[^1|]\n@note 1 Noot.", "1", "Zie[^1]\n@note 1 Noot.")]
    [InlineData("Zie[^x]\n@note |", "x", "Zie[^x]\n@note x")]
    public void Below_a_letter(string marked, string first, string end) => Check("a.qa", Letter + marked, first, end);

    [Theory]
    [InlineData("@expect yes-no", "@expect ye|s-no", "yes-no", "@expect yes-no\nWat?")]
    [InlineData("Vragen 2 en 3\n", "Vragen 2 en 3\n@expect #|\n", "#2", "@expect #2\nWie?")]
    [InlineData("vraag 1\nJa.", "vraag 1\n@value |\nJa.", "yes", "@value yes\nJa.")]
    [InlineData("vraag 1\nJa.", "vraag 1\n@value n|o from \"Ja\"\nJa.", "no", "@value no from \"Ja\"\nJa.")]
    [InlineData("vraag 1\nJa.", "vraag 1\n@value no |\nJa.", "from", "@value no from \"\nJa.")]
    [InlineData("vraag 1\nJa.", "vraag 1\n@value yes from \"Ja\" i|\nJa.", "is code:", "from \"Ja\" is code:\nJa.")]
    [InlineData("vraag 1\nJa.", "vraag 1\n@val|e no from \"Ja\"\nJa.", "@value", "@value no from \"Ja\"\nJa.")]
    [InlineData("Vragen 2 en 3\n", "Vragen 2 en 3\n@allow |\n", "QA3001", "@allow QA3001 \"\nWie?")]
    [InlineData("Vragen 2 en 3\n", "Vragen 2 en 3\n@allow QA3|002 \"zo\"\n", "QA3001", "@allow QA3001 \"zo\"\nWie?")]
    public void Within_a_letter(string old, string marked, string first, string part) =>
        Check("a.qa", Letter.Replace(old, marked), first, part, isEnd: false);

    [Theory]
    [InlineData("|", "@type", "@type ")]
    [InlineData("@type a |", "extends", "@type a extends")]
    [InlineData("@type a extends |", "brief", "@type a extends brief")]
    [InlineData("@type a\n@fi|e x text\n", "@field", "@type a\n@field x text\n")]
    [InlineData("@type a\n@field x text |", "list", "@field x text list")]
    [InlineData("@type a\n@field x date\n@order |", "x", "@order x")]
    [InlineData("@type a\n@field x date\n@term x 3 weeks after |", "x", "@term x 3 weeks after x")]
    [InlineData("@type a\n@field x date\n@read \"Op {|", "x", "@read \"Op {x")]
    [InlineData("@type a\n@language |", "nl", "@language nl")]
    public void Of_a_type(string marked, string first, string end) => Check("a.qatype", marked, first, end);

    [Fact]
    public void A_name_that_is_taken_a_mark_that_is_given_and_a_comment_are_proposed_nothing()
    {
        using var session = Open();
        Assert.DoesNotContain("@document", Labels(session, "a.qa", "@document brief\n@|"));
        Assert.DoesNotContain("@dossier", Labels(session, "b.qa", "@document brief\n@dossier 12\n@|"));
        Assert.Contains("@wijken", Labels(session, "c.qa", "@document brief\n@wijken a\n@|"));
        Assert.DoesNotContain("@type", Labels(session, "d.qatype", "@type x\n@|"));
        Assert.DoesNotContain("@end", Labels(session, "e.qa", Letter + "@|"));
        Assert.Empty(Labels(session, "f.qa", Letter + "@// En nu|"));
        Assert.Empty(Labels(session, "g.qa", Letter + "Aan het einde|"));
        Assert.DoesNotContain("from", Labels(session, "h.qa", Letter.Replace("vraag 1\nJa.", "vraag 1\n@value no from \"J|a\"\nJa.")));
        Assert.DoesNotContain("De", Labels(session, "i.qa", Letter.Replace("vraag 1\nJa.", "vraag 1\n@by De|\nJa.")));
    }

    [Fact]
    public void Of_more_headings_than_a_list_shows_those_that_are_typed_are_there()
    {
        using var session = Open();
        var text = string.Concat(Enumerable.Range(1, 200).Select(number => $"Vraag {number}\nWat is {number}?\n\n"));
        session.Open("a.qa", text + "Antwoord op vraag 17");
        var answer = session.AskAt("textDocument/completion", "a.qa", text + "Antwoord |");
        Assert.True(answer["isIncomplete"]!.GetValue<bool>());
        answer = session.AskAt("textDocument/completion", "a.qa", text + "Antwoord op vraag 17|");
        Assert.False(answer["isIncomplete"]!.GetValue<bool>());
        Assert.Equal(
            ["Antwoord op vraag 17", .. Enumerable.Range(170, 10).Select(number => $"Antwoord op vraag {number}")],
            Labels(answer)
        );
    }

    private static void Check(string name, string marked, string first, string wanted, bool isEnd = true)
    {
        using var session = Open();
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        session.Open(name, text);
        var answer = session.AskAt("textDocument/completion", name, marked);
        var items = answer["items"]!.AsArray();
        Assert.Equal(items.Count, Labels(answer).Distinct().Count());

        // What an editor keeps: that which goes with what stands between the edit's beginning and the cursor.
        var place = Session.LocationOf(marked);
        var kept = items
            .Where(item =>
                (item!["filterText"] ?? item["label"])!.GetValue<string>().Contains(Written(item), StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        Assert.True(kept.Count > 0, "Nothing: " + answer.ToJsonString());
        Assert.Equal(first, kept[0]!["label"]!.GetValue<string>());
        var after = Session.Apply(text, new JsonArray(kept[0]!["textEdit"]!.DeepClone()));
        Assert.True(isEnd ? after.EndsWith(wanted, StringComparison.Ordinal) : after.Contains(wanted, StringComparison.Ordinal), after);

        string Written(JsonNode? item)
        {
            var (start, end) = (item!["textEdit"]!["range"]!["start"]!, item["textEdit"]!["range"]!["end"]!);
            Assert.Equal((place.Line, place.Line), (start["line"]!.GetValue<int>(), end["line"]!.GetValue<int>()));
            Assert.InRange(place.Character, start["character"]!.GetValue<int>(), end["character"]!.GetValue<int>());
            var cursor = marked.IndexOf('|', StringComparison.Ordinal);
            return text[(cursor - place.Character + start["character"]!.GetValue<int>())..cursor];
        }
    }

    private static Session Open() =>
        new(
            null,
            null,
            "p.csproj",
            "<Project />",
            "brief.qatype",
            Type,
            "Andere/b.qa",
            "@document brief\n@dossier 1\n\nVraag 1\n@id wie\nWie?\n\nAntwoord 1\nIk.\n",
            "b.qa",
            ""
        );

    private static List<string> Labels(Session session, string name, string marked)
    {
        session.Open(name, marked.Replace("|", "", StringComparison.Ordinal));
        return Labels(session.AskAt("textDocument/completion", name, marked));
    }

    private static List<string> Labels(JsonNode answer) =>
        [.. answer["items"]!.AsArray().Select(item => item!["label"]!.GetValue<string>())];
}
