using DocDsl.Core.Diagnostics;
using DocDsl.Core.Tests;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers;

public class TextImporterTests
{
    [Fact]
    public void The_seed_letter_with_a_letterhead_mixed_into_its_lines()
    {
        var seed = File.ReadAllText(Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Single());
        var letter = Import(seed, out var result);

        Assert.Equal([], Diagnostics(letter));
        Assert.Equal(5, letter.Questions.Count);
        Assert.All(letter.Questions, question => Assert.IsAssignableFrom<AnsweredQuestion>(question));
        Assert.Equal(
            "Welke algoritmen worden door die ketenpartners of binnen de ‘samenwerkingsverbanden’ hiervoor gebruikt en/of ontwikkeld?",
            letter[4].Text
        );
        Assert.Equal("Bij het delen van signalen op casusniveau worden geen algoritmen gebruikt en/of ontwikkeld.", letter.Answers[3].Text);
        Assert.Equal("2025-10-31", letter.FindField("answered")?.Value);
        Assert.Equal("6702756", letter.FindField("reference")?.Value);
        Assert.Equal("2025Z15452", letter.FindField("number")?.Value);
        Assert.Equal(2, letter.Notes.Count);
        Assert.All(letter.Notes, note => Assert.Single(note.References));

        // What the scanner made of the notes' numbers is a guess, and says so.
        Assert.Contains("@// review:", result.Text);
        Assert.True(result.Confidence < ImportDiagnostic.Sure);
    }

    [Theory]
    [InlineData("as the council has decided.1", 1)]
    [InlineData("“the last decision”1 of the council", 1)]
    [InlineData("as the council has decided.", 0)]
    public void A_number_and_a_space_begin_a_note_where_the_sign_is_above(string sentence, int notes)
    {
        var letter = Import(
            $"""
            Question 1
            Will the pool be closed?

            Answer to question 1
            No. The pool stays open, {sentence}

            1 Decision of the council, 15 December.

            Page 1 of 2

            Question 2
            Who pays?

            Answer to question 2
            The municipality.

            Page 2 of 2
            """,
            out var result
        );
        Assert.Equal(notes, letter.Notes.Count);
        Assert.Equal(notes, result.Diagnostics.Count(diagnostic => diagnostic.NeedsReview));
        Assert.All(letter.Notes, note => Assert.Equal("1 Decision of the council, 15 December.", note.Text));
        Assert.All(letter.Notes, note => Assert.Single(note.References));
    }

    [Fact]
    public void Notes_at_the_foot_of_a_page_and_a_sentence_that_goes_on_behind_it()
    {
        var letter = Import(
            """
            Vragen van het lid De Boer (Stadspartij) aan de Minister van Financiën over
            munten (ingezonden 3 maart 2024).
            Vraag 1
            Kent u het bericht «Munten raken op»?
            1
            Antwoord 1
            Ja. In het plan2 staat dat er in 2025 tien van de
            1Het Dagblad, 1 maart 2024, «Munten raken op» (www.dagblad.example/
            munten-op).
            22023 Annual report of the Mint.
            Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1
            munten verdwijnen.
            3 Dat is het besluit.
            Vraag 2
            Waarom?
            Antwoord 2
            Zie vraag 1.
            3Kamerstuk 12 345, nr. 6
            Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2
            """,
            out _
        );

        Assert.Equal([], Diagnostics(letter));
        Assert.Equal("Kent u het bericht «Munten raken op»?", letter[1].Text);
        Assert.Equal("Ja. In het plan staat dat er in 2025 tien van de munten verdwijnen. Dat is het besluit.", letter.Answers[0].Text);
        Assert.Equal(["1", "2", "3"], letter.Notes.Select(note => note.Id));
        Assert.Equal("2023 Annual report of the Mint.", letter.Notes[1].Text);
    }

    [Fact]
    public void Numbers_without_a_keyword_and_notes_at_the_end()
    {
        var letter = Import(
            """
            2024Z00001

            1
            Kent u het bericht ‘Munten raken op’? 1)

            Antwoord
            Ja.

            2
            Waarom gaat dit door? 2)

            Antwoord
            Zie 1.


            1) Het Dagblad, 1 maart 2024, Munten raken op

            2) Idem.

            Toelichting: Deze vragen dienen ter aanvulling.
            """,
            out var result
        );

        Assert.Equal([], Diagnostics(letter));
        Assert.Contains("@heading question \"{n}\"", result.Text);
        Assert.Equal(
            ["Kent u het bericht ‘Munten raken op’?", "Waarom gaat dit door?"],
            letter.Questions.Select(question => question.Text)
        );
        Assert.Equal("Zie 1.", letter.Answers[1].Text);
        Assert.Equal("Toelichting: Deze vragen dienen ter aanvulling.", letter.Closing);
    }

    [Fact]
    public void Questions_whose_numbers_were_lost()
    {
        var letter = Import(
            """
            2024Z00002

            Vragen van het lid De Boer (Stadspartij) aan de minister van Financiën over het bericht ‘Wat nu?’

            Deelt u die mening?

            Wat gaat u doen? Zo nee, waarom niet?

            """,
            out var result
        );

        Assert.Equal(["Deelt u die mening?", "Wat gaat u doen? Zo nee, waarom niet?"], letter.Questions.Select(question => question.Text));
        Assert.All(letter.Questions, question => Assert.IsType<OpenQuestion>(question));
        Assert.Equal([], Diagnostics(letter));
        Assert.Contains(
            "@// review: The numbers of 2 questions are missing; each paragraph with a question mark became a question\n@question\n",
            result.Text
        );
    }

    [Fact]
    public void What_stands_on_every_page_is_taken_out()
    {
        var letter = Import(
            "City of Example — Answers to the board\nQuestion 1\nWhat does it\n1\n\fCity of Example — Answers to the board\ncost?\n"
                + "Answer 1\nFive.\n2\n\f"
                + "City of Example — Answers to the board\nQuestion 2\nWhy?\nAnswer 2\nBecause.\n3\n",
            out _
        );

        Assert.Equal([], Diagnostics(letter));
        Assert.Equal("en", letter.Culture);
        Assert.Equal("What does it cost?", letter[1].Text);
        Assert.Equal(["Five.", "Because."], letter.Answers.Select(answer => answer.Text));
    }

    [Fact]
    public void Notes_as_another_extraction_sets_them()
    {
        var letter = Import(
            "Vraag 1\nKent u het bericht?1 2\n\nAntwoord op vraag 1\nJa, in 2024 waren dat er 2.\n\n"
                + "    1   Het Dagblad, 1 maart 2024, Munten raken op\n    2   Kamerstukken II 2023/24, 12 345, nr. 6\n\n"
                + "                Pagina 1 van 2\n\f\nVraag 2\nWaarom?\n\nAntwoord op vraag 2\nDaarom.\n\n                Pagina 2 van 2\n"
                + "",
            out _
        );

        Assert.Equal([], Diagnostics(letter));
        Assert.Equal("Kent u het bericht?", letter[1].Text);
        Assert.Equal("Ja, in 2024 waren dat er 2.", letter.Answers[0].Text);
        Assert.Equal(2, letter.Notes.Count);
    }

    [Fact]
    public void A_sentence_that_ends_with_a_date_or_names_an_office_is_no_letterhead()
    {
        var letter = Import(
            """
            Vraag 1
            Wanneer besloot de
            Directie Toezicht dit?

            Antwoord op vraag 1
            Dat was op vrijdag.
            31 oktober 2025
            """,
            out _
        );

        Assert.Equal("Wanneer besloot de Directie Toezicht dit?", letter[1].Text);
        Assert.Equal("Dat was op vrijdag. 31 oktober 2025", letter.Answers[0].Text);
    }

    [Fact]
    public void A_lost_or_moved_word_is_told_with_its_line()
    {
        Assert.True(WordCheck.Compare("a b\nc d", "@document\n\n@strike \"b\"\na b\n@aside c\n@note x\nd\n@end\n").IsComplete);
        Assert.Equal((2, "c", "d"), Told(WordCheck.Compare("a b\nc d", "@document\n\na b\nd\n")));
        Assert.Equal((2, "d", null), Told(WordCheck.Compare("a b\nc d", "a b c\n")));
        Assert.Equal((1, null, "b"), Told(WordCheck.Compare("a", "a b\n")));

        static (int, string?, string?) Told(WordCheck check) => (check.Line, check.Expected, check.Found);
    }

    internal static QaDocument Import(string text, out ImportResult result)
    {
        result = TextImporter.Import(text);
        Assert.True(result.Words.IsComplete, $"{result.Words}\n{result.Text}");
        return QaDocument.Parse(result.Text);
    }

    internal static string[] Diagnostics(QaDocument document) =>
        [
            .. document
                .Diagnostics.Where(diagnostic => diagnostic.Severity != DocumentDiagnosticSeverity.Information)
                .Select(diagnostic => $"{diagnostic.Span} {diagnostic.Id} {diagnostic.Message}"),
        ];
}
