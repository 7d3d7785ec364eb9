using DocDsl.Core.Editing;

namespace DocDsl.Core.Tests.Editing;

/// <summary>The canonical layout.</summary>
public class FormatterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "\uFEFF")]
    [InlineData("Vraag 1", "Vraag 1\n")]
    [InlineData("Vraag 1\nWat?\nAntwoord\nDit.", "Vraag 1\nWat?\n\nAntwoord\nDit.\n")]
    [InlineData("\n\nVraag 1 \t\n\nWat?  \n\n\n \nAntwoord 1:\n\nDit.\n\n\n\n", "Vraag 1\nWat?\n\nAntwoord 1:\nDit.\n")]
    [InlineData(
        "Vraag 1\r\nWat?\r\nAntwoord\r\n\r\n\r\nDit. \r\n\r\n\r\nEn dat.",
        "Vraag 1\r\nWat?\r\n\r\nAntwoord\r\nDit.\r\n\r\nEn dat.\r\n"
    )]
    // Directives: directly below the heading, in order, each with its comments.
    [InlineData(
        "\uFEFF@answered 2025-01-01\n\n@nummer 3\n@status draft\nBeste,\n\n\nlezer\nVraag 1\n",
        "\uFEFF@status draft\n@answered 2025-01-01\n@nummer 3\nBeste,\n\nlezer\n\nVraag 1\n"
    )]
    [InlineData("Vraag 1\n\n@open later\n@// de naam\n@id taal\n\nWat?\n", "Vraag 1\n@// de naam\n@id taal\n@open later\nWat?\n")]
    [InlineData("Vraag 1\n@open later\n@id taal", "Vraag 1\n@id taal\n@open later\n")]
    [InlineData("Vragen 1 en 2\n@id #2 b\n@id #1 a\n@open later\nWat?\n", "Vragen 1 en 2\n@id #2 b\n@id #1 a\n@open later\nWat?\n")]
    // Blocks, broken lines and page breaks stay as they are.
    [InlineData(
        "Vraag 1\n@open later\nWat[^1] ziekenhuis-  \nzaken?\n@note 1\n\n\nTekst \n@end\n",
        "Vraag 1\n@open later\nWat[^1] ziekenhuis-\nzaken?\n@note 1\n\n\nTekst\n@end\n"
    )]
    // Two blanks before another line of the text keep the lines apart.
    [InlineData("Vraag 1 \n@open later\nRozen    \r\nViolen \nAsters  \n", "Vraag 1\n@open later\nRozen  \r\nViolen\nAsters\n")]
    [InlineData("Vraag 1\n@open later\nWat?\n\f\nWie?\n", "Vraag 1\n@open later\nWat?\n\f\nWie?\n")]
    [InlineData("Vraag 1\n@open later\n  Wat?\n\t- dit;\n", "Vraag 1\n@open later\n  Wat?\n\t- dit;\n")]
    // A directive out of place is a diagnostic, and stays one.
    [InlineData("Vraag 1\nWat?\n@open later\nVraag 2\n@open x\n", "Vraag 1\nWat?\n@open later\n\nVraag 2\n@open x\n")]
    [InlineData("Vraag 1\n@id x\n@na \"a\"\n@optional\nWat?\n", "Vraag 1\n@id x\n@optional\n@na \"a\"\nWat?\n")]
    [InlineData("Vraag 1\n@withdrawn a\n@open b\nWat?\n", "Vraag 1\n@withdrawn a\n@open b\nWat?\n")]
    public void The_layout(string before, string after)
    {
        var model = Marked.Model(before);
        var formatted = model.Tree.Text.WithChanges(Formatter.Format(model));
        Assert.Equal(after, formatted.Content);
        Assert.Empty(Formatter.Format(Marked.Model(after)));
        Assert.True(Meaning.IsSame(model, Marked.Model(after)));
    }

    [Fact]
    public void The_real_letter_keeps_its_words()
    {
        var model = Marked.Model(Repository.ReadPalantir());
        var formatted = model.Tree.Text.WithChanges(Formatter.Format(model)).Content;
        Assert.Equal(Squeeze(model.Tree.Text.Content), Squeeze(formatted));
        Assert.Empty(Formatter.Format(Marked.Model(formatted)));

        static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());
    }
}
