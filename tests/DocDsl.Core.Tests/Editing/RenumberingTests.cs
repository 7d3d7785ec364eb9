using DocDsl.Core.Editing;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>QA2001, QA2002, QA2003: headings, answers and directives get their numbers together; all words stay.</summary>
public class RenumberingTests
{
    [Theory]
    // Missing: gaps close, and later ones with it.
    [InlineData(
        "QA2002",
        "Vraag 1\nA\nAntwoord op vraag 1\nB\nVraag 3\nC\nAntwoord op vraag 3\nD\nVraag 6\nE\nAntwoord op vraag 6:\nF\n",
        "Vraag 1\nA\nAntwoord op vraag 1\nB\nVraag 2\nC\nAntwoord op vraag 2\nD\nVraag 3\nE\nAntwoord op vraag 3:\nF\n"
    )]
    // A range, a list, a repeated word, capitals, decoration, directives.
    [InlineData(
        "QA2002",
        "Vraag 1\nA\nANTWOORD 1\nB\n## Vragen 5, 6 en vraag 7\n@id #6 taal\nC\n**Antwoorden 5 t/m 7**\nD\n@question 9\n@open later\nE\n",
        "Vraag 1\nA\nANTWOORD 1\nB\n## Vragen 2, 3 en vraag 4\n@id #3 taal\nC\n**Antwoorden 2 t/m 4**\nD\n@question 5\n@open later\nE\n"
    )]
    // Free order: each keeps its place.
    [InlineData(
        "QA2002",
        "Vragen 1 en 5\nA\nAntwoord op vragen 1 en 5\nB\nVragen 2 en 3\nC\nAntwoord op vragen 2 en 3\nD\n",
        "Vragen 1 en 4\nA\nAntwoord op vragen 1 en 4\nB\nVragen 2 en 3\nC\nAntwoord op vragen 2 en 3\nD\n"
    )]
    // Parts under headings of their own.
    [InlineData(
        "QA2002",
        "Vraag 1\nA\nAntwoord 1\nB\nVraag 3a\nC\nVraag 3b\nD\nAntwoord 3 a) en 3 b)\nE\n",
        "Vraag 1\nA\nAntwoord 1\nB\nVraag 2a\nC\nVraag 2b\nD\nAntwoord 2 a) en 2 b)\nE\n"
    )]
    // Used twice, each with its answer below.
    [InlineData(
        "QA2001",
        "Vraag 1\nA\nAntwoord op vraag 1\nB\nVraag 1\nC\nAntwoord op vraag 1\nD\nVraag 2\nE\nAntwoord op vraag 2\nF\n",
        "Vraag 1\nA\nAntwoord op vraag 1\nB\nVraag 2\nC\nAntwoord op vraag 2\nD\nVraag 3\nE\nAntwoord op vraag 3\nF\n"
    )]
    // Used twice, the answers together at the end.
    [InlineData(
        "QA2001",
        "Vraag 1\nA\nVraag 2\nB\nVraag 2\nC\nVraag 3\nD\nAntwoord 1\nE\nAntwoord 2\nF\nAntwoord 2\nG\nAntwoord 3\nH\n",
        "Vraag 1\nA\nVraag 2\nB\nVraag 3\nC\nVraag 4\nD\nAntwoord 1\nE\nAntwoord 2\nF\nAntwoord 3\nG\nAntwoord 4\nH\n"
    )]
    // A second series goes on where the first stops.
    [InlineData(
        "QA2001",
        "Vragen 1 en 2\nA\nAntwoord 1 en 2\nB\nVragen 1 en 2\nC\nAntwoord 1 en 2\nD\n",
        "Vragen 1 en 2\nA\nAntwoord 1 en 2\nB\nVragen 3 en 4\nC\nAntwoord 3 en 4\nD\n"
    )]
    // The answers were right already.
    [InlineData(
        "QA2002",
        "Vraag 1\nA\nAntwoord 1\nB\nVraag 3\nC\nAntwoord 2\nD\n",
        "Vraag 1\nA\nAntwoord 1\nB\nVraag 2\nC\nAntwoord 2\nD\n"
    )]
    // Not from 1.
    [InlineData(
        "QA2003",
        "Question 3\nA\nAnswer to question 3\nB\nQ5\nC\nAnswer\nD\n",
        "Question 1\nA\nAnswer to question 1\nB\nQ2\nC\nAnswer\nD\n"
    )]
    [InlineData("QA2003", "Fragen 2 und 3\nA?\n\nZu 2. und 3.:\nB\n", "Fragen 1 und 2\nA?\n\nZu 1. und 2.:\nB\n")]
    // Each group its own.
    [InlineData(
        "QA2002",
        "@document en\n@numbering per-group\n@group A\nQuestion 1\nA\nAnswer\nB\n@group B\nQuestion 1\nA\nAnswer\nB\nQuestion 3\nC\n"
            + "Answer 3\nD\n@group C\nQuestion 1\nE\nAnswer 1\nF\n",
        "@document en\n@numbering per-group\n@group A\nQuestion 1\nA\nAnswer\nB\n@group B\nQuestion 1\nA\nAnswer\nB\nQuestion 2\nC\n"
            + "Answer 2\nD\n@group C\nQuestion 1\nE\nAnswer 1\nF\n"
    )]
    // Digits of the words stay, and so do the lines' ends.
    [InlineData(
        "QA2002",
        "Vraag 1\r\nIn 3 jaar?\r\nAntwoord 1\r\nIn 3 jaar, zie 3.\r\nVraag 3 :\r\nC.\r\nAntwoord 3.\r\nD",
        "Vraag 1\r\nIn 3 jaar?\r\nAntwoord 1\r\nIn 3 jaar, zie 3.\r\nVraag 2 :\r\nC.\r\nAntwoord 2.\r\nD"
    )]
    // References, in brackets and in words; a number of something else stays.
    [InlineData(
        "QA2002",
        "Vraag 1\nA\nAntwoord op vraag 1\nZie het antwoord op vraag 3. Op 3 mei, zie [[#3]] en [[#4]].\nVraag 3\nC\n"
            + "Antwoord op vraag 3\nD\nVraag 4\nE\nAntwoord op vraag 4\nZie het antwoord op de vragen 1 en 3. Dat is al.\n",
        "Vraag 1\nA\nAntwoord op vraag 1\nZie het antwoord op vraag 2. Op 3 mei, zie [[#2]] en [[#3]].\nVraag 2\nC\n"
            + "Antwoord op vraag 2\nD\nVraag 3\nE\nAntwoord op vraag 3\nZie het antwoord op de vragen 1 en 2. Dat is al.\n"
    )]
    public void Renumber_from_here(string rule, string before, string after)
    {
        Fixed.Check(rule, "renumber", before, after);
        Assert.Empty(Marked.Model(after).Diagnostics);
    }

    [Theory]
    [InlineData("Vraag 1\nA\nAntwoord 1\nB\nVraag 2\nC\nAntwoord 2\nD\n")]
    [InlineData("Vragen 1 en 4\nA\nAntwoord 1 en 4\nB\nVragen 2 en 3\nC\nAntwoord 2 en 3\nD\n")]
    public void What_is_right_stays(string text)
    {
        var model = Marked.Model(text);
        Assert.All(model.Questions, question => Assert.Null(Renumbering.From(model, question.HeadingSpan)));
        Assert.Null(Renumbering.From(model, new TextSpan(0, 1)));
    }

    [Theory]
    [InlineData("Vraag 1\nA?\n\nVraag 4\nB?\n\nVraag 5\nC?\n", "Renumber from here: 4→2, 5→3")]
    [InlineData("Vraag 2\nA?\n\nVraag 3\nB?\n\nVraag 4\nC?\n\nVraag 5\nD?\n", "Renumber from here: 2→1, 3→2, 4→3, 5→4")]
    [InlineData(
        "Vragen 2 t/m 6\nA?\n\nVraag 7\nB?\n\nVraag 7\nC?\n\nVraag 8\nD?\n",
        "Renumber from here: 2→1, 3→2, 4→3 and 3 more"
    )]
    [InlineData("Vraag 1\nA?\n\nVraag 1\nB?\n\nVraag 2\nC?\n", "Renumber from here: 1→2, 2→3")]
    public void The_title_says_which_numbers_change(string text, string title)
    {
        var model = Marked.Model(text);
        Assert.Equal(title, Renumbering.From(model, model.Questions.Select(question => question.HeadingSpan))!.Title);
    }
}
