using DocDsl.Core.DocumentTypes;

namespace DocDsl.Core.Tests.DocumentTypes;

/// <summary><c>@sheet</c>: where a customer's workbook has the questions of a type. What is malformed: the cases of QA5008.</summary>
public class SheetTests
{
    [Fact]
    public void A_mapping()
    {
        const string Text = "\"A \"\"b\"\"\"  id a question \"The question\" answer XFD from row 22 to row 300";
        var sheet = SheetMapping.Parse($" {Text} ", out var problem)!;
        Assert.Null(problem);
        Assert.Equal("A \"b\"", sheet.Sheet);
        Assert.Equal((22, 300), (sheet.FirstRow, sheet.LastRow));
        Assert.Equal(1, sheet.Column(SheetRole.Id)!.Number);
        Assert.Equal("The question", sheet.Column(SheetRole.Question)!.Heading);
        Assert.Equal(16384, sheet.Column(SheetRole.Answer)!.Number);
        Assert.Null(sheet.Column(SheetRole.Comment));
        Assert.Equal(Text, sheet.Text);
    }

    [Fact]
    public void A_type_that_says_nothing_has_the_sheets_of_its_base()
    {
        var types = DocumentTypeSet.Create([
            new TypeSource("@type base\n@sheet \"One\" question A\n@sheet \"Two\" question B\n@question a\nWhy?\n"),
            new TypeSource("@type same extends base\n@question b\nWho?\n"),
            new TypeSource("@type other extends base\n@sheet question C\n"),
        ]);
        Assert.Equal(["\"One\" question A", "\"Two\" question B"], types.Find("same")!.Set!.Sheets.Select(sheet => sheet.Text));
        Assert.Equal(["question C"], types.Find("other")!.Set!.Sheets.Select(sheet => sheet.Text));
    }

    [Fact]
    public void It_is_for_types_with_questions()
    {
        var type = DocumentTypeSet.Create([new TypeSource("@type a\n@sheet question C\n")]).Find("a")!;
        Assert.Equal(["QA5008"], type.Diagnostics.Select(diagnostic => diagnostic.Id));
    }
}
