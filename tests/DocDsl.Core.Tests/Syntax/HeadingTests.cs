using DocDsl.Core.Directives;
using DocDsl.Core.Languages;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Syntax;

public class HeadingTests
{
    [Theory]
    [InlineData("Vraag 4", "Question 4")]
    [InlineData("Vraag 4:", "Question 4")]
    [InlineData("  Vraag 4.\t", "Question 4")]
    [InlineData("VRAAG 4", "Question 4")]
    [InlineData("## Vraag 4", "Question 4")]
    [InlineData("**Vraag 4**", "Question 4")]
    [InlineData("**Vraag 4**:", "Question 4")]
    [InlineData("Vraag 4\u00A0", "Question 4")]
    [InlineData("Vragen 4 en 5", "Question 4 5")]
    [InlineData("Vraag 4, 5, 7 en 8", "Question 4 5 7 8")]
    [InlineData("Vraag 1,2,3", "Question 1 2 3")]
    [InlineData("Vraag 2 t/m 6", "Question 2 3 4 5 6")]
    [InlineData("Vragen 2 tot en met 4", "Question 2 3 4")]
    [InlineData("Vraag 4-7", "Question 4 5 6 7")]
    [InlineData("Vraag 4 – 7", "Question 4 5 6 7")]
    [InlineData("Vraag 4 en vraag 5", "Question 4 5")]
    [InlineData("Vraag 2a", "Question 2a")]
    [InlineData("Vraag 2 a) en 2 b)", "Question 2a 2b")]
    [InlineData("Vraag 2 (a)", "Question 2a")]
    [InlineData("Vraag 2a-2c", "Question 2a 2b 2c")]
    [InlineData("Antwoord", "Answer", "Vraag 1\n")]
    [InlineData("Antwoord:", "Answer", "Vraag 1\n")]
    [InlineData("Antwoord 4", "Answer 4")]
    [InlineData("Antwoorden 4", "Answer 4")]
    [InlineData("Antwoorden 4 en 5", "Answer 4 5")]
    [InlineData("Antwoord vraag 4:", "Answer 4")]
    [InlineData("Antwoord vragen 1,2,3,4 en 5", "Answer 1 2 3 4 5")]
    [InlineData("Antwoord vraag 9-11:", "Answer 9 10 11")]
    [InlineData("Antwoord op vraag 4", "Answer 4")]
    [InlineData("Antwoord op de vragen 4 en 5", "Answer 4 5")]
    [InlineData("ANTWOORD OP VRAAG 4", "Answer 4")]
    public void Dutch_headings(string line, string expected, string before = "") => Check("nl", before, line, expected);

    [Theory]
    [InlineData("Question 4", "Question 4")]
    [InlineData("Questions 4 to 6", "Question 4 5 6")]
    [InlineData("Q4", "Question 4")]
    [InlineData("Question 4 (a)", "Question 4a")]
    [InlineData("Nos. 10 to 12", "Question 10 11 12")]
    [InlineData("Answer", "Answer", "Question 1\n")]
    [InlineData("Answer 4", "Answer 4")]
    [InlineData("Answer to question 4", "Answer 4")]
    [InlineData("Answer to questions 4, 5 and 6", "Answer 4 5 6")]
    public void English_headings(string line, string expected, string before = "") => Check("en", before, line, expected);

    [Theory]
    [InlineData("Frage 4", "Question 4")]
    [InlineData("### Frage 4", "Question 4")]
    [InlineData("Fragen 5 bis 8", "Question 5 6 7 8")]
    [InlineData("Antwort", "Answer", "Frage 1\n")]
    [InlineData("Antwort zu Frage 4", "Answer 4")]
    [InlineData("#### Antwort zu Fragen 2, 2 a) und 2 b)", "Answer 2 2a 2b")]
    [InlineData("Antwort auf die Fragen 1 und 2:", "Answer 1 2")]
    [InlineData("Zu den Fragen 1 und 3:", "Answer 1 3")]
    [InlineData("Zu 1. und 2.:", "Answer 1 2")]
    [InlineData("Zu 1.", "Answer 1")]
    public void German_headings(string line, string expected, string before = "") => Check("de", before, line, expected);

    [Theory]
    [InlineData("Question 4", "Question 4")]
    [InlineData("Questions 4 et 5", "Question 4 5")]
    [InlineData("Questions 4 à 6", "Question 4 5 6")]
    [InlineData("Réponse", "Answer", "Question 1\n")]
    [InlineData("Réponse à la question 4", "Answer 4")]
    [InlineData("RÉPONSE À LA QUESTION 4", "Answer 4")]
    [InlineData("Réponse aux questions 4 et 5", "Answer 4 5")]
    public void French_headings(string line, string expected, string before = "") => Check("fr", before, line, expected);

    [Theory]
    [InlineData("Wir verweisen auf die Antwort\nZu den Fragen 1 und 3:\n", 0)]
    [InlineData("Wir verweisen auf die Antwort.\nZu den Fragen 1 und 3:\n", 1)]
    [InlineData("Zu den Fragen gehört mehr\n", 0)]
    [InlineData("Zu 3 Prozent\n", 0)]
    public void A_German_answers_heading_may_be_the_middle_of_a_sentence(string text, int answers)
    {
        var tree = SyntaxTree.Parse(new SourceText("@document de-DE\n\n" + text));
        Assert.Equal(answers, tree.Sections.Count(section => section.Kind == SectionKind.Answer));
    }

    [Fact]
    public void A_heading_of_two_languages_leaves_it_to_the_next()
    {
        var french = SyntaxTree.Parse(new SourceText("Question 1\nQui ?\n\nRéponse à la question 1\nMoi.\n"));
        Assert.Equal("fr", french.Language?.Tag);
        Assert.Equal(3, french.Sections.Count());
        Assert.Equal("en", SyntaxTree.Parse(new SourceText("Question 1\nWho?\n\nAnswer to question 1\nI.\n")).Language?.Tag);
    }

    [Theory]
    [InlineData("Vragen 1")] // a cut page footer
    [InlineData("Vraag vier")]
    [InlineData("Vraag 4 gaat over iets anders.")]
    [InlineData("Vragenuur 4")]
    [InlineData("Antwoord van Minister Veldkamp (Buitenlandse Zaken) (ontvangen 20 november 2024)")]
    [InlineData("antwoord op vraag 5).")]
    [InlineData("Antwoord op vraag 10 aangegeven")]
    [InlineData("Antwoord op vraag")]
    [InlineData("Vraag 12345678")]
    [InlineData("Vragen gesteld door de leden der Kamer, met de daarop door de")]
    public void Lines_that_are_text(string line)
    {
        var tree = SyntaxTree.Parse(new SourceText("@document kamervragen nl-NL\n\n" + line + "\n"));
        Assert.Equal([SectionKind.Header], tree.Sections.Select(section => section.Kind));
        Assert.Empty(tree.Diagnostics);
    }

    [Theory]
    [InlineData("zie ook het\nAntwoord op vraag 4.\n", 0)]
    [InlineData("zie hierboven.\nAntwoord op vraag 4.\n", 1)]
    [InlineData("zie hierboven\n\nAntwoord op vraag 4.\n", 1)]
    [InlineData("zie ook het\nAntwoord op vraag 4\n", 1)]
    public void A_heading_that_ends_in_a_period_may_be_the_end_of_a_sentence(string text, int answers)
    {
        var tree = SyntaxTree.Parse(new SourceText("@document nl-NL\n\n" + text));
        Assert.Equal(answers, tree.Sections.Count(section => section.Kind == SectionKind.Answer));
    }

    [Fact]
    public void The_first_heading_tells_the_language_of_an_undeclared_document()
    {
        Assert.Equal("en", SyntaxTree.Parse(new SourceText("Question 1\nWho?\n")).Language?.Tag);
        Assert.Equal("nl", SyntaxTree.Parse(new SourceText("Antwoorden\n\nVraag 1\nWie?\n")).Language?.Tag);
        Assert.Null(SyntaxTree.Parse(new SourceText("Wie?\n")).Language);
    }

    [Fact]
    public void A_declared_language_is_the_only_one()
    {
        var tree = SyntaxTree.Parse(new SourceText("@document en-GB\n\nVraag 1\nWie?\n"));
        Assert.Single(tree.Sections);
    }

    [Fact]
    public void A_language_without_a_table_has_headings_by_marks()
    {
        var tree = SyntaxTree.Parse(new SourceText("@document faq es-ES\n\nVraag 1\n@question 1\n¿Quién?\n@answer 1\nYo.\n"));
        Assert.Equal([SectionKind.Header, SectionKind.Question, SectionKind.Answer], tree.Sections.Select(section => section.Kind));
        Assert.Empty(tree.Diagnostics);
    }

    private static void Check(string language, string before, string line, string expected)
    {
        var tree = SyntaxTree.Parse(new SourceText($"@document {language}\n\n{before}{line}\n"));
        var section = tree.Sections.Last();
        Assert.Equal(expected, string.Join(" ", section.Numbers.Select(number => number.ToString()).Prepend(section.Kind.ToString())));
        Assert.Equal(line.Trim(), tree.Text.ToString(section.HeadingSpan));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(Language.Find(language), tree.Language);
    }
}
