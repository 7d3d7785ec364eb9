using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>What an editor offers for a sentence that reads like a promise: the day is in its title, and never written unasked.</summary>
public class PromiseFixTests
{
    private const string Head = "@document document en\n@date 2026-01-10\n\nQuestion 1\nHow?\n\nAnswer to question 1\n";

    [Fact]
    public void A_promise_is_written_with_the_proposed_day_or_without_one()
    {
        var model = Model(Head + "@by \"A\"\nYes, we will \"review\" it before\nthe summer.\n");
        var fixes = Fixes.For(model, Assert.Single(model.Diagnostics));
        Assert.Equal(
            ["Add '@promise promise-1 by 2026-06-20'", "Add '@promise promise-1', without a date"],
            fixes.Select(fix => fix.Title)
        );
        Assert.DoesNotContain(fixes, fix => fix.IsAutomatic);
        Assert.Equal(
            [
                Head + "@by \"A\"\n@promise promise-1 by 2026-06-20 from \"we will \"\"review\"\" it before the summer\"\n"
                    + "Yes, we will \"review\" it before\nthe summer.\n",
                Head + "@by \"A\"\n@promise promise-1 from \"we will \"\"review\"\" it before the summer\"\n"
                    + "Yes, we will \"review\" it before\nthe summer.\n",
            ],
            fixes.Select(fix => model.Tree.Text.WithChanges(fix.Changes).Content)
        );
    }

    [Fact]
    public void Without_a_day_there_is_one_fix() =>
        Fixed.Check(
            "QA8009",
            "add-promise",
            "@document document nl\n\nVraag 1\n@id kosten\nHoe?\n\nAntwoord op vraag 1\nDat zal ik voor de zomer onderzoeken.\n",
            "@document document nl\n\nVraag 1\n@id kosten\nHoe?\n\nAntwoord op vraag 1\n"
                + "@promise kosten from \"zal ik voor de zomer onderzoeken\"\nDat zal ik voor de zomer onderzoeken.\n"
        );

    [Fact]
    public void In_Markdown_it_is_a_comment()
    {
        var model = Model(
            "<!-- @document document en -->\n\n## How?\n\n<!-- @id how -->\nWe will publish it in 2027.\n\n## Why?\n\nIt is.\n",
            "a.md"
        );
        var fix = Fixes.For(model, model.Diagnostics.Single(diagnostic => diagnostic.Id == "QA8009"))[0];
        Assert.Contains(
            "<!-- @promise how by 2027-12-31 from \"We will publish it in 2027\" -->\n",
            model.Tree.Text.WithChanges(fix.Changes).Content
        );
    }

    [Fact]
    public void All_at_once_have_ids_of_their_own()
    {
        var model = Model(
            Head + "@promise promise-1 from \"we are fast\"\nYes, and we are fast. We will review it in 2027. We will publish it in 2028.\n"
        );
        var text = Fixes.ApplyAll(model, (diagnostic, fix) => fix.Key == "add-promise");
        Assert.Equal(
            Head
                + "@promise promise-1 from \"we are fast\"\n"
                + "@promise promise-1-2 by 2027-12-31 from \"We will review it in 2027\"\n"
                + "@promise promise-1-3 by 2028-12-31 from \"We will publish it in 2028\"\n"
                + "Yes, and we are fast. We will review it in 2027. We will publish it in 2028.\n",
            text.Content
        );
        Assert.Empty(Model(text.Content).Diagnostics);
    }

    private static SemanticModel Model(string text, string path = "a.qa") =>
        SemanticAnalysis.Analyze(new SourceText(text, path), DocumentTypeSet.Create([]));
}
