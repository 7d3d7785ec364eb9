using System.Text.Json.Nodes;

namespace DocDsl.Tools.Tests.LanguageServer;

/// <summary>The questions of a type in an editor: in the documents that answer them, and in the file that declares them.</summary>
public sealed class SetTests
{
    private const string Type =
        "@type review extends questionnaire\n@version 2021-12-16\n@numbering none\n@field stage choice alpha | beta\n"
        + "@question minimum-data\n@expect yes-no\n@hint Count the fields.\nDoes the feature expose little data?\n\n"
        + "@group Monitoring\n@question in-use\n@when stage is beta\nHow is it seen\nto be in use?\n"
        + "@question AC-01\n@optional\nWho decides?\n";

    private const string Answered =
        "@document review 2021-12-16 en\n@stage beta\n\n@question\n@id minimum-data\nIs little data exposed?\n\n@answer\nYes.\n";

    private const string Numbered = "@type letter\n@question cost\nWhat does it cost?\n@question 7 who\nWho pays?\n";

    [Theory]
    [InlineData("review.qa", "@document review en\n@stage beta\n\n@question\n@id |\n", "minimum-data in-use AC-01")]
    [InlineData("review.qa", Answered + "\n@question\n@id |\n", "in-use AC-01 minimum-data")]
    public void Ids_that_the_document_has_not_come_first(string name, string marked, string ids)
    {
        using var session = Open();
        session.Open(name, marked.Replace("|", "", StringComparison.Ordinal));
        var items = session.AskAt("textDocument/completion", name, marked)["items"]!.AsArray();
        Assert.Equal(ids, string.Join(' ', items.Select(item => item!["label"]!.GetValue<string>())));
        Assert.Contains(items, item => item!["detail"]!.GetValue<string>() == "How is it seen to be in use?");
    }

    // What is taken leaves the question in the document: its diagnostics are then those of a placeholder.
    [Theory]
    [InlineData(
        "a.qa",
        Answered + "\n|",
        "in-use – How is it seen to be in use?",
        "\n@question\n@id in-use\nHow is it seen\nto be in use?\n\n@answer\nTODO"
    )]
    [InlineData(
        "a.qa",
        "@document review en\n@stage alpha\n\n|",
        "minimum-data – Does the feature expose little data?",
        "\n\n@question\nDoes"
    )]
    [InlineData("a.qa", Answered + "\n@question |", "in-use", "\n@question in-use")]
    [InlineData("a.qa", Answered + "\n@question |", "AC-01", "\n@question AC-01")]
    [InlineData("a.qa", "@document letter en\n\n@question |", "who", "\n@question 7\n@id who")]
    [InlineData(
        "a.qa",
        "@document letter en\n\nQuestion 1\nWhat does it cost?\n\nAnswer 1\nNothing.\n\n|",
        "who – Who pays?",
        "\nQuestion 7\nWho pays?\n\nAnswer 7\nTODO"
    )]
    [InlineData(
        "a.md",
        "<!-- @document review en -->\n<!-- @stage beta -->\n# Review\n\n## Does the feature expose little data?\n\nYes.\n\n|",
        "in-use – How is it seen to be in use?",
        "\n## How is it seen to be in use?\n\nTODO"
    )]
    [InlineData(
        "a.qa",
        "@document review en\n@stage beta\n@heading question \"{label} {text}\"\n\nAC-01 Who decides?\n\n@answer\nWe.\n\n|",
        "in-use – How is it seen to be in use?",
        "@question\nHow is it seen\nto be in use?\n\n@answer\nTODO"
    )]
    public void Missing_questions_are_written_as_the_document_writes_its_own(string name, string marked, string label, string end)
    {
        using var session = Open();
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        session.Open(name, text);
        var items = session.AskAt("textDocument/completion", name, marked)["items"]!.AsArray();
        var item = items.FirstOrDefault(item => item!["label"]!.GetValue<string>() == label);
        Assert.True(item is not null, string.Join("; ", items.Select(item => item!["label"]!.GetValue<string>())));
        var after = Session.Apply(text, new JsonArray(item["textEdit"]!.DeepClone()));
        Assert.Contains(end, after, StringComparison.Ordinal);
    }

    [Fact]
    public void Hover_on_a_question_says_what_its_type_says()
    {
        using var session = Open();
        session.Open("a.qa", Answered);
        var hover = Hover(session, "a.qa", Answered.Replace("@question", "@quest|ion"));
        Assert.Contains("Reworded; `review` asks:\n\n> Does the feature expose little data?", hover);
        Assert.Contains("> Is little data exposed?", hover);
        Assert.Contains("Question `minimum-data` of `review` 2021-12-16, expects yes-no\n\n*Count the fields.*", hover);

        session.Open("review.qatype", Type);
        Assert.Contains(
            "Question `in-use` of `review` 2021-12-16, group Monitoring, asked when stage is beta",
            AskOfType(session, "textDocument/hover", Type, Type.IndexOf("in-use") + 2)["contents"]!["value"]!.GetValue<string>()
        );
        Assert.StartsWith(
            "```qa\n@when ",
            AskOfType(session, "textDocument/hover", Type, Type.IndexOf("@when") + 3)["contents"]!["value"]!.GetValue<string>()
        );
    }

    [Fact]
    public void Definition_is_the_declaration_and_references_are_the_documents()
    {
        using var session = Open();
        session.Open("a.qa", Answered);
        session.Open("review.qatype", Type);
        Assert.Equal(
            "review.qatype 4:10-4:22",
            Places(session.AskAt("textDocument/definition", "a.qa", Answered.Replace("@question", "@q|uestion")))
        );
        Assert.Equal(
            "review.qatype 4:10-4:22",
            Places(session.AskAt("textDocument/definition", "a.qa", Answered.Replace("@id min", "@id m|in")))
        );
        var references = Places(
            AskOfType(
                session,
                "textDocument/references",
                Type,
                Type.IndexOf("minimum-data") + 2,
                parameters => parameters["context"] = new JsonObject { ["includeDeclaration"] = true }
            )
        );
        Assert.Equal("review.qatype 4:10-4:22; a.qa 3:0-3:9; review.qa 3:0-3:9", references);
        Assert.Contains(
            "cannot be renamed",
            AskOfType(session, "textDocument/rename", Type, Type.IndexOf("minimum-data") + 2, it => it["newName"] = "x").ToJsonString()
        );
    }

    [Fact]
    public void Both_wordings_are_beside_what_is_reworded_or_missing()
    {
        using var session = Open();
        session.Open("a.qa", Answered);
        var told = session.Next("textDocument/publishDiagnostics", told => told["uri"]!.GetValue<string>().EndsWith("a.qa"));
        Assert.Equal(
            "QA7001: review.qatype 12:0-13:13 'review' asks: How is it seen to be in use?\n"
                + "QA7002: a.qa 3:0-3:9 The document asks: Is little data exposed?\n"
                + "QA7002: review.qatype 7:0-7:36 'review' asks: Does the feature expose little data?",
            string.Join(
                '\n',
                told["diagnostics"]!
                    .AsArray()
                    .SelectMany(
                        one => one!["relatedInformation"]?.AsArray() ?? [],
                        (one, related) => $"{one!["code"]}: {Place(related!["location"]!)} {related["message"]}"
                    )
            )
        );
    }

    [Fact]
    public void The_outline_of_a_type_has_its_questions_in_their_groups()
    {
        using var session = Open();
        session.Open("review.qatype", Type);
        var type = Assert.Single(session.AskOf("textDocument/documentSymbol", "review.qatype").AsArray())!;
        Assert.Equal(["stage", "minimum-data", "Monitoring"], Names(type));
        Assert.Equal(["in-use", "AC-01"], Names(type["children"]![2]!));
        Assert.Equal("How is it seen to be in use?", type["children"]![2]!["children"]![0]!["detail"]!.GetValue<string>());
        Assert.Equal("9:0-17:0", Session.Show(type["children"]![2]!["range"]!));

        static IEnumerable<string> Names(JsonNode node) => node["children"]!.AsArray().Select(child => child!["name"]!.GetValue<string>());
    }

    [Fact]
    public void An_edit_of_the_questions_of_a_type_checks_its_documents_again()
    {
        using var session = Open();
        session.Open("a.qa", Answered);
        Assert.Equal("QA7001 QA7002", session.Diagnostics("a.qa", 1));
        session.Open("review.qatype", Type);
        session.Change("review.qatype", 2, Session.Edit(7, 0, 7, 36, "Is little data exposed?"));
        Assert.Equal("QA7001", session.Diagnostics("a.qa", 1));
        session.Change("review.qatype", 3, Session.Edit(11, 15, 11, 19, "alpha"));
        Assert.Equal("", session.Diagnostics("a.qa", 1));
    }

    // Each: what is before the cursor in a type; what is proposed.
    [Theory]
    [InlineData("@question a\n@", "@drop @expect @group @hint @optional @question @questions @version @was @when")]
    [InlineData("@question a\n@expect ", "yes-no date choice choices")]
    [InlineData("@questions ", "open closed")]
    [InlineData("@sheet \"HECVAT\" id A ", "question answer value comment group evidence number from to")]
    [InlineData("@question a\n@when ", "stage minimum-data not")]
    [InlineData("@question a\n@when stage ", "is")]
    [InlineData("@question a\n@when stage is ", "alpha beta given missing not")]
    [InlineData("@question a\n@when stage is alpha ", "and or")]
    [InlineData("@question a\n@when minimum-data is yes and stage is alpha or ", "beta stage minimum-data")]
    public void Of_a_type_all_is_completed(string text, string labels)
    {
        using var session = Open();
        session.Open("review.qatype", Type + text);
        var all = AskOfType(session, "textDocument/completion", Type + text, Type.Length + text.Length)["items"]!
            .AsArray()
            .Select(item => item!["label"]!.GetValue<string>())
            .ToList();
        Assert.All(labels.Split(' '), label => Assert.Contains(label, all));
    }

    [Fact]
    public void What_is_of_a_question_is_proposed_below_one()
    {
        using var session = Open();
        session.Open("b.qatype", "@type b\n@");
        var items = session.AskAt("textDocument/completion", "b.qatype", "@type b\n@|")["items"]!.AsArray();
        Assert.DoesNotContain(items, item => item!["label"]!.GetValue<string>() == "@when");
    }

    private static Session Open() =>
        new(
            new { textDocument = new { publishDiagnostics = new { relatedInformation = true } } },
            null,
            "p.csproj",
            "<Project />",
            "review.qatype",
            Type,
            "letter.qatype",
            Numbered,
            "review.qa",
            Answered
        );

    /// <summary>Asks about a place of the type, whose text has the sign that marks places elsewhere.</summary>
    private static JsonNode AskOfType(Session session, string method, string text, int offset, Action<JsonObject>? more = null) =>
        session.AskAt(method, "review.qatype", text[..offset].Replace('|', '/') + "|", more);

    private static string Hover(Session session, string name, string marked) =>
        session.AskAt("textDocument/hover", name, marked)["contents"]!["value"]!.GetValue<string>();

    private static string Places(JsonNode locations) => string.Join("; ", locations.AsArray().Select(location => Place(location!)));

    private static string Place(JsonNode location) =>
        $"{Path.GetFileName(location["uri"]!.GetValue<string>())} {Session.Show(location["range"]!)}";
}
