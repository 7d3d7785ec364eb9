namespace DocDsl.Core.Tests.Binding;

public class ReferenceTests
{
    private const string Four =
        "Vraag 1\nWat?\n\nAntwoord op vraag 1\n{0}\n\nVraag 2\nWie?\n\nAntwoord op vraag 2\nIk.\n\nVraag 3\n@id kosten\nHoeveel?\n"
        + "a) nu\nb) later\n\nAntwoord op vraag 3\nVeel.\n\nVraag 4\nWanneer?\n\nAntwoord op vraag 4\nNu.\n";

    [Theory]
    [InlineData("Zie het antwoord op vraag 2.", "2")]
    [InlineData("Zie verder het antwoord op de vragen 2 en 3.", "2 3")]
    [InlineData("Zie mijn antwoord op vraag 2, 3 en 4. Verder niets.", "2 3 4")]
    [InlineData("Zoals in de beantwoording vanvraag 2 opgenomen brengt men dit over.", "2")]
    [InlineData("Zoals bij vraag\n3 aangegeven is er weinig respons.", "3")]
    [InlineData("Zie vraag 2, 10 jaar geleden was dat anders.", "2")]
    [InlineData("Zie [[#2]] en [[3b]], en ook [[#kosten]].", "2 3 3")]
    [InlineData("Uw aanvraag 2 is in behandeling; de navraag 3 ook.", "")]
    [InlineData("Zie de Kamervragen, antwoord op vraag 9, van vorig jaar.", "")]
    [InlineData("Zie het antwoord op vraag 9 (2024Z12345).", "")]
    [InlineData("Zie het antwoord op vraag 9 in de brief van 3 mei.", "")]
    [InlineData("Er waren meer vragen. 12 daarvan zijn beantwoord.", "")]
    [InlineData("Een [[woord]] in haken, [[en meer]], [[a#]] en [[?#4]].", "")]
    public void Words_and_brackets_refer(string answer, string expected)
    {
        var document = QaDocument.Parse(
            "@document nl-NL\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, Four, answer)
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal(expected, string.Join(" ", document.Answers[0].References.Select(reference => reference.Target!.Number)));
        Assert.All(document.Answers[0].RefersTo, question => Assert.Contains(document.Answers[0], question.ReferredToBy));
    }

    [Theory]
    [InlineData(
        "en-GB",
        "Question 1\nWho?\n\nAnswer to question 1\nSee the answer to question 2.\n\nQuestion 2\nWhat?\n\nAnswer to question 2\nThis.\n",
        "2"
    )]
    [InlineData(
        "de-DE",
        "Frage 1\nWer?\n\nAntwort zu Frage 1\nSiehe Antwort zu Frage 2 a).\n\nFrage 2\nWas?\n\nAntwort zu Frage 2\nDies.\n",
        "2"
    )]
    [InlineData(
        "fr-FR",
        "Question 1\nQui ?\n\nRéponse à la question 1\nVoir la réponse à la question 2.\n\nQuestion 2\nQuoi ?\n\n"
            + "Réponse à la question 2\nCeci.\n",
        "2"
    )]
    [InlineData(
        "en-GB",
        "Question 1\nWho?\n\nAnswer to question 1\nI refer to the answer given to Question UIN 1927.\n\nQuestion 2\nWhat?\n\n"
            + "Answer to question 2\nThis.\n",
        ""
    )]
    public void Each_language_has_its_words(string culture, string text, string expected)
    {
        var document = QaDocument.Parse($"@document {culture}\n{text}");
        Assert.Empty(document.Diagnostics);
        Assert.Equal(expected, string.Join(" ", document.Answers[0].RefersTo.Select(question => question.Number)));
    }

    [Fact]
    public void A_question_that_speaks_of_answers_means_an_earlier_letter()
    {
        var document = QaDocument.Parse(
            "@document nl-NL\nVraag 1\nWaarom staat in het antwoord op vraag 17 iets anders?\nAntwoord 1\nDaarom.\nVraag 2\n"
                + "Kunt u vraag 1 apart beantwoorden?\nAntwoord 2\nJa.\n"
        );
        Assert.Empty(document.Diagnostics);
        Assert.Equal([1], document.Questions[1].References.Select(reference => reference.Number!.Value));
        Assert.Empty(document.Questions[0].References);
    }

    [Fact]
    public void Groups_have_their_own_numbers()
    {
        var document = QaDocument.Parse(
            "@document en\n@numbering per-group\n@group A\nQuestion 1\nWho?\nAnswer 1\nAll.\n@group B\nQuestion 1\nWhat?\nAnswer 1\n"
                + "See question 2.\nQuestion 2\nWhy?\nAnswer 2\nSo.\n"
        );
        Assert.Empty(document.Diagnostics);
        Assert.Same(document.Questions[2], Assert.Single(document.Answers[1].RefersTo));
    }

    [Fact]
    public void Brackets_leave_the_text()
    {
        var document = QaDocument.Parse(
            "@document nl-NL\n" + Four.Replace("{0}", "Zie vraag [[#2]], [[ # kosten ]] en [[brief/palantir#4]], niet [[dit]].")
        );
        Assert.Equal("Zie vraag 2, [[ # kosten ]] en brief/palantir#4, niet [[dit]].", document.Answers[0].Text);
    }

    [Fact]
    public void A_reference_to_another_document_is_found_among_those_that_are_given()
    {
        var one = QaDocument.Parse(
            "@document nl-NL\n" + Four.Replace("{0}", "Zie [[palantir#2]], [[brieven/palantir#kosten]] en [[elders#1]]."),
            "a/one.qa"
        );
        QaDocument[] all = [one, QaDocument.Parse("@document nl-NL\n" + Four, "brieven/Palantir.qa"), QaDocument.Parse("", "xpalantir.qa")];
        var references = one.Answers[0].References;
        Assert.Equal(["palantir", "brieven/palantir", "elders"], references.Select(reference => reference.Document));
        Assert.All(references, reference => Assert.Null(reference.Target));
        Assert.Same(all[1].Questions[1], references[0].Resolve(all));
        Assert.Same(all[1].Questions[2], references[1].Resolve(all));
        Assert.Null(references[2].Resolve(all));
        Assert.Equal("(6,5)", references[0].Span.ToString()[^5..]);
    }
}
