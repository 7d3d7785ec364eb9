using DocDsl.Core.Compilation;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>What each fix makes of a document, to the letter; that the diagnostic goes, none comes, and the fix is done with.</summary>
public class FixTests
{
    private const string Answered = "\nAntwoord op vraag 1\nJa.\n";

    [Theory]
    // QA1002
    [InlineData("QA1002", "nearest-word", "Vraag 1\n@expect yesno\nWat?\n" + Answered, "Vraag 1\n@expect yes-no\nWat?\n" + Answered)]
    [InlineData(
        "QA1002",
        "nearest-word",
        "Vragen 1 en 2\n@expect #2 int\n@open #1 later\n@open #2 later\nWat?\n",
        "Vragen 1 en 2\n@expect #2 integer\n@open #1 later\n@open #2 later\nWat?\n"
    )]
    [InlineData("QA1002", "nearest-word", "@status Draft\nVraag 1\nWat?\n" + Answered, "@status draft\nVraag 1\nWat?\n" + Answered)]
    [InlineData(
        "QA1002",
        "nearest-word",
        "Vraag 1\nWat?\n\nAntwoord op vraag 1\n@status partially\nJa.\n",
        "Vraag 1\nWat?\n\nAntwoord op vraag 1\n@status partial\nJa.\n"
    )]
    [InlineData("QA1002", "nearest-word", "Vraag 1\n@allow QA301 \"volgt\"\nWat?\n", "Vraag 1\n@allow QA3001 \"volgt\"\nWat?\n")]
    [InlineData("QA1002", "quote-reason", "Vraag 1\n@na geen raad\nWat?\n", "Vraag 1\n@na \"geen raad\"\nWat?\n")]
    [InlineData(
        "QA1002",
        "quote-reason",
        "Vragen 1 en 2\n@na  #1  geen\n@na #2 \"x\"\nA?\n",
        "Vragen 1 en 2\n@na  #1  \"geen\"\n@na #2 \"x\"\nA?\n"
    )]
    // QA4001
    [InlineData(
        "QA4001",
        "nearest-reference",
        "Vraag 1\nWat?\n" + Answered + "\nVraag 2\nWie?\n\nAntwoord op vraag 2\nIk, zie vraag 9.\n",
        "Vraag 1\nWat?\n" + Answered + "\nVraag 2\nWie?\n\nAntwoord op vraag 2\nIk, zie vraag 1.\n"
    )]
    [InlineData(
        "QA4001",
        "nearest-reference",
        "Vraag 1\n@id kosten\nWat?\nZie [[#kostn]].\n" + Answered,
        "Vraag 1\n@id kosten\nWat?\nZie [[#kosten]].\n" + Answered
    )]
    [InlineData(
        "QA4001",
        "nearest-reference",
        "Vraag 1\nOver\na) x;\nb) y? Zie [[#1d]].\n" + Answered,
        "Vraag 1\nOver\na) x;\nb) y? Zie [[#1b]].\n" + Answered
    )]
    // QA1001
    [InlineData("QA1001", "nearest-directive", "Vraag 1\n@ide taal\nWat?\n" + Answered, "Vraag 1\n@id taal\nWat?\n" + Answered)]
    [InlineData("QA1001", "nearest-directive", "@staus draft\nVraag 1\nWat?\n" + Answered, "@status draft\nVraag 1\nWat?\n" + Answered)]
    [InlineData(
        "QA1001",
        "escape-line",
        "Vraag 1\nWat zei\n@minister toen?\n" + Answered,
        "Vraag 1\nWat zei\n@@minister toen?\n" + Answered
    )]
    // QA1003
    [InlineData("QA1003", "move-directive", "Vraag 1\nWat?\n@id taal\n" + Answered, "Vraag 1\n@id taal\nWat?\n" + Answered)]
    [InlineData(
        "QA1003",
        "move-directive",
        "Vraag 1\r\n@id taal\r\nWat?\r\n@expect text\r\n",
        "Vraag 1\r\n@id taal\r\n@expect text\r\nWat?\r\n"
    )]
    [InlineData(
        "QA1003",
        "move-directive",
        "Vraag 1\nWat?\n\nAntwoord op vraag 1\n@id taal\nJa.\n",
        "Vraag 1\n@id taal\nWat?\n\nAntwoord op vraag 1\nJa.\n"
    )]
    [InlineData(
        "QA1003",
        "move-directive",
        "Vraag 1\n@status partial\nWat?\n" + Answered,
        "Vraag 1\nWat?\n\nAntwoord op vraag 1\n@status partial\nJa.\n"
    )]
    [InlineData(
        "QA1003",
        "move-directive",
        "\uFEFFVraag 1\nWat?\n@csharp A.B\n" + Answered,
        "\uFEFF@csharp A.B\nVraag 1\nWat?\n" + Answered
    )]
    [InlineData(
        "QA1003",
        "move-directive",
        "Beste\n@document nl-NL\nVraag 1\nWat?\n" + Answered,
        "@document nl-NL\nBeste\nVraag 1\nWat?\n" + Answered
    )]
    [InlineData(
        "QA1003",
        "remove-directive",
        "@document nl-NL\n@document nl-NL\nVraag 1\nWat?\n" + Answered,
        "@document nl-NL\nVraag 1\nWat?\n" + Answered
    )]
    [InlineData("QA1003", "remove-directive", "Vraag 1\n@open later\nWat?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    [InlineData("QA1003", "remove-directive", "Vraag 1\n@na \"geen raad\"\nWat?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    [InlineData("QA1003", "move-directive", "Vraag 1\nWat?\n@na \"geen raad\"\n", "Vraag 1\n@na \"geen raad\"\nWat?\n")]
    [InlineData("QA1003", "move-directive", "Vraag 1\nWat?\n@id taal", "Vraag 1\n@id taal\nWat?\n")]
    // QA1004
    [InlineData(
        "QA1004",
        "close-block",
        "Vraag 1\nWat?\n@aside\nVoettekst\n" + Answered,
        "Vraag 1\nWat?\n@aside\nVoettekst\n@end\n" + Answered
    )]
    [InlineData("QA1004", "close-block", "Vraag 1\nWat?[^1]\n@note 1\nEen.\n\nTwee.", "Vraag 1\nWat?[^1]\n@note 1\nEen.\n\nTwee.\n@end\n")]
    [InlineData(
        "QA1004",
        "close-block-early",
        "Vraag 1\nWat?\n@aside\nVoettekst\n\nEn wie?\n" + Answered,
        "Vraag 1\nWat?\n@aside\nVoettekst\n@end\n\nEn wie?\n" + Answered
    )]
    [InlineData("QA1004", "remove-end", "Vraag 1\nWat?\n@end\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    // QA1005
    [InlineData(
        "QA1005",
        "remove-repeated",
        "@status final\n@status final\nVraag 1\nWat?\n" + Answered,
        "@status final\nVraag 1\nWat?\n" + Answered
    )]
    [InlineData(
        "QA1005",
        "remove-repeated",
        "@kenmerk 1\n@kenmerk 2\nVraag 1\nWat?\n" + Answered,
        "@kenmerk 1\nVraag 1\nWat?\n" + Answered
    )]
    [InlineData("QA1005", "remove-repeated", "Vraag 1\n@id a\n@id b\nWat?\n" + Answered, "Vraag 1\n@id a\nWat?\n" + Answered)]
    [InlineData("QA1005", "remove-repeated", "Vraag 1\n@open a\n@na \"b\"\nWat?\n", "Vraag 1\n@open a\nWat?\n")]
    // QA1006
    [InlineData("QA1006", "remove-character", "Vraag 1\nWat\u202E?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    [InlineData("QA1006", "remove-character", "Vraag 1\nWat\u0001?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    [InlineData("QA1006", "remove-character", "Vraag 1\nWat\u200B?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    [InlineData("QA1006", "remove-character", "\u00ADVraag 1\nWat?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    [InlineData("QA1006", "replace-character", "Vr\u0430ag 1\nWat?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    [InlineData("QA1006", "replace-character", "Dit\u2028Vraag 1\r\nWat?\r\n" + Answered, "Dit\r\nVraag 1\r\nWat?\r\n" + Answered)]
    // QA1008
    [InlineData(
        "QA1008",
        "set-aside",
        "Vraag 1\nWat is\n  Pagina 2 van 5\ndat?\n" + Answered,
        "Vraag 1\nWat is\n@aside Pagina 2 van 5\ndat?\n" + Answered
    )]
    // QA1007
    [InlineData("QA1007", "unindent", "Vraag 1\n  @id taal\nWat?\n" + Answered, "Vraag 1\n@id taal\nWat?\n" + Answered)]
    [InlineData("QA1007", "unindent", "Vraag 1\nWat?\n  @id taal\n" + Answered, "Vraag 1\n@id taal\nWat?\n" + Answered)]
    [InlineData("QA1007", "unindent", "Vraag 1\nWat?[^1]\n\t@note 1 Tekst\n" + Answered, "Vraag 1\nWat?[^1]\n@note 1 Tekst\n" + Answered)]
    [InlineData(
        "QA1007",
        "cut-heading",
        "Vraag 1\nWat?\n" + Answered + "\nVraag 2 6702756\n@open later\nWie?\n",
        "Vraag 1\nWat?\n" + Answered + "\nVraag 2\n@aside 6702756\n@open later\nWie?\n"
    )]
    [InlineData(
        "QA1007",
        "join-heading",
        "Vragen 1 en 2\nWat?\n\nAntwoord op vragen 1 en\n2\nJa.\n",
        "Vragen 1 en 2\nWat?\n\nAntwoord op vragen 1 en 2\nJa.\n"
    )]
    [InlineData(
        "QA1007",
        "number-heading",
        "Vraag 1\nWat?\n\nVraag 2\nWie?\n" + Answered + "\nAntwoord\nNee.\n",
        "Vraag 1\nWat?\n\nVraag 2\nWie?\n" + Answered + "\nAntwoord op vraag 2\nNee.\n"
    )]
    [InlineData(
        "QA1007",
        "keep-as-text",
        "Vraag 1\nWat?\n" + Answered + "\nAntwoord\nNee.\n",
        "Vraag 1\nWat?\n" + Answered + "\n@text Antwoord\nNee.\n"
    )]
    [InlineData("QA1007", "keep-as-text", "Vraag 1\nWat?\n  @id taal\n" + Answered, "Vraag 1\nWat?\n@text   @id taal\n" + Answered)]
    [InlineData(
        "QA1007",
        "capital",
        "Vraag 1\nWat?\n" + Answered + "\nvraag 2\n@open later\n",
        "Vraag 1\nWat?\n" + Answered + "\nVraag 2\n@open later\n"
    )]
    [InlineData(
        "QA1007",
        "colon",
        "@open later\nVraag 1\nWat?\n" + Answered + "\nVraag 2 Wie?\nNiets.\n",
        "@open later\nVraag 1\nWat?\n" + Answered + "\nVraag 2: Wie?\nNiets.\n"
    )]
    [InlineData(
        "QA1007",
        "blank-line",
        "@heading question+answer \"{n}. {text}\"\n\n1. Doel\n\nDit.\n2. Bereik\n\nAlles.\n",
        "@heading question+answer \"{n}. {text}\"\n\n1. Doel\n\nDit.\n\n2. Bereik\n\nAlles.\n"
    )]
    [InlineData(
        "QA1007",
        "declare-group",
        "@heading question+answer \"### {text}\"\n\n### Wat?\nDit.\n## Kosten\n### Wie?\nIk.\n",
        "@heading question+answer \"### {text}\"\n@heading group \"## {text}\"\n\n### Wat?\nDit.\n## Kosten\n### Wie?\nIk.\n"
    )]
    [InlineData(
        "QA1007",
        "declare-closing",
        "@heading question+answer \"### {text}\"\n\n### Wat?\nDit.\n## Later\nMeer.\n",
        "@heading question+answer \"### {text}\"\n@heading closing \"## Later\"\n\n### Wat?\nDit.\n## Later\nMeer.\n"
    )]
    // QA1010
    [InlineData("QA1010", "remove-heading", "@heading group \"# {text}\"\nVraag 1\nWat?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    // QA2007
    [InlineData(
        "QA2007",
        "declare-heading",
        "@document en\n## What is it?\nThis.\n## Who?\nMe.",
        "@document en\n@heading question+answer \"## {text}\"\n## What is it?\nThis.\n## Who?\nMe."
    )]
    [InlineData("QA2007", "declare-heading", "## What is it?\nThis.", "@heading question+answer \"## {text}\"\n## What is it?\nThis.")]
    // QA2009
    [InlineData(
        "QA2009",
        "renumber",
        "@open later\nVraag 1\nWat?\n\nVraag 4\nWie?\n\nVraag 2\nHoe?\n\nVraag 3\nWaar?\n",
        "@open later\nVraag 1\nWat?\n\nVraag 2\nWie?\n\nVraag 3\nHoe?\n\nVraag 4\nWaar?\n"
    )]
    // QA1009
    [InlineData("QA1009", "remove-allow", "Vraag 1\n@allow QA3001 \"later\"\nWat?\n" + Answered, "Vraag 1\nWat?\n" + Answered)]
    // QA2006
    [InlineData("QA2006", "reletter", "Vraag 1\nWat?\na) een\nc) drie\n" + Answered, "Vraag 1\nWat?\na) een\nb) drie\n" + Answered)]
    [InlineData(
        "QA2006",
        "reletter",
        "Vraag 1\nWat?\n(a) een\n(c) drie\n(b) twee\n\nAntwoord op vraag 1 c):\nJa.\n\nAntwoord op vraag 1a en 1b\n"
            + "Zie vraag 1c en [[1C]].\n",
        "Vraag 1\nWat?\n(a) een\n(b) drie\n(c) twee\n\nAntwoord op vraag 1 b):\nJa.\n\nAntwoord op vraag 1a en 1c\n"
            + "Zie vraag 1b en [[1b]].\n"
    )]
    [InlineData(
        "QA2006",
        "reletter",
        "Vraag 1\nWat?\na) een\nb) twee\nb) drie\n" + Answered,
        "Vraag 1\nWat?\na) een\nb) twee\nc) drie\n" + Answered
    )]
    [InlineData(
        "QA2006",
        "reletter",
        "Vraag 1\nWat?\na) een\nb) twee\nOf\na) ik\nb) jij\n" + Answered,
        "Vraag 1\nWat?\na) een\nb) twee\nOf\nc) ik\nd) jij\n" + Answered
    )]
    [InlineData(
        "QA2006",
        "reletter",
        "Vraag 1\n@expect #c yes-no\n@expect #1a text\nWat?\na) een\nc) drie\n\nAntwoord op vraag 1\n@covers a\nAl.\n\n"
            + "Antwoord op vraag 1\n@covers c\n@value #1c yes from \"Ja\"\nJa.\n",
        "Vraag 1\n@expect #b yes-no\n@expect #1a text\nWat?\na) een\nb) drie\n\nAntwoord op vraag 1\n@covers a\nAl.\n\n"
            + "Antwoord op vraag 1\n@covers b\n@value #1b yes from \"Ja\"\nJa.\n"
    )]
    [InlineData(
        "QA2006",
        "reletter",
        "Vraag 1\n@part b \"Wie\"\n@part c \"Wat\"\nWie? Wat?\n" + Answered,
        "Vraag 1\n@part a \"Wie\"\n@part b \"Wat\"\nWie? Wat?\n" + Answered
    )]
    [InlineData(
        "QA2006",
        "reletter",
        "Vraag 1a\nWat?\n\nVraag 1c\nWie?\n\nAntwoord op vraag 1a\nDit.\n\nAntwoord op vraag 1c\nIk.\n",
        "Vraag 1a\nWat?\n\nVraag 1b\nWie?\n\nAntwoord op vraag 1a\nDit.\n\nAntwoord op vraag 1b\nIk.\n"
    )]
    // QA5007
    [InlineData(
        "QA5007",
        "nearest-type",
        "@document kamervagen nl-NL\nVraag 1\nWat?\n" + Answered,
        "@document kamervragen nl-NL\nVraag 1\nWat?\n" + Answered
    )]
    // QA3002
    [InlineData(
        "QA3002",
        "nearest-unanswered",
        "Vraag 1\nWat?\n\nAntwoord op vraag 11\nJa.\n",
        "Vraag 1\nWat?\n\nAntwoord op vraag 1\nJa.\n"
    )]
    [InlineData(
        "QA3002",
        "nearest-unanswered",
        "Vraag 1\nA\nVraag 2\nB\nVraag 3\nC.\nAntwoorden 1, 2 en 33.\nJa.\n",
        "Vraag 1\nA\nVraag 2\nB\nVraag 3\nC.\nAntwoorden 1, 2 en 3.\nJa.\n"
    )]
    // QA3006
    [InlineData(
        "QA3006",
        "cover-part",
        "Vraag 1\nWat is\na) dit;\nb) dat?\n\nAntwoord op vraag 1\n@covers 1a\nNiets.\n",
        "Vraag 1\nWat is\na) dit;\nb) dat?\n\nAntwoord op vraag 1\n@covers 1a, 1b\nNiets.\n"
    )]
    // QA3010
    [InlineData(
        "QA3010",
        "add-value-no",
        "Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\nEr zijn \"geen\" gegevens\ngedeeld. Dat is alles.\n",
        "Vraag 1\n@expect yes-no\nWat?\n\nAntwoord op vraag 1\n@value no from \"Er zijn \"\"geen\"\" gegevens gedeeld\"\n"
            + "Er zijn \"geen\" gegevens\ngedeeld. Dat is alles.\n"
    )]
    [InlineData(
        "QA3010",
        "add-value-partly",
        "@document en\nQuestion 1\n@expect choice all|partly|none\nWhat?\n\nAnswer\nWe have some.\n",
        "@document en\nQuestion 1\n@expect choice all|partly|none\nWhat?\n\nAnswer\n@value partly from \"We have some\"\nWe have some.\n"
    )]
    public void A_fix(string rule, string key, string before, string after) => Fixed.Check(rule, key, before, after);

    // Headings of declared forms, whose line holds words.
    [Fact]
    public void Below_a_heading_of_a_declared_form() =>
        Fixed.Check(
            "QA3001",
            "mark-open",
            "@document en\n@numbering none\n@heading question \"### {text}\"\n\n### Where?\nNow?\n",
            "@document en\n@numbering none\n@heading question \"### {text}\"\n\n### Where?\n@open not answered yet\nNow?\n"
        );

    [Fact]
    public void An_answer_to_the_part_that_has_none() =>
        Fixed.Check(
            "QA3006",
            "add-part",
            "Vraag 1\nWat is\na) dit;\nb) dat?\n\nAntwoord op vraag 1 a):\nNiets.\n",
            "Vraag 1\nWat is\na) dit;\nb) dat?\n\nAntwoord op vraag 1 a):\nNiets.\n\nAntwoord op vraag 1 b):\nTODO\n",
            "QA3005"
        );

    [Theory]
    [InlineData(
        "add-field",
        "@document brief nl-NL\n\nVraag 1\nWat?\n" + Answered,
        "@document brief nl-NL\n@nummer \n\nVraag 1\nWat?\n" + Answered
    )]
    [InlineData(
        "nearest-field",
        "@document brief nl-NL\n@numer 3\n\nVraag 1\nWat?\n" + Answered,
        "@document brief nl-NL\n@nummer 3\n\nVraag 1\nWat?\n" + Answered
    )]
    public void A_fix_of_a_type_of_ones_own(string key, string before, string after)
    {
        var types = DocDsl.Core.DocumentTypes.DocumentTypeSet.Create([
            new DocDsl.Core.DocumentTypes.TypeSource("@type brief extends document\n@field nummer text required\n"),
        ]);
        var model = DocDsl.Core.Compilation.SemanticAnalysis.Analyze(new SourceText(before), types);
        var fix = model.Diagnostics.SelectMany(diagnostic => Fixes.For(model, diagnostic)).First(fix => fix.Key == key);
        Assert.Equal(after, model.Tree.Text.WithChanges(fix.Changes).Content);
    }

    [Theory]
    [InlineData("Vraag 1\nWat\uFFFD?\n" + Answered)] // the letter that was lost does not come back by removing its trace
    [InlineData("Vraag 1\nWat\uD800?\n" + Answered)]
    [InlineData("Vraag 1\nWat zei\n@//\n@x toen?\n@endd\n" + Answered, "QA1001 nearest-directive", "QA1001 escape-line")]
    [InlineData("Vraag 1\nWat?\n\nAntwoord op vraag 1\n\n")] // QA3004: what the answer is nobody but the writer knows
    public void Nothing_is_offered_that_does_not_help(string text, params string[] offered)
    {
        var model = Marked.Model(text);
        var all = model
            .Diagnostics.SelectMany(diagnostic => Fixes.For(model, diagnostic).Select(fix => $"{diagnostic.Id} {fix.Key}"))
            .Distinct();
        Assert.Subset(all.Append("QA1001 escape-line").ToHashSet(), offered.ToHashSet());
        Assert.Empty(all.Except(offered.Append("QA1001 escape-line")));
    }

    [Fact]
    public void A_diagnostic_of_another_document_has_no_fix() =>
        Assert.Empty(Fixes.For(Marked.Model("Vraag 1\n"), Marked.Model("\n\nVraag 1\n").Diagnostics[0]));
}
