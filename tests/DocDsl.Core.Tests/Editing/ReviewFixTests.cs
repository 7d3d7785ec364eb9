using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Editing;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Editing;

/// <summary>What an editor offers for reviews that are due.</summary>
public class ReviewFixTests
{
    private const string Asked = "@document policy en\n\nQuestion 1\nHow long?\n\nAnswer to question 1\n";

    private static readonly DocumentTypeSet s_types = DocumentTypeSet
        .Create([new TypeSource("@type policy extends document\n@review 12 months\n")])
        .On("2026-09-01");

    [Theory]
    [InlineData("a.qa", Asked + "@reviewed 2025-01-01 by \"A\"\nA week.\n", Asked + "@reviewed 2026-09-01 by \"A\"\nA week.\n")]
    [InlineData("a.qa", Asked + "@by \"A\"\nA week.\n", Asked + "@by \"A\"\n@reviewed 2026-09-01\nA week.\n")]
    [InlineData(
        "a.md",
        "<!-- @document policy en -->\n\n## How long?\n<!-- @id a -->\n\nA week.\n\n## Where?\n\nHere.\n",
        "<!-- @document policy en -->\n\n## How long?\n<!-- @id a -->\n<!-- @reviewed 2026-09-01 -->\n\nA week.\n\n## Where?\n\nHere.\n"
    )]
    public void An_answer_is_reviewed_today(string path, string before, string after)
    {
        var model = SemanticAnalysis.Analyze(new SourceText(before, path), s_types);
        var diagnostic = model.Diagnostics.First(found => found.Id is "QA8001" or "QA8002");
        var fix = Assert.Single(Fixes.For(model, diagnostic));
        Assert.Equal("Reviewed today: '@reviewed 2026-09-01'", fix.Title);
        Assert.False(fix.IsAutomatic);
        Assert.Equal(after, model.Tree.Text.WithChanges(fix.Changes).Content);
    }

    [Fact]
    public void Nothing_is_reported_where_the_day_is_not_known() =>
        Assert.Empty(
            SemanticAnalysis.Analyze(new SourceText(Asked + "@reviewed 2999-01-01 again 1 day\nA week.\n"), s_types.On(null)).Diagnostics
        );
}
