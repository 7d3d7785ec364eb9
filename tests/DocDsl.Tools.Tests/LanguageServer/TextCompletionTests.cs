using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>What is proposed in running text and in quoted words, and what a row says of it.</summary>
public sealed class TextCompletionTests
{
    private const string Letter = """
        @document nl-NL

        Vraag 1
        Wat kost het, en wanneer is het betaald?

        Antwoord op vraag 1
        Het kost niets. Dat is al betaald. Dat is in maart betaald.

        Vraag 2
        Wie betaalt?

        Antwoord op vraag 2
        De minister.

        Vraag 3
        Waarom?

        Antwoord op vraag 3
        Daarom, zie vraag 2.

        """;

    private static readonly object s_capabilities = new
    {
        textDocument = new { completion = new { completionItem = new { snippetSupport = true, labelDetailsSupport = true } } },
    };

    [Theory]
    [InlineData("De minister.", "Zie het antwoord op vraag |", "1 Wat kost het, en wanneer is het betaald?; 3 Waarom?")]
    [InlineData("De minister.", "Zie de vragen 1 en |", "1 Wat kost het, en wanneer is het betaald?; 3 Waarom?")]
    [InlineData("De minister.", "Zie vraag 3|", "1 Wat kost het, en wanneer is het betaald?; 3 Waarom?")]
    [InlineData("De minister.", "Zie het antwoord op\nvraag |", "1 Wat kost het, en wanneer is het betaald?; 3 Waarom?")]
    [InlineData("Waarom?", "En in vraag |?", "1 Wat kost het, en wanneer is het betaald?; 2 Wie betaalt?")]
    [InlineData("De minister.", "In vraag: |", "")]
    [InlineData("De minister.", "Zie question |", "")]
    [InlineData("De minister.", "Siehe Frage |", "")]
    [InlineData("De minister.", "Een aanvraag |", "")]
    public void After_the_word_for_a_question_come_the_questions(string old, string marked, string wanted) =>
        Assert.Equal(wanted, string.Join("; ", Rows(Letter.Replace(old, marked, StringComparison.Ordinal))));

    [Fact]
    public void A_referral_replaces_the_number_and_shows_the_question()
    {
        var marked = Letter.Replace("De minister.", "Zie vraag 3|.", StringComparison.Ordinal);
        var item = Items(marked).First(item => item["label"]!.GetValue<string>() == "3");
        Assert.Equal("Waarom?", item["documentation"]!["value"]!.GetValue<string>());
        Assert.Equal("Vraag 3", item["detail"]!.GetValue<string>());
        Assert.Contains("\nZie vraag 3.\n", Session.Apply(marked.Replace("|", ""), new JsonArray(item["textEdit"]!.DeepClone())));
    }

    [Theory]
    [InlineData("Question", "Answer to question", "See question |")]
    [InlineData("Frage", "Antwort zu Frage", "Siehe Frage |")]
    [InlineData("Question", "Réponse à la question", "Voir la question |")]
    public void In_each_language_its_own_word(string question, string answer, string referral)
    {
        var text = $"{question} 1\nA?\n\n{answer} 1\nB.\n\n{question} 2\nC?\n\n{answer} 2\n{referral}\n";
        Assert.Equal(["1 A?"], Rows($"@document {(answer[0] == 'R' ? "fr" : question[0] == 'F' ? "de" : "en")}\n\n{text}"));
    }

    [Theory]
    [InlineData("@value yes from \"|\"", "Het kost niets; Dat is al; Dat is al betaald; Dat is in; Dat is in maart betaald")]
    [InlineData("@value yes from \"|", "Het kost niets; Dat is al; Dat is al betaald; Dat is in; Dat is in maart betaald")]
    [InlineData("@value yes from \"mi|", "")]
    [InlineData("@value yes from \"ma|\"", "maart; maart betaald")]
    [InlineData("@promise p by 2026-03-01 from \"in|", "in; in maart betaald")]
    [InlineData("@strike \"nie|", "niets")]
    [InlineData("@note 1 at \"kos|", "kost; kost niets")]
    [InlineData("@note 1 at \"kost\" mark \"|", "")]
    public void Between_quotation_marks_come_phrases_that_are_there_once(string directive, string wanted)
    {
        var marked = Letter.Replace("vraag 1\nHet", $"vraag 1\n{directive}\nHet", StringComparison.Ordinal);
        var items = Items(marked);
        Assert.Equal(wanted, string.Join("; ", items.Select(item => item["label"]!.GetValue<string>())));
        foreach (var item in items)
        {
            // With the phrase the directive finds its words.
            var after = Session.Apply(marked.Replace("|", ""), new JsonArray(item["textEdit"]!.DeepClone()));
            Assert.Contains($"\"{item["label"]!.GetValue<string>()}\"\n", after);
            using var session = new Session();
            session.Open("a.qa", after);
            Assert.True(directive.StartsWith("@note", StringComparison.Ordinal) || !session.Diagnostics("a.qa").Contains("QA3009"), after);
        }
    }

    [Theory]
    // Before the missing number, before the next, and where one is missing nowhere.
    [InlineData("Vraag 1\nA?\n\n|\n\nVraag 3\nC?\n", "Vraag 2 the missing question", "")]
    [InlineData("Vraag 1\nA?\n\nVraag |\n\nVraag 3\nC?\n", "Vraag 2 the missing question", "")]
    [InlineData("Vraag 1\nA?\n\nVraag 3\nC?\n\nVraag |\n", "Vraag 4 the next question", "")]
    [InlineData(
        "Vraag 1\nA?\n\nVraag |\n\nVraag 2\nB, zie vraag 3?\n\nVraag 3\nC?\n\nVraag 5\nE?\n",
        "Vraag 2 makes room: 2→3, 3→4",
        "Vraag 1\nA?\n\nVraag 2\n\n\nVraag 3\nB, zie vraag 4?\n\nVraag 4\nC?\n\nVraag 5\nE?\n"
    )]
    [InlineData(
        "@numbering per-group\n@group A\nVraag 1\nA?\n\nVraag |\n\n@group B\nVraag 1\nB?\n\nVraag 2\nC?\n",
        "Vraag 2 the next question",
        ""
    )]
    [InlineData("Vraag 1a\nA?\n\nVraag |\n\nVraag 2\nB?\n", "Vraag 1b the next part", "")]
    public void A_question_between_two_has_the_number_that_fits(string marked, string wanted, string after)
    {
        var items = Items("@document nl-NL\n" + marked);
        var item = items.First(item => item["label"]!.GetValue<string>().StartsWith("Vraag", StringComparison.Ordinal));
        Assert.Equal(wanted, $"{item["label"]} {item["labelDetails"]!["description"]}");
        Assert.DoesNotContain(items, other => other["label"]!.GetValue<string>() is "Question 1" or "Frage 1");
        if (after.Length > 0)
        {
            var edits = new JsonArray(item["textEdit"]!.DeepClone());
            foreach (var edit in item["additionalTextEdits"]!.AsArray())
            {
                edits.Add(edit!.DeepClone());
            }

            Assert.Equal("@document nl-NL\n" + after, Session.Apply("@document nl-NL\n" + marked.Replace("|", ""), edits));
        }
    }

    [Theory]
    [InlineData("@document de\n|", "Frage 1 … Antwort zu Frage 1", "@document de\n\nFrage 1\n$1\n\nAntwort zu Frage 1\n${0:TODO}\n")]
    [InlineData(
        "Vraag 1\nA?\n\nAntwoord\nB.\n\nvr|",
        "Vraag 2 … Antwoord",
        "Vraag 1\nA?\n\nAntwoord\nB.\n\nVraag 2\n$1\n\nAntwoord\n${0:TODO}\n"
    )]
    [InlineData("Vraag 1\nA?\n@no|", "@note … @end", "Vraag 1\nA?\n@note ${1:1} at \"$2\"\n$0\n@end")]
    [InlineData("Vraag 1\nA?\n@asi|", "@aside … @end", "Vraag 1\nA?\n@aside\n$0\n@end")]
    public void Several_lines_are_proposed_in_the_documents_own_words(string marked, string label, string after)
    {
        var item = Items(marked).Single(item => item["label"]!.GetValue<string>() == label);
        Assert.Equal(2, item["insertTextFormat"]!.GetValue<int>());
        Assert.Equal(after, Session.Apply(marked.Replace("|", ""), new JsonArray(item["textEdit"]!.DeepClone())));
    }

    [Fact]
    public void Types_come_before_languages_and_both_are_explained()
    {
        const string Type = "@type zaak extends faq\n@field nummer text\n";
        using var session = new Session(s_capabilities, null, "p.csproj", "<Project />", "zaak.qatype", Type);
        session.Open("a.qa", "@document ");
        var items = session.AskAt("textDocument/completion", "a.qa", "@document |")["items"]!.AsArray();
        var rows = items.OrderBy(item => item!["sortText"]!.GetValue<string>(), StringComparer.Ordinal).Select(item => item!).ToList();
        Assert.Equal("zaak", rows[0]["label"]!.GetValue<string>());
        Assert.Equal("document type, extends faq", rows[0]["labelDetails"]!["description"]!.GetValue<string>());
        Assert.Contains("`nummer`", rows[0]["documentation"]!["value"]!.GetValue<string>());
        var types = rows.TakeWhile(row => row["detail"]!.GetValue<string>().StartsWith("document type", StringComparison.Ordinal)).ToList();
        Assert.Contains(types, row => row["label"]!.GetValue<string>() == "kamervragen");
        Assert.All(
            rows.Skip(types.Count),
            row => Assert.StartsWith("language", row["labelDetails"]!["description"]!.GetValue<string>(), StringComparison.Ordinal)
        );
        Assert.All(rows, row => Assert.True(row["documentation"]!["value"]!.GetValue<string>().Length > 10));
    }

    [Theory]
    [InlineData("a.qa", "|")]
    [InlineData("a.qa", "@|")]
    [InlineData("a.qa", "@document |")]
    [InlineData("a.qa", "Vraag 1\n@expect |\nA?\n")]
    [InlineData("a.qa", "Vraag 1\n@allow |\nA?\n")]
    [InlineData("a.qa", "Vraag 1\nA [[|\n")]
    [InlineData("a.qa", "Vraag 1\n@id a\nOver\na) x;\n\nAntwoord op vraag 1\n@by Jan\n\nVraag 2\nB?\n\nAntwoord op vraag 2\n@by |\n")]
    [InlineData("a.qa", "Vraag 1\nOver\na) x;\nb) y?\n\nAntwoord op vraag 1\n@covers |\n")]
    [InlineData("a.qa", "Vragen 1 en 2\nA?\n\nAntwoord op vragen 1 en 2\n@value |\n")]
    [InlineData("a.qa", "Vraag 1\nA[^1]\n@note |\n")]
    [InlineData("a.qa", "Vraag 1\nA[^|\n@note 1 x\n")]
    [InlineData("a.qa", "Vraag 1\nA?\n\n@question |\n")]
    [InlineData("a.qa", "Vraag 1\nA?\n\n@answer |\n")]
    [InlineData("a.qa", "Vraag 1\n@part |\nA?\n")]
    [InlineData("b.qatype", "|")]
    [InlineData("b.qatype", "@type a |")]
    [InlineData("b.qatype", "@type a extends |")]
    [InlineData("b.qatype", "@language |")]
    [InlineData("b.qatype", "@field x |")]
    [InlineData("b.qatype", "@field x text |")]
    [InlineData("b.qatype", "@field x date\n@order |")]
    public void Each_row_says_what_it_is(string name, string marked)
    {
        var items = Items(marked, name);
        Assert.NotEmpty(items);
        Assert.All(
            items,
            item => Assert.True(item["labelDetails"]?["description"]?.GetValue<string>().Length > 0, item.ToJsonString())
        );
        using var plain = new Session();
        plain.Open(name, marked.Replace("|", ""));
        Assert.All(
            plain.AskAt("textDocument/completion", name, marked)["items"]!.AsArray(),
            item => Assert.Null(item!["labelDetails"])
        );
    }

    private static IEnumerable<string> Rows(string marked) =>
        Items(marked).Select(item => $"{item["label"]} {item["labelDetails"]!["description"]}");

    private static List<JsonNode> Items(string marked, string name = "a.qa")
    {
        using var session = new Session(s_capabilities);
        session.Open(name, marked.Replace("|", "", StringComparison.Ordinal));
        return [.. session.AskAt("textDocument/completion", name, marked)["items"]!.AsArray().Select(item => item!.DeepClone())];
    }
}
