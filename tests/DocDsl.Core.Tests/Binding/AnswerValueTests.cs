using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Binding;

/// <summary>Values of answers, parts of questions, promises and suppresses, as the model has them.</summary>
public class AnswerValueTests
{
    [Theory]
    [InlineData("yes-no", "", "Ja.", "yes", "Ja")]
    [InlineData("yes-no", "", "**Nee.** Dat gebeurt niet.", "no", "**Nee")]
    [InlineData(
        "yes-no",
        "@value no from \"worden geen datasets gedeeld\"",
        "Er worden geen data-\nsets gedeeld.",
        "no",
        "worden geen data-\nsets gedeeld"
    )]
    [InlineData(
        "yes-no",
        "@value from \"Nee, dat gebeurt niet\"",
        "De minister zegt: Nee, dat gebeurt niet.",
        "no",
        "Nee, dat gebeurt niet"
    )]
    [InlineData("date", "@value from \"27 augustus 2025\"", "Dat was op 27 augustus\n2025.", "2025-08-27", "27 augustus\n2025")]
    [InlineData("date", "@value 2025-08-27 from \"eind augustus\"", "Dat was eind augustus.", "2025-08-27", "eind augustus")]
    [InlineData("date", "", "27 augustus 2025.", "2025-08-27", "27 augustus 2025.")]
    [InlineData("amount EUR", "@value from \"813.000 euro\"", "Dat kostte 813.000 euro.", "813000 EUR", "813.000 euro")]
    [InlineData("amount EUR", "@value 813000.00 from \"813.000 euro\"", "Dat kostte 813.000 euro.", "813000.00 EUR", "813.000 euro")]
    [InlineData("number", "@value from \"vier\"", "Het zijn er vier.", "4", "vier")]
    [InlineData("duration", "@value 3 weeks from \"drie weken\"", "Binnen drie weken.", "3 weeks", "drie weken")]
    [InlineData("choice ja|deels|nee", "", "Deels. De rest volgt.", "deels", "Deels")]
    [InlineData(
        "choice open|\"niet bekend\"",
        "@value niet bekend from \"is mij niet bekend\"",
        "Dat is mij niet bekend.",
        "niet bekend",
        "is mij niet bekend"
    )]
    [InlineData(
        "choice open|\"niet bekend\"",
        "@value \"niet bekend\" from \"is mij niet bekend\"",
        "Dat is mij niet bekend.",
        "niet bekend",
        "is mij niet bekend"
    )]
    [InlineData("person", "@value from \"De Vries\"", "Dat doet De Vries.", "De Vries", "De Vries")]
    [InlineData(
        "url",
        "@value from \"https://example.org/a\"",
        "Zie https://example.org/a.",
        "https://example.org/a",
        "https://example.org/a"
    )]
    [InlineData("text", "", "Alle.", "Alle.", "Alle.")]
    public void The_value_of_an_answer(string kind, string directive, string answer, string value, string words)
    {
        var model = Marked.Model($"@document nl-NL\nVraag 1\n@expect {kind}\nWat?\n\nAntwoord op vraag 1\n{directive}\n{answer}\n");
        Assert.Empty(model.Diagnostics);
        var found = Assert.Single(model.Questions).Value!;
        Assert.Equal(value, found.Text);
        Assert.Equal(kind, found.Type.ToString());
        Assert.Equal(words, model.Tree.Text.ToString(found.Span));
    }

    [Theory]
    [InlineData("yes", "yes-no")]
    [InlineData("2026-03-01", "date")]
    [InlineData("12.5", "number")]
    [InlineData("12 EUR", "amount EUR")]
    [InlineData("2 months", "duration")]
    [InlineData("maybe", "text")]
    public void Without_expect_a_value_has_the_kind_it_looks_like(string value, string kind)
    {
        var model = Marked.Model($"@document nl-NL\nVraag 1\nWat?\n\nAntwoord op vraag 1\n@value {value} from \"dit\"\nAlleen dit.\n");
        Assert.Empty(model.Diagnostics);
        Assert.Equal(kind, model.Questions[0].Value!.Type.ToString());
    }

    [Fact]
    public void Joint_questions_have_one_answer_and_each_its_own_value()
    {
        var model = Marked.Model(
            """
            @document nl-NL
            Vragen 1, 2 en 3
            @expect #1 yes-no
            @expect #2 date
            Klopt dat, sinds wanneer, en waarom?

            Antwoord op de vragen 1, 2 en 3
            @value #1 yes from "Dat klopt"
            @value #2 from "1 maart 2025"
            Dat klopt, sinds 1 maart 2025.
            """
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["yes", "2025-03-01", null], model.Questions.Select(question => question.Value?.Text));
    }

    [Fact]
    public void A_type_says_what_all_answers_are()
    {
        var types = DocumentTypeSet.Create([new TypeSource("@type audit\n@expect yes-no\n")]);
        var model = SemanticAnalysis.Analyze(
            new SourceText(
                "@document audit en\nQuestion 1\nIs it?\nAnswer 1\nYes.\nQuestion 2\n@expect date\nSince?\nAnswer 2\n1 May 2024\n"
                    + "Question 3\nWhy?\nAnswer 3\nSo.\nQuestion 4\n@open later\nWho?\n"
            ),
            types
        );
        Assert.Equal(["yes", "2024-05-01", null, null], model.Questions.Select(question => question.Value?.Text));
        Assert.Equal(["QA3010"], model.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Parts_are_lines_that_begin_with_letters()
    {
        var model = Marked.Model(
            """
            @document nl-NL
            Vraag 1
            Wat is het,
            te weten:
            a) hoe heet het;

              (b) waar staat
              het, op bladzijde 3 of
            c)
            elders?

            Antwoord op vraag 1
            Dit.
            """
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["a: hoe heet het;", "b: waar staat het, op bladzijde 3 of", "c: elders?"], Parts(model, 0));
        Assert.Equal("Vraag 1b", model.Questions[0].Parts[1].Label);
        Assert.All(model.Questions[0].Parts, part => Assert.Same(model.Answers[0], part.Answer));
    }

    [Theory]
    [InlineData("Welke van\na) deze of\ndie?")] // one letter alone is no list
    [InlineData("Welke?\nb) die;\nc) deze.")]
    [InlineData("Onder a) en b) van de wet?")]
    [InlineData("Welke?\na)die;\nb)deze.")]
    [InlineData("Welke?\nA) die;\nB) deze.")]
    public void Lines_that_are_no_parts(string text)
    {
        var model = Marked.Model($"@document nl-NL\nVraag 1\n{text}\n\nAntwoord op vraag 1\nDit.\na) een\nb) twee\n");
        Assert.Empty(model.Diagnostics);
        Assert.Empty(model.Questions[0].Parts);
    }

    [Fact]
    public void Roman_numbers_in_a_part_are_no_parts()
    {
        var model = Marked.Model("@document nl-NL\nVraag 1\nWelke?\na) die;\ni) een\nii) twee\nb) deze.\n\nAntwoord op vraag 1\nDit.\n");
        Assert.Empty(model.Diagnostics);
        Assert.Equal(['a', 'b'], model.Questions[0].Parts.Select(part => part.Letter));
    }

    [Fact]
    public void Part_marks_name_parts_whose_letters_are_lost()
    {
        var model = Marked.Model(
            """
            @document nl-NL
            Vraag 1
            @part a "Hoe heet"
            @part b "Waar staat het?"
            @expect #1b date
            Drie dingen. Hoe heet het? Waar
            staat het? Sinds wanneer?

            Antwoord op vraag 1
            @value #1b from "1 mei 2024"
            Zo, sinds 1 mei 2024.
            """
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["a: Hoe heet het?", "b: Waar staat het? Sinds wanneer?"], Parts(model, 0));
        Assert.Equal("2024-05-01", model.Questions[0].Parts[1].Value!.Text);
        Assert.Null(model.Questions[0].Value);
    }

    [Fact]
    public void A_joint_text_is_divided()
    {
        var model = Marked.Model(
            """
            @document nl-NL
            Vragen 1 en 2
            @part #2 "Zo nee,"
            @part #2 a "Zo nee,"
            @part #2b "En wanneer"
            Klopt dat? Zo nee, waarom niet? En wanneer
            wel?

            Antwoord op vraag 1
            Ja.

            Antwoord op vraag 2
            Nooit.
            """
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["Klopt dat?", "Zo nee, waarom niet? En wanneer wel?"], model.Questions.Select(question => question.Text.Text));
        Assert.Equal(["a: Zo nee, waarom niet?", "b: En wanneer wel?"], Parts(model, 1));
        Assert.Empty(model.Questions[0].Parts);
    }

    [Fact]
    public void Where_all_questions_have_their_own_words_the_first_has_what_stands_before()
    {
        var model = Marked.Model(
            "@document nl-NL\nVragen 1 en 2\n@part #1 \"Klopt\"\n@part #2 \"Zo nee\"\n"
                + "In de krant stond dit. Klopt dat? Zo nee, waarom?\n\nAntwoord op vragen 1 en 2\nJa.\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["In de krant stond dit. Klopt dat?", "Zo nee, waarom?"], model.Questions.Select(question => question.Text.Text));
    }

    [Fact]
    public void Parts_under_headings_and_answers_of_their_own()
    {
        var model = Marked.Model(
            """
            @document nl-NL
            Vraag 1a
            @expect yes-no
            Klopt dat?
            Vraag 1b
            @expect date
            Sinds wanneer?
            Antwoord op vraag 1a
            Ja.
            Antwoord op vraag 1b
            @value from "1 mei 2024"
            Sinds 1 mei 2024.
            """
        );
        Assert.Empty(model.Diagnostics);
        var question = Assert.Single(model.Questions);
        Assert.Equal("Vraag 1", question.Label);
        Assert.Equal(["a: Klopt dat?", "b: Sinds wanneer?"], Parts(model, 0));
        Assert.Equal(["yes", "2024-05-01"], question.Parts.Select(part => part.Value?.Text));
        Assert.Equal(model.Answers, question.Parts.Select(part => part.Answer));
        Assert.Null(question.Value);
    }

    [Fact]
    public void Covers_says_which_parts_an_answer_is_for()
    {
        var model = Marked.Model(
            """
            @document nl-NL
            Vraag 1
            @expect #1c yes-no
            Drie dingen:
            a) hoe;
            b) waar;
            c) of?
            Antwoord op vraag 1
            @covers 1a, 1b
            Zo, hier.
            Antwoord op vraag 1
            @covers 1c
            Nee.
            """
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal([model.Answers[0], model.Answers[0], model.Answers[1]], model.Questions[0].Parts.Select(part => part.Answer));
        Assert.Equal("no", model.Questions[0].Parts[2].Value!.Text);
    }

    [Fact]
    public void Parts_of_a_question_without_a_number()
    {
        var model = Marked.Model(
            """
            @document questionnaire en-GB
            @numbering none
            @question
            @expect #a yes-no
            Access:
            a) is it logged;
            b) since when?
            @answer
            @covers a
            Yes.
            @question
            @expect #b date
            Backups:
            a) where;
            b) since when?
            @answer
            @value #b from "1 May 2024"
            There, since 1 May 2024.
            """
        );
        Assert.Equal(["QA3006"], model.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal("2024-05-01", model.Questions[1].Parts[1].Value!.Text);
        Assert.Equal("yes", model.Questions[0].Parts[0].Value!.Text);
        Assert.Equal(["Access, a", "Access, b"], model.Questions[0].Parts.Select(part => part.Label));
    }

    [Fact]
    public void A_German_answer_names_the_question_and_its_parts()
    {
        var model = Marked.Model(
            "@document de-DE\nFrage 1\nAuf welcher?\n\na) Ist sie lexikalisch?\n\nb) Sofern nicht: warum?\n\n"
                + "Antwort zu Fragen 1, 1 a) und 1 b)\nAuf dieser.\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["a: Ist sie lexikalisch?", "b: Sofern nicht: warum?"], Parts(model, 0));
    }

    [Fact]
    public void By_and_promises()
    {
        var model = Marked.Model(
            """
            @document nl-NL
            @source brief.pdf
            Vraag 1
            Wanneer?
            Antwoord op vraag 1
            @by "Minister De Vries"
            @promise brief by 2026-03-01 from "stuur ik uw Kamer een brief"
            @promise overleg from "zal ik overleggen"
            Daarover stuur ik uw
            Kamer een brief. Ook zal ik overleggen.
            """
        );
        Assert.Empty(model.Diagnostics);
        Assert.Equal("brief.pdf", model.Source);
        var answer = Assert.Single(model.Answers);
        Assert.Equal("Minister De Vries", answer.By);
        Assert.Equal([("brief", "2026-03-01"), ("overleg", null)], answer.Promises.Select(promise => (promise.Id, promise.Due)));
        Assert.Equal("stuur ik uw\nKamer een brief", model.Tree.Text.ToString(answer.Promises[0].Span));
    }

    [Fact]
    public void An_excuse_holds_for_its_section_alone()
    {
        var model = Marked.Model("Vraag 1\n@allow QA3001 \"volgt\"\nWat?\nVraag 2\nWie?\n");
        Assert.Equal(["QA3001"], model.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(("QA3001", "volgt"), (model.Suppressions[0].RuleId, model.Suppressions[0].Reason));
    }

    [Fact]
    public void What_others_find_is_excused_too_and_never_told_as_unused()
    {
        var model = Marked.Model(
            "Vraag 1\n@id question-2\n@allow QA6001 \"zo heet het\"\nWat?\nAntwoord 1\nDit.\nVraag 2\nWie?\nAntwoord 2\nIk.\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.True(model.IsSuppressed("QA6001", model.Questions[0].IdSpan));
        Assert.False(model.IsSuppressed("QA6001", model.Questions[1].HeadingSpan));
        Assert.False(model.IsSuppressed("QA4006", model.Questions[0].IdSpan));
    }

    private static IEnumerable<string> Parts(SemanticModel model, int question) =>
        model.Questions[question].Parts.Select(part => $"{part.Letter}: {part.Text.Text}");
}
