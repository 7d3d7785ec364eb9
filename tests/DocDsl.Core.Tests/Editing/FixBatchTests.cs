using DocDsl.Core.Editing;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>Several fixes of a document together.</summary>
public class FixBatchTests
{
    [Fact]
    public void All_that_is_automatic_at_once()
    {
        var model = Marked.Model(
            "@staus draft\nVraag 1\nWat?\n@ide taal\n@aside\nVoet\u202Etekst\n\nAntwoord op vraag 1\n@end\nJa.\n\n  @note 1\n"
        );
        var text = Fixes.ApplyAll(model, (_, fix) => fix.IsAutomatic).Content;
        Assert.Equal(
            "@status draft\nVraag 1\n@id taal\nWat?\n@aside\nVoettekst\n@end\n\nAntwoord op vraag 1\nJa.\n\n@note 1\n@end\n",
            text
        );
    }

    [Fact]
    public void Of_one_kind_at_once()
    {
        var model = Marked.Model("@document nl-NL\nVraag 1\nWat?\n\nVraag 2\nWie?\n\nAntwoord op vraag 2\nIk.\n\nVraag 3\nHoe?\n");
        Assert.Equal(
            "@document nl-NL\nVraag 1\n@open wordt nog beantwoord\nWat?\n\nVraag 2\nWie?\n\nAntwoord op vraag 2\nIk.\n\nVraag 3\n"
                + "@open wordt nog beantwoord\nHoe?\n",
            Fixes.ApplyAll(model, (_, fix) => fix.Key == "mark-open").Content
        );
        Assert.Same(model.Tree.Text, Fixes.ApplyAll(model, (_, _) => false));
    }

    [Fact]
    public void Changes_that_overlap_are_refused()
    {
        var text = new SourceText("abc");
        Assert.Equal("xbyzc", text.WithChanges([new(new(2, 0), "y"), new(new(0, 1), "x"), new(new(2, 0), "z")]).Content);
        Assert.Throws<ArgumentException>(() => text.WithChanges([new(new(0, 2), ""), new(new(1, 1), "")]));
        Assert.Throws<ArgumentException>(() => text.WithChanges([new(new(2, 2), "")]));
    }
}
