namespace DocDsl.Core.Tests.Editing;

/// <summary>
/// QA3001: the heading that is added is the one that the letter's writer would have written; or the question is marked open.
/// </summary>
public class AddAnswerTests
{
    [Theory]
    // Nothing to go by but the language.
    [InlineData("Vraag 1\nWat?\n", "Vraag 1\nWat?\n\nAntwoord op vraag 1\nTODO\n")]
    [InlineData("Vragen 1 en 2\nWat?", "Vragen 1 en 2\nWat?\n\nAntwoord op vragen 1 en 2\nTODO\n")]
    [InlineData("@document en-GB\nQuestion 1\nWhat?\n", "@document en-GB\nQuestion 1\nWhat?\n\nAnswer to question 1\nTODO\n")]
    [InlineData("@document fr\nQuestions 1 et 2\nQuoi?\n", "@document fr\nQuestions 1 et 2\nQuoi?\n\nRéponse aux questions 1 et 2\nTODO\n")]
    [InlineData("@document de\nFragen 1 bis 3\nWas?\n", "@document de\nFragen 1 bis 3\nWas?\n\nAntwort zu Fragen 1 bis 3\nTODO\n")]
    [InlineData("@document es-ES\n@question 1\n¿Qué?\n", "@document es-ES\n@question 1\n¿Qué?\n\n@answer 1\n[[ TODO ]]\n")]
    [InlineData(
        "@document es-ES\n@numbering none\n@question\n¿Qué?\n",
        "@document es-ES\n@numbering none\n@question\n¿Qué?\n\n@answer\n[[ TODO ]]\n"
    )]
    // The letter's own style.
    [InlineData(
        "Vraag 1\r\nA\r\n\r\nANTWOORD VRAAG 1:\r\nB\r\n\r\nVraag 2\r\nC\r\n",
        "Vraag 1\r\nA\r\n\r\nANTWOORD VRAAG 1:\r\nB\r\n\r\nVraag 2\r\nC\r\n\r\nANTWOORD VRAAG 2:\r\nTODO\r\n"
    )]
    [InlineData(
        "Vraag 1\nA\n\n**Antwoord**\nB\n\nVraag 2\nC\n\nToelichting\n",
        "Vraag 1\nA\n\n**Antwoord**\nB\n\nVraag 2\nC\n\n**Antwoord**\nTODO\n\nToelichting\n"
    )]
    [InlineData(
        "Vragen 1 en 2\nA\n\nAntwoorden 1 en 2\nB\n\nVragen 3, 4 en 5\nC\n\n",
        "Vragen 1 en 2\nA\n\nAntwoorden 1 en 2\nB\n\nVragen 3, 4 en 5\nC\n\nAntwoorden 3, 4 en 5\nTODO\n\n"
    )]
    [InlineData("Vragen 1, 2 en 3\nA\n\nAntwoord 2\nB\n", "Vragen 1, 2 en 3\nA\n\nAntwoord op vragen 1 en 3\nTODO\n\nAntwoord 2\nB\n")]
    // Questions first, answers after them.
    [InlineData(
        "Vraag 1\nA\nVraag 2\nB\nVraag 3\nC\nAntwoord 1\nD\nAntwoord 3\nE\n",
        "Vraag 1\nA\nVraag 2\nB\nVraag 3\nC\nAntwoord 1\nD\n\nAntwoord 2\nTODO\n\nAntwoord 3\nE\n"
    )]
    // Its parts have headings of their own.
    [InlineData(
        "Vraag 1a\nA\n\nVraag 1b\nB\n\nVraag 2\n@open later\nC\n",
        "Vraag 1a\nA\n\nVraag 1b\nB\n\nAntwoord op vraag 1\nTODO\n\nVraag 2\n@open later\nC\n"
    )]
    public void Add_the_answer(string before, string after)
    {
        Fixed.Check("QA3001", "add-answer", before, after, "QA3005");

        // Not silently answered: the placeholder is told until somebody writes the answer.
        Assert.Contains(Marked.Model(after).Diagnostics, diagnostic => diagnostic.Id == "QA3005");
    }

    [Theory]
    [InlineData("Vraag 1\nWat?\n", "Vraag 1\n@open wordt nog beantwoord\nWat?\n")]
    [InlineData("Vraag 1", "Vraag 1\n@open wordt nog beantwoord\n")]
    [InlineData(
        "@document en\n@question\n@id cost\n@// internal\nWhat?\n",
        "@document en\n@question\n@id cost\n@open not answered yet\n@// internal\nWhat?\n"
    )]
    [InlineData("Vragen 1 en 2\nA\n\nAntwoord 2\nB\n", "Vragen 1 en 2\n@open #1 wordt nog beantwoord\nA\n\nAntwoord 2\nB\n")]
    public void Mark_it_open(string before, string after) => Fixed.Check("QA3001", "mark-open", before, after);
}
