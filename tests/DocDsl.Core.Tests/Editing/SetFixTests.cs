using DocDsl.Core.Compilation;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>What the fixes of question sets make of a document, to the letter, in plain notation and in Markdown.</summary>
public class SetFixTests
{
    private const string Review = """
        @type review extends questionnaire
        @version 2
        @language en
        @numbering none
        @group Data
        @question minimum-data
        Does the feature expose the minimum amount of data?
        @question retention
        @was storage
        How long is the data kept, and who may delete it?
        @group Monitoring
        @question in-use
        How does an operator see that the feature is in use?
        @question alerts
        Which alerts are there?

        """;

    private const string Minimum = "@question\nDoes the feature expose the minimum amount of data?\n\n@answer\nYes.\n";
    private const string Retention = "@question\nHow long is the data kept, and who may delete it?\n\n@answer\nA week.\n";
    private const string InUse = "@question\nHow does an operator see that the feature is in use?\n\n@answer\nBy a metric.\n";
    private const string Alerts = "@question\nWhich alerts are there?\n\n@answer\nOne.\n";
    private const string Header = "@document review 2 en\n\n";

    private const string MarkdownHeader = "<!-- @document review 2 en -->\n<!-- @heading question+answer \"### {text}\" -->\n# Review\n\n";

    [Theory]
    // The nearest earlier question that is there is the one before the previous one.
    [InlineData(
        "QA7001",
        "Add question 'retention'",
        Header + Minimum + "\n" + InUse + "\n" + Alerts,
        Header + Minimum + "\n@question\nHow long is the data kept, and who may delete it?\n\n@answer\nTODO\n\n" + InUse + "\n" + Alerts
    )]
    // By its id, where the others are; with the set's words, where these have none.
    [InlineData(
        "QA7001",
        "Add question 'retention'",
        Header + "@question minimum-data\nDoes the feature expose the minimum amount of data?\n\n@answer\nYes.\n\n" + InUse,
        Header
            + "@question minimum-data\nDoes the feature expose the minimum amount of data?\n\n@answer\nYes.\n\n"
            + "@question retention\nHow long is the data kept, and who may delete it?\n\n@answer\nTODO\n\n"
            + InUse
    )]
    [InlineData(
        "QA7001",
        "Add question 'retention'",
        Header + "@question minimum-data\n@answer\nYes.\n\n@question in-use\n@answer\nBy a metric.\n",
        Header
            + "@question minimum-data\n@answer\nYes.\n\n@question retention\n@answer\nTODO\n\n"
            + "@question in-use\n@answer\nBy a metric.\n"
    )]
    // Before the first one.
    [InlineData(
        "QA7001",
        "Add question 'minimum-data'",
        Header + Retention + "\n" + InUse + "\n" + Alerts,
        Header
            + "@question\nDoes the feature expose the minimum amount of data?\n\n@answer\nTODO\n\n"
            + Retention
            + "\n"
            + InUse
            + "\n"
            + Alerts
    )]
    // At the end of a file that does not end its last line; with ids, as the other questions have.
    [InlineData(
        "QA7001",
        "Add question 'alerts'",
        Header
            + Minimum
            + "\n"
            + Retention
            + "\n@question\n@id in-use\nHow does an operator see that the feature is in use?\n\n@answer\nSo.",
        Header
            + Minimum
            + "\n"
            + Retention
            + "\n@question\n@id in-use\nHow does an operator see that the feature is in use?\n\n@answer\nSo."
            + "\n\n@question\n@id alerts\nWhich alerts are there?\n\n@answer\nTODO\n"
    )]
    // A document without questions.
    [InlineData("QA7001", "Add question 'alerts'", Header, Header + "@question\nWhich alerts are there?\n\n@answer\nTODO\n")]
    // In the set's group, whose heading is added.
    [InlineData(
        "QA7001",
        "Add question 'in-use'",
        Header + "@group Data\n\n" + Minimum + "\n" + Retention + "\n@group More\n\n",
        Header
            + "@group Data\n\n"
            + Minimum
            + "\n"
            + Retention
            + "\n@group Monitoring\n\n@question\nHow does an operator see that the feature is in use?\n\n@answer\nTODO\n\n@group More\n\n"
    )]
    [InlineData(
        "QA7002",
        "Take the words of question 'retention', and mark the answer for review",
        Header + "@question\n@id retention\nHow long?\nAnd where?\n\n@answer\nA week.\n",
        Header
            + "@question\n@id retention\n@// review: reworded from \"How long? And where?\"\n"
            + "How long is the data kept, and who may delete it?\n\n@answer\nA week.\n"
    )]
    [InlineData(
        "QA7003",
        "Change to 'alerts'",
        Header + "@question\n@id alrts\nHow loud?\n\n@answer\nVery; [[#alrts]] says it.\n\n" + Minimum,
        Header + "@question\n@id alerts\nHow loud?\n\n@answer\nVery; [[#alerts]] says it.\n\n" + Minimum
    )]
    [InlineData(
        "QA7003",
        "Change to 'alerts'",
        Header + "@question alarms\nWhich alerts are there?\n\n@answer\nOne; [[#alarms]] says it.\n\n" + Minimum,
        Header + "@question alerts\nWhich alerts are there?\n\n@answer\nOne; [[#alerts]] says it.\n\n" + Minimum
    )]
    [InlineData("QA1003", "Remove '@answers'", "@document review 2 en\n@answers kv-1\n\n" + Minimum, Header + Minimum)]
    [InlineData(
        "QA7004",
        "Move question 'in-use' to its place",
        Header + Minimum + "\n" + InUse + "\n" + Retention + "\n" + Alerts,
        Header + Minimum + "\n" + Retention + "\n" + InUse + "\n" + Alerts
    )]
    [InlineData("QA7006", "Change to '2'", "@document review 1 en\n\n" + Minimum, "@document review 2 en\n\n" + Minimum)]
    public void In_plain_notation(string rule, string title, string before, string after) => Check("a.qa", rule, title, before, after);

    [Theory]
    [InlineData(
        "QA7001",
        "Add question 'retention'",
        MarkdownHeader + "### Does the feature expose the minimum amount of data?\n\nYes.\n\n### Which alerts are there?\n\n- One.\n",
        MarkdownHeader
            + "### Does the feature expose the minimum amount of data?\n\nYes.\n\n"
            + "### How long is the data kept, and who may delete it?\n\nTODO\n\n### Which alerts are there?\n\n- One.\n"
    )]
    [InlineData(
        "QA7002",
        "Take the words of question 'retention', and mark the answer for review",
        MarkdownHeader + "### How long is *the data* kept, -- and who may see it?\n\nA week.\n",
        MarkdownHeader
            + "### How long is the data kept, and who may delete it?\n"
            + "<!-- review: reworded from \"How long is the data kept, - - and who may see it?\" -->\n\nA week.\n"
    )]
    [InlineData(
        "QA7003",
        "Change to 'alerts'",
        MarkdownHeader + "### How loud?\n<!-- @id alrts -->\n\nVery.\n",
        MarkdownHeader + "### How loud?\n<!-- @id alerts -->\n\nVery.\n"
    )]
    [InlineData(
        "QA7004",
        "Move question 'alerts' to its place",
        MarkdownHeader
            + "### Which alerts are there?\n\n- One.\n\n### Does the feature expose the minimum amount of data?\n\nYes.\n\n"
            + "### How long is the data kept, and who may delete it?\n\nA week.\n",
        MarkdownHeader
            + "### Does the feature expose the minimum amount of data?\n\nYes.\n\n"
            + "### How long is the data kept, and who may delete it?\n\nA week.\n\n### Which alerts are there?\n\n- One.\n"
    )]
    [InlineData(
        "QA7006",
        "Change to '2'",
        "<!-- @document review 1 en -->\n# Review\n\n### Which alerts are there?\n\nOne.\n",
        "<!-- @document review 2 en -->\n# Review\n\n### Which alerts are there?\n\nOne.\n"
    )]
    public void In_Markdown(string rule, string title, string before, string after) => Check("a.md", rule, title, before, after);

    [Theory]
    [InlineData("a.qa", Header)]
    [InlineData("a.qa", Header + Alerts)]
    [InlineData("a.qa", Header + "@group Data\n\n" + Retention)]
    [InlineData("a.qa", Header + "@group Monitoring\n\n" + InUse)]
    [InlineData("a.md", MarkdownHeader + "### Which alerts are there?\n\n- One.\n")]
    [InlineData("a.md", MarkdownHeader + "### Which alerts are there?\n\n- One.")]
    public void All_missing_questions_at_once_are_in_the_order_of_the_set(string path, string before)
    {
        var model = Read(path, before);
        var after = Fixes.Apply(model, (_, fix) => fix.Key == "add-question").Model;
        Assert.Empty(after.Response!.Missing);
        Assert.Empty(after.Response.Moved);
        Assert.Empty(after.Response.Reworded);
        Assert.Equal(["minimum-data", "retention", "in-use", "alerts"], after.Questions.Select(question => question.Id));
        Assert.Equal(4, after.Answers.Length);
        Assert.DoesNotContain("\n\n\n", after.Tree.Text.Content);
        if (before.Contains("@group"))
        {
            Assert.Equal(["Data", "Monitoring"], after.Groups.Select(group => group.Title));
            Assert.All(after.Questions, question => Assert.Equal(after.Response.Find(question)!.Declared.Group, question.Group?.Title));
        }
    }

    [Fact]
    public void A_question_among_numbered_ones_makes_room()
    {
        var types = DocumentTypeSet.Create([
            new TypeSource(
                "@type kv extends document\n@language nl\n@question a\nWat?\n@question b\nWie?\n"
                    + "@question c\nWaar?\n@question d\nHoe?\n"
            ),
        ]);
        var text = new SourceText(
            "@document kv nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n\n"
                + "Vraag 2\nHoe?\n\nAntwoord op vraag 2\nZie vraag 1 en vraag 2.\n"
        );
        var after = Fixes.Apply(SemanticAnalysis.Analyze(text, types), (_, fix) => fix.Key == "add-question").Model;
        Assert.Equal(
            "@document kv nl-NL\n\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n\nVraag 2\nWie?\n\nAntwoord op vraag 2\nTODO\n\n"
                + "Vraag 3\nWaar?\n\nAntwoord op vraag 3\nTODO\n\nVraag 4\nHoe?\n\nAntwoord op vraag 4\nZie vraag 1 en vraag 4.\n",
            after.Tree.Text.Content
        );
    }

    [Theory]
    [InlineData("", "1 Wat,3 Waar,2 Wie", "1 Wat,2 Wie,3 Waar")]
    [InlineData("", "2 Wie,1 Wat,3 Waar", "1 Wat,2 Wie,3 Waar")]
    [InlineData("", "1 Wat,2 Waar,3 Wie", "1 Wat,2 Wie,3 Waar")]
    [InlineData("", "1 Waar,2 Wat,3 Wie", "1 Wat,2 Wie,3 Waar")]
    // Numbers from elsewhere stay with their questions.
    [InlineData("@numbering any\n", "4 Wie,7 Wat,9 Waar", "7 Wat,4 Wie,9 Waar")]
    public void A_numbered_question_that_moves_and_those_between_have_their_new_numbers(string header, string before, string after)
    {
        var types = DocumentTypeSet.Create([
            new TypeSource("@type kv extends document\n@language nl\n@question a\nWat?\n@question b\nWie?\n@question c\nWaar?\n"),
        ]);
        var model = SemanticAnalysis.Analyze(new SourceText(Letter(before)), types);
        Assert.Contains(model.Diagnostics, diagnostic => diagnostic.Id == "QA7004");
        var result = Fixes.Apply(model, (_, fix) => fix.Key == "move-question").Model;
        Assert.Equal(Letter(after), result.Tree.Text.Content);

        // Each answer refers to its own question, and to the one in which all is said.
        string Letter(string questions)
        {
            var all = questions.Split(',').Select(question => question.Split(' ')).ToList();
            var first = all.Find(question => question[1] == "Wat")![0];
            return $"@document kv nl-NL\n{header}\n"
                + string.Join(
                    "\n",
                    all.Select(each =>
                        $"Vraag {each[0]}\n{each[1]}?\n\nAntwoord op vraag {each[0]}\n{each[1]} is het. Zie vraag {first} [[#{first}]].\n"
                    )
                );
        }
    }

    [Theory]
    [InlineData("Vragen 1 en 2\nWat is dat? Wie zegt het?\n")]
    [InlineData("Vragen 1 en 2\nWat is datum? En wie?\n")]
    [InlineData("Vragen 1 en 2\nWat is dit?\nWie doet het nooit?\n")]
    public void The_questions_of_a_joint_heading_take_the_words_of_the_set_together(string asked)
    {
        const string Answer = "\nAntwoord op vragen 1 en 2\nDat doen wij.\n";
        var types = DocumentTypeSet.Create([
            new TypeSource("@type kv extends document\n@language nl\n@question 1 a\nWat is dat?\n@question 2 b\nWie doet het?\n"),
        ]);
        var model = SemanticAnalysis.Analyze(new SourceText("@document kv nl-NL\n\n" + asked + Answer), types);
        Assert.Contains(model.Diagnostics, diagnostic => diagnostic.Id == "QA7002");
        var fixes = model.Diagnostics.Where(each => each.Id == "QA7002").SelectMany(each => Fixes.For(model, each)).ToList();
        var fix = fixes.Find(fix => fix.Key == "take-words")!;
        Assert.Equal("Take the words of questions 1 and 2, and mark the answer for review", fix.Title);
        var words = asked[(asked.IndexOf('\n') + 1)..].TrimEnd().Replace('\n', ' ');
        Assert.Equal(
            $"@document kv nl-NL\n\nVragen 1 en 2\n@// review: reworded from \"{words}\"\nWat is dat?\nWie doet het?\n{Answer}",
            model.Tree.Text.WithChanges(fix.Changes).Content
        );
        Assert.Equal(
            model.Tree.Text.WithChanges(fix.Changes).Content,
            Fixes.Apply(model, (_, fix) => fix.Key == "take-words").Model.Tree.Text.Content
        );
    }

    private static void Check(string path, string rule, string title, string before, string after)
    {
        var model = Read(path, before);
        var offered = model.Diagnostics.Where(each => each.Id == rule).SelectMany(each => Fixes.For(model, each)).ToList();
        var fix = offered.Find(fix => fix.Title == title);
        Assert.True(
            fix is not null,
            $"no {title} among {string.Join(", ", offered)}; {string.Join("\n", model.Diagnostics.AsEnumerable<Diagnostic>())}"
        );
        Assert.Equal(after, model.Tree.Text.WithChanges(fix.Changes).Content);
    }

    private static SemanticModel Read(string path, string text) =>
        SemanticAnalysis.Analyze(new SourceText(text, path), DocumentTypeSet.Create([new TypeSource(Review)]));
}
