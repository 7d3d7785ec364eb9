using DocDsl;
using Voorbeeld.Letters;

namespace Voorbeeld.Tests;

/// <summary>Rules of our own over all letters; what a type and the rules of DocDsl can say, the build checks.</summary>
public class LetterTests
{
    private static readonly IReadOnlyList<Raadsvragen> s_letters = [.. Documents.Of<Raadsvragen>()];

    [Fact]
    public void Letters_have_numbers_of_their_own() => Assert.Distinct(s_letters.Select(letter => letter.Number));

    [Fact]
    public void What_is_refused_has_a_reason()
    {
        var refused = s_letters.SelectMany(letter => letter.Answers).Where(answer => answer.Status == AnswerStatus.Refused).ToList();
        Assert.Single(refused);
        Assert.All(refused, answer => Assert.Contains("omdat", answer.Text));
    }

    [Fact]
    public void What_is_postponed_is_promised() =>
        Assert.All(
            s_letters.SelectMany(letter => letter.Answers).Where(answer => answer.Status == AnswerStatus.Postponed),
            answer => Assert.NotEmpty(answer.Promises)
        );

    [Fact]
    public void Every_letter_but_one_was_answered_within_30_days() =>
        Assert.Equal(
            ["jeugdzorg"],
            s_letters.Where(letter => letter.Answered > letter.Submitted.AddDays(30)).Select(letter => letter.Name)
        );

    [Fact]
    public void Values_are_typed()
    {
        Assert.Equal(3.20m, Parkeren.Document.Tarief.Value.Amount);
        Assert.Equal(new DateOnly(2026, 9, 1), Parkeren.Document.Ingang.Value);
        Assert.Equal(Parkeren.HandhavingChoice.Voertuig, Parkeren.Document.Handhaving.Value);
        Assert.Equal(95_000m, Parkeren.Document.Kosten!.Value.Amount);
        Assert.False(FietspadKanaaldijk.Document.Strooien.Value);
        Assert.True(Strooikaart.Document.Kanaaldijk.Value);
        Assert.Same(Strooikaart.Document.Kanaaldijk.Answer, FietspadKanaaldijk.Document.Strooien.Answer.SupersededBy);
        Assert.Equal(["Kanaalzone", "Oost"], FietspadKanaaldijk.Document.Wijken);
    }
}
