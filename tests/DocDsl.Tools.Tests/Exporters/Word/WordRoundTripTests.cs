using CsCheck;
using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;
using DocDsl.Tests;

namespace DocDsl.Tools.Tests.Exporters.Word;

/// <summary>What people edit in Word and send back is the same questions and answers.</summary>
public class WordRoundTripTests
{
    private static readonly string[] s_texts =
    [
        "Kent u het bericht?",
        "Zie het antwoord op vraag 1, [[#1]] en [[#99]].",
        "Dit zijn:\n- een\n- twee\n  - binnen\n- drie",
        "1. eerst\n2. dan\n3. laatst",
        "4) vier\n5) vijf",
        "| post | bedrag |\n| --- | ---: |\n| bad | 10 |\n| glijbaan | 20 |",
        "```\nVraag 9\n@x\n    ingesprongen\n```",
        "@@minister vroeg het.",
        "@text Vraag 2",
        "@text Antwoord op vraag 1",
        "@text @status partial",
        "@text ```",
        "@text <!-- geen commentaar",
        "**Sterk** en `code` en [woorden](https://example.nl/x).",
        "Tekst[^{0}] en meer.[^{0}]",
        "Een noot[^n{0}].",
        "Zie https://example.nl/a?b=c#d of post@example.nl.",
        "مرحبا بالعالم",
        "<b>&amp;</b> \"en\" 'zo' ]]>",
        "Rood \uD83D\uDE00 en é.",
        "Toelichting op vraag 3",
        "# Geen kop",
        "Wel a*b*c en _d_ en a_b.",
        "> Een citaat",
        "Wat is bekend over\na) de kosten;\nb) de planning?",
    ];

    private static readonly (string Document, string Question, string Answer)[] s_languages =
    [
        ("@document nl-NL", "Vraag", "Antwoord op vraag"),
        ("@document kamervragen nl-NL", "Vraag", "Antwoord op vraag"),
        ("@document en-GB", "Question", "Answer"),
        ("@document de-DE", "Frage", "Antwort zu Frage"),
        ("@document fr-FR", "Question", "Réponse à la question"),
    ];

    public static TheoryData<string> Examples =>
        [
            .. Directory
                .GetFiles(Repository.PathOf("examples"), "*.*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".qa" or ".md" && Path.GetFileName(file) != "README.md")
                .Select(file => Path.GetRelativePath(Repository.PathOf("."), file))
                .Where(file => !file.Contains("bin/", StringComparison.Ordinal) && !file.Contains("Policies", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_come_back(string path)
    {
        var document = QaDocument.Parse(File.ReadAllText(Repository.PathOf(path)), path);
        AssertSame(document);
    }

    [Fact]
    public void The_seed_comes_back_letter_by_letter()
    {
        var document = QaDocument.Parse(File.ReadAllText(Repository.PathOf("examples", "Kamervragen", "Letters", "palantir.qa")));
        var back = QaDocument.Parse(WordFile.Of(document).Import().Text);
        Assert.Equal(document.Questions.Select(question => question.Text), back.Questions.Select(question => question.Text));
        Assert.Equal(document.Answers.Select(answer => answer.Text), back.Answers.Select(answer => answer.Text));
        Assert.Equal(document.Notes.Select(note => (note.Id, note.Text)), back.Notes.Select(note => (note.Id, note.Text)));
        Assert.Equal(document.Fields.OrderBy(field => field.Name), back.Fields.OrderBy(field => field.Name));
        Assert.Equal((document.TypeName, document.Culture), (back.TypeName, back.Culture));
    }

    [Theory]
    [MemberData(nameof(Documents.All), MemberType = typeof(Documents))]
    public void Documents_come_back(string name, string text)
    {
        // The broken one has two questions of one number, which only errors of its own tell apart.
        if (name != "broken")
        {
            AssertSame(QaDocument.Parse(text, name + ".qa"));
        }
    }

    [Theory]
    [InlineData(
        "Vraag 1\nWat is bekend over\na) de kosten;\nb) de planning?\n\nAntwoord op vraag 1a\nDit.\n\n"
            + "Antwoord op vraag 1\n@covers 1b\nDat.\n"
    )]
    [InlineData(
        "Vragen 1, 2 en 3\nWat? Hoe? Wie?\n\nVraag 4\nWaar?\n\nAntwoord op vragen 1 en 4\nEen.\n\n"
            + "Antwoord op de vragen 2 en 3\nTwee.\n"
    )]
    [InlineData("@numbering any\n\nVraag 2514\nWat?\n\nAntwoord op vraag 2514\nDit.\n\nVraag 2517\nHoe?\n\nAntwoord op vraag 2517\nZo.\n")]
    [InlineData("@numbering per-group\n\n@group A\nVraag 1\nWat?\n\nAntwoord\nDit.\n\n@group B\nVraag 1\nHoe?\n\nAntwoord\nZo.\n")]
    [InlineData(
        "@document faq nl\n\n@question\nWat kost het?\nEn wanneer?\n\n@answer\nNiets.\n\n"
            + "@question\nHoe vraag ik het aan?\n\n@answer\n- zo\n- of zo\n"
    )]
    [InlineData(
        "@document en\n@numbering none\n@heading question \"{label} {text}\"\n\n"
            + "AC-01 Is it encrypted?\n\n@answer\nYes.\n\nAC-02 By whom?\n\n@answer\nBy us.\n"
    )]
    [InlineData("@document eo\n\n@question 1\nĈu?\n\n@answer 1\nJes.\n\n@question 2\nKiu?\n\n@answer 2\nMi.\n")]
    [InlineData("Vragen 1 en 2\nWat? Hoe?\n\nAntwoord op vraag 1\nDit.\n\nVraag 3\n@open [#3] later\nWie?\n")]
    [InlineData(
        "Vraag 1\nWat?[^3] Hoe?[^1]\n@note 1 Een.\n@note 3 Drie, zie ook [^4].\n@note 4 Vier.\n\n"
            + "Antwoord op vraag 1\nZo.[^3]\n@note 9 Los.\n"
    )]
    public void Shapes_come_back(string text) =>
        AssertSame(QaDocument.Parse(text.StartsWith("@document", StringComparison.Ordinal) ? text : "@document nl-NL\n" + text));

    [Theory]
    [InlineData("```\nx = \uFFFD\n```", "```\nx = \uFFFD\n```")]
    [InlineData("Zo:\n\n    a\n    x = \uFFFD", "Zo:\n\n```\na\nx = \uFFFD\n```")]
    public void What_is_to_be_reviewed_in_code_is_said_before_it(string answer, string expected)
    {
        const string Begin = "<!-- @document faq nl -->\n<!-- @heading question+answer \"## {text}\" -->\n\n## Hoe?\n\n";
        var result = WordFile.Of(QaDocument.Parse(Begin + answer + "\n", "letter.md")).Import();
        Assert.True(result.Words.IsComplete);
        Assert.Contains("\n@// review: A sign of a font of symbols is not known; replace the sign that stands for it\n```\n", result.Text);
        Assert.Equal(expected, Assert.Single(QaDocument.Parse(result.Text).Answers).Text.ToString().Trim());
    }

    [Fact]
    public void Any_document_of_texts_comes_back() =>
        Gen.Select(
                Gen.Int[0, s_languages.Length - 1],
                Gen.Select(
                    Gen.Int[0, 7],
                    Gen.Int[0, s_texts.Length - 1].Array[1, 4],
                    Gen.Int[0, s_texts.Length - 2].Array[1, 4]
                ).Array[1, 5]
            )
            .Sample(
                (language, sections) => AssertSame(QaDocument.Parse(TextOf(language, sections), "map/brief.qa")),
                iter: Depth.Of(60)
            );

    private static string TextOf(int language, (int Kind, int[] Question, int[] Answer)[] sections)
    {
        var (document, question, answer) = s_languages[language];
        var text = document + "\n\n";
        var number = 1;
        foreach (var (kind, asked, answered) in sections)
        {
            var joint = kind == 1 ? $"{number}, {number + 1}" : $"{number}";
            text += kind == 2 ? $"@group Groep {number}\nInleiding van de groep.\n" : "";
            text += kind == 1 ? $"@question {joint}\n" : $"{question} {number}\n";
            text += kind == 3 ? "@open later\n" : "";
            text += string.Join("\n\n", asked.Select((each, i) => Text(each, number, i))) + "\n\n";
            if (kind != 3)
            {
                text += kind == 1 ? $"@answer {joint}\n" : $"{answer} {number}\n";
                text += kind == 4 ? "@status refused\n" : kind == 5 ? "@by \"De minister\"\n" : "";
                text += string.Join("\n\n", answered.Select((each, i) => Text(each, number, i + 10))) + "\n\n";
            }

            number += kind == 1 ? 2 : 1;
        }

        return text;

        static string Text(int each, int number, int i)
        {
            var name = $"{number}x{i}";
            var words = s_texts[each].Replace("{0}", name, StringComparison.Ordinal);
            return words.Contains($"[^{name}]", StringComparison.Ordinal) ? $"{words}\n@note {name} Noot {name}."
                : words.Contains($"[^n{name}]", StringComparison.Ordinal)
                    ? $"{words}\n@note n{name} Noot n{name}, zie https://example.nl/{name}."
                : words;
        }
    }

    private static void AssertSame(QaDocument document)
    {
        var file = WordFile.Of(document);
        Assert.Equal("", file.Errors());
        var result = file.Import();
        Assert.True(result.Words.IsComplete, $"{result.Words} in\n{result.Text}");
        Assert.DoesNotContain(result.Diagnostics, problem => problem.Message.Contains("not read", StringComparison.Ordinal));
        var expected = WordRoundTrip.Of(document, document.IsMarkdown);
        var found = WordRoundTrip.Of(QaDocument.Parse(result.Text), document.IsMarkdown);
        Assert.True(expected == found, $"Expected:\n{expected}\nFound:\n{found}\nOf:\n{document.SourceText}\nBack:\n{result.Text}");
    }
}
