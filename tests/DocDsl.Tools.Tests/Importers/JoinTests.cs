using DocDsl.Formats;
using DocDsl.Formats.Importers;

namespace DocDsl.Tools.Tests.Importers;

public class JoinTests
{
    private const string Questions = """
        2024Z00005
        Vragen van het lid De Boer (Stadspartij) aan de Minister van Financiën over munten (ingezonden 3 maart 2024).
        Vraag 1
        Kent u het bericht?1
        Vraag 2
        Waarom gaat dit door?
        1Het Dagblad, 1 maart 2024.
        Tweede Kamer, vergaderjaar 2023–2024, Vragen 1
        """;

    [Fact]
    public void Answers_without_their_questions_are_put_behind_them()
    {
        var answers = """
            AH 7
            2024Z00005
            Antwoord van minister Jansen (Financiën) (ontvangen 20 maart 2024)

            Antwoord 1
            Ja, zie de brief.1

            Antwoord 2
            Daarom.

            1Kamerstuk 12 345, nr. 6
            Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1
            """;
        var letter = Join(Questions, answers);

        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal(["Kent u het bericht?", "Waarom gaat dit door?"], letter.Questions.Select(question => question.Text));
        Assert.Equal(["Ja, zie de brief.", "Daarom."], letter.Answers.Select(answer => answer.Text));
        Assert.Equal("2024-03-03", letter.FindField("submitted")?.Value);
        Assert.Equal("2024-03-20", letter.FindField("answered")?.Value);
        Assert.Equal(["v1", "1"], letter.Notes.Select(note => note.Id));
    }

    [Fact]
    public void Answers_that_repeat_the_questions_get_what_the_questions_know_more()
    {
        var answers =
            "2024Z00005\nAntwoord van minister Jansen (Financiën) (ontvangen 20 maart 2024)\n\nVraag 1\nKent u het bericht?\n"
            + "Antwoord 1\nJa.\nVraag 2\nWaarom gaat het door?\nAntwoord 2\nDaarom.\n";
        var result = DocumentJoiner.Join(TextImporter.Import(Questions), TextImporter.Import(answers));
        var letter = QaDocument.Parse(result.Text);

        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal("De Boer (Stadspartij)", letter.FindField("asker")?.Value);
        Assert.Contains(
            result.Diagnostics,
            diagnostic =>
                diagnostic.Message.StartsWith(
                    "Note 1 of the questions file was omitted, because the answers file was used: ",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            result.Diagnostics,
            diagnostic => diagnostic.Message == "The text of Vraag 2 differs in the answers file; the text of the answers file was used"
        );
    }

    [Fact]
    public void Questions_that_are_repeated_word_by_word_stand_once_and_keep_their_notes()
    {
        var letter = Join(
            Questions,
            "2024Z00005\nAntwoord van minister Jansen (Financiën) (ontvangen 20 maart 2024)\n\nVraag 1\nKent u het bericht?\n\n"
                + "Vraag 2\nWaarom gaat dit door?\n\nAntwoord 1 en 2\nJa. Daarom.\n"
        );
        Assert.Equal([], TextImporterTests.Diagnostics(letter));
        Assert.Equal(2, letter.Questions.Count);
        Assert.Equal("Het Dagblad, 1 maart 2024.", Assert.Single(letter[1].Notes).Text);
        Assert.Equal("Ja. Daarom.", Assert.Single(letter.Answers).Text);
    }

    [Fact]
    public void Files_of_other_numbers_are_not_joined() =>
        Assert.Throws<ImportException>(() => Join(Questions, "2024Z00006\nAntwoord 1\nJa.\n"));

    [Fact]
    public void A_sure_join_has_nothing_to_tell() =>
        Assert.Empty(
            DocumentJoiner
                .Join(TextImporter.Import("2024Z00005\nVraag 1\nWaarom?\n"), TextImporter.Import("2024Z00005\nAntwoord 1\nDaarom.\n"))
                .Diagnostics
        );

    private static QaDocument Join(string questions, string answers) =>
        QaDocument.Parse(DocumentJoiner.Join(TextImporter.Import(questions), TextImporter.Import(answers)).Text);
}
