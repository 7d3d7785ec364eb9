namespace DocDsl.Core.Tests.Model;

/// <summary>The real letter, as transcribed for the example.</summary>
public class PalantirTests
{
    private static readonly QaDocument s_letter = QaDocument.Parse(Repository.ReadPalantir(), "Letters/palantir.qa");

    [Fact]
    public void The_seed_is_the_owners_file_byte_for_byte() =>
        Assert.Equal(
            "3f3efb99d65c39a43d8a5e59cd48fe5e",
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Seed)))[..32]
        );

    [Fact]
    public void The_transcription_has_the_words_of_the_letter_in_their_order()
    {
        // What DocDsl adds is on lines that begin with '@'; an aside's words are the letter's own.
        var lines = Repository
            .ReadPalantir()
            .Split('\n')
            .Select(line => line.StartsWith("@aside ", StringComparison.Ordinal) ? line["@aside ".Length..] : line)
            .Where(line => !line.StartsWith('@'));
        Assert.Equal(Words(File.ReadAllText(Seed)), Words(string.Join('\n', lines)));
    }

    [Fact]
    public void It_is_consistent_and_late() =>
        Assert.Equal(
            "'answered' exceeds the term of 3 weeks after 'submitted', which ended on 2025-09-17",
            Assert.Single(s_letter.Diagnostics, diagnostic => diagnostic.Id == "QA5006").Message
        );

    [Fact]
    public void Each_question_has_its_answer()
    {
        Assert.Equal([1, 2, 3, 4, 5], s_letter.Questions.Select(question => question.Number));
        Assert.All(
            s_letter.Questions,
            question =>
                Assert.Equal($"Antwoord op vraag {question.Number}", Assert.IsAssignableFrom<AnsweredQuestion>(question).Answer.Label)
        );
        Assert.Equal(
            "Bij het delen van signalen op casusniveau worden geen algoritmen gebruikt en/of ontwikkeld.",
            ((AnsweredQuestion)s_letter[4]).Answer.Text
        );
        Assert.Equal(
            "Welke algoritmen worden door die ketenpartners of binnen de ‘samenwerkingsverbanden’ hiervoor gebruikt en/of ontwikkeld?",
            s_letter[4].Text
        );
        Assert.Contains("bij het organisatieonderdeel NCTV.\"?", s_letter[1].Text.Replace('"', '"'));
    }

    [Fact]
    public void Its_notes_stand_where_they_belong()
    {
        Assert.Equal(
            ["Aanhangsel Handelingen II, vergaderjaar 2024-2025, nr. 2877.", "Nationaal Coérdinator Terrorismebestrijding en Veiligheid"],
            s_letter.Notes.Select(note => note.Text)
        );
        Assert.Equal(s_letter.Notes, s_letter[1].Notes);
        Assert.Empty(s_letter[4].Notes);
    }

    [Fact]
    public void Its_fields() =>
        Assert.Equal(
            [
                "answered=2025-10-31",
                "reference=6702756",
                "asker=Van Houwelingen (FVD)",
                "addressee=minister van Justitie en Veiligheid",
                "subject=Palantir",
                "submitted=2025-08-27",
                "number=2025Z15452",
            ],
            s_letter.Fields.Select(field => $"{field.Name}={field.Value}")
        );

    private static string Seed => Repository.PathOf("seeds", "000_0829c6e63f5346a0.txt");

    private static IEnumerable<string> Words(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"[\p{L}\p{Nd}]+").Select(match => match.Value);
}
