namespace DocDsl.Core.Tests.Model;

/// <summary>The places of notes and references in a text.</summary>
public class RichTextTests
{
    private static readonly QaDocument s_letter = QaDocument.Parse(
        """
        @document nl-NL
        @note 1 Een noot.

        Geachte voorzitter[^1],

        Vraag 1
        Wat[^1] is dit?

        Antwoord op vraag 1
        Zie vraag 1, en[^1]
        verder.

        - een;
        - twee.
        """
    );

    [Fact]
    public void Runs_of_a_text()
    {
        Assert.Equal("<Zie |vraag 1|, en|[1]| verder.>", Print(s_letter.Answers[0].RichText.Paragraphs[0]));
        Assert.Equal("<- een;/- twee.>", Print(s_letter.Answers[0].RichText.Paragraphs[1]));
        Assert.Equal("<Wat|[1]| is dit?>", Print(s_letter[1].RichText.Paragraphs[0]));
        Assert.Equal("<Geachte voorzitter|[1]|,>", Print(s_letter.RichPreamble.Paragraphs[0]));
        Assert.Empty(s_letter.RichClosing.Paragraphs);
        Assert.Equal(s_letter.Answers[0].Text, s_letter.Answers[0].RichText.Text);
        Assert.Same(s_letter[1], s_letter.Answers[0].RichText.Paragraphs[0].Lines[0].Runs[1].Reference!.Target);
    }

    [Fact]
    public void The_language_has_the_words_of_a_page()
    {
        Assert.Equal("nl", s_letter.Language!.Tag);
        Assert.Equal("Beantwoord", s_letter.Language.Words.Answered);
        Assert.Null(QaDocument.Parse("Wie?\n").Language);
        Assert.Equal("and", DocumentLanguage.English.Words.And);
    }

    private static string Print(RichParagraph paragraph) =>
        "<"
        + string.Join(
            '/',
            paragraph.Lines.Select(line => string.Join('|', line.Runs.Select(run => run.Note is { } note ? $"[{note.Id}]" : run.Text)))
        )
        + ">";
}
