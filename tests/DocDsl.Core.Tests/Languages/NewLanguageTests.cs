using DocDsl.Core.Editing;
using DocDsl.Core.Languages;
using DocDsl.Core.Symbols;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;
using DocDsl.Core.Values;
using DocDsl.Core.Values.Natural;
using DocDsl.Tests.Languages;
using ValueType = DocDsl.Core.Values.ValueType;

namespace DocDsl.Core.Tests.Languages;

/// <summary>A language is one file: <see cref="Klingon"/> is known nowhere else, and everything works in it.</summary>
public sealed class NewLanguageTests : IDisposable
{
    private const string Letter = """
        Ghel 1
        nuq?

        Ghelmey 2 je 3
        ghorgh?

        Jang ghel 1
        HIja, Yilegh.

        Ñuq 2 vaj 3
        Yilegh ghel 1.

        Ûttum:
        Hoch.

        """;

    private readonly IDisposable _scope = Language.With(Klingon.Table);

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void It_is_one_of_all()
    {
        Assert.Same(Klingon.Table, Language.Find("tlh-KX"));
        Assert.Equal(5, Language.All.Length);
        _scope.Dispose();
        Assert.Null(Language.Find("tlh-KX"));
        Assert.Equal(4, Language.All.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@document tlh-KX\n")]
    public void Headings_and_closings_are_recognised(string declaration)
    {
        var tree = SyntaxTree.Parse(new SourceText(declaration + Letter));
        Assert.Equal("Klingon", tree.Language?.Name);
        Assert.Equal(
            ["Header ", "Question 1", "Question 2 3", "Answer 1", "Answer 2 3", "Closing "],
            tree.Sections.Select(section => $"{section.Kind} {string.Join(' ', section.Numbers)}")
        );
        Assert.Empty(tree.Diagnostics);
    }

    [Fact]
    public void Referrals_placeholders_and_running_headers_are_recognised()
    {
        var model = Bind("@document tlh\n" + Letter.Replace("Ûttum:", "Navtej 3\n\nTAHBEH\n\nPay\n\nÛttum:"));
        Assert.Equal("Ghel 1", model.References.Single().Target?.Label);
        Assert.Equal(
            ["Navtej 3", "Pay", "TAHBEH"],
            model.Diagnostics.Where(each => each.Id is "QA3005" or "QA1008").Select(each => model.Tree.Text.ToString(each.Span)).Order()
        );
        Assert.Empty(Bind("@document tlh\n" + Letter.Replace("ghel 1.", "latlh paq ghel 1.")).References);
    }

    [Theory]
    [InlineData("3 wejjar 2026", ValueKind.Date, "2026-03-03")]
    [InlineData("HIja", ValueKind.YesNo, "yes")]
    [InlineData("ghobe", ValueKind.YesNo, "no")]
    [InlineData("wej jaj", ValueKind.Duration, "3 days")]
    [InlineData("5 darsek", ValueKind.Amount, "5 KLD")]
    public void Values_are_read(string words, object kind, string expected) =>
        Assert.Equal(expected, NaturalValues.TryRead(words, ValueType.Of((ValueKind)kind), Klingon.Table, out var value) ? value : null);

    /// <summary>What the product writes in a language, it reads.</summary>
    [Fact]
    public void The_labels_of_every_language_are_headings()
    {
        foreach (var language in Language.All)
        {
            var joint = $"1 {language.And[0]} 2";
            var text =
                $"@document {language.Tag}\n{language.QuestionLabel} 1\na\n\n{language.QuestionLabel} 2\nb\n\n"
                + $"{language.AnswersLabel} {joint}\nc\n\n{language.AnswerLabel} 2\nd\n";
            var sections = SyntaxTree
                .Parse(new SourceText(text))
                .Sections.Select(section => $"{section.Kind} {string.Join(' ', section.Numbers)}");
            Assert.Equal(["Header ", "Question 1", "Question 2", "Answer 1 2", "Answer 2"], sections);
        }
    }

    [Fact]
    public void Fixes_write_its_words()
    {
        var model = Bind("@document tlh\nGhel 1\nnuq?\n\nGhelmey 2 je 3\nghorgh?\n");
        var titles = model
            .Diagnostics.SelectMany(diagnostic => Fixes.For(model, diagnostic))
            .Select(fix => string.Concat(fix.Changes.Select(change => change.NewText)))
            .ToArray();
        Assert.Contains("\nJang ghel 1\nTAHBEH\n", titles);
        Assert.Contains(titles, text => text.Contains("Jang ghelmey 2 je 3", StringComparison.Ordinal));
        Assert.Contains("@open wej jang\n", titles);
    }

    [Fact]
    public void A_language_of_headings_alone_has_questions_and_answers_and_recognises_nothing_else()
    {
        using var bare = Language.With(Bare.Table);
        var model = Bind(
            "@document art\nDemando 1\nKio? Respondo de demando 2.\n\nRespondo 1\nJes, la 3a de marto. Vidu demando 1.\n\nPagina 2\n"
        );
        Assert.Empty(model.Diagnostics);
        Assert.Empty(model.References);
        Assert.Equal("Demando 1", model.Questions.Single().Label);
        Assert.False(NaturalValues.TryRead("Jes", ValueType.Of(ValueKind.YesNo), Bare.Table, out _));
        Assert.False(NaturalValues.TryRead("3 marto 2026", ValueType.Of(ValueKind.Date), Bare.Table, out _));
        Assert.Equal("[[ FILL IN ]]", Placeholder.ToFillIn(Bare.Table));
        Assert.Equal("Respondo", Bare.Table.AnswersLabel);
    }

    private static SemanticModel Bind(string text) => Marked.Model(text);
}
