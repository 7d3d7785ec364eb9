using DocDsl.Benchmarks;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Model;

/// <summary>The benchmarks measure letters as they should be; what is reported costs, and would be measured with them.</summary>
public class BenchmarkLetterTests
{
    [Fact]
    public void Nothing_is_reported_in_them()
    {
        var letters = Enumerable.Range(0, 300).Select(i => Letters.Document(i, 1 + (i % 60), LetterNotation.Document));
        var untyped = Enumerable.Range(0, 300).Select(i => Letters.Document(i, 1 + (i % 60), LetterNotation.Untyped));
        var found = letters.Concat(untyped).Append(Letters.OfLength(1, 1_000_000)).SelectMany(text => Analyze(text).Diagnostics);

        Assert.Empty(found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}"));
    }

    [Fact]
    public void They_have_all_that_letters_have()
    {
        var letter = Letters.OfLength(1, 40_000);
        var model = Analyze(letter);

        Assert.InRange(letter.Length, 40_000, 42_000);
        Assert.Equal(7, model.Fields.Length);
        Assert.InRange(model.Questions.Length, 40, 80);
        Assert.All(model.Questions, question => Assert.Equal("Answered", question.State.ToString()));
        Assert.Contains(model.Questions, question => question.Parts.Length == 2);
        Assert.Contains(model.Answers, answer => answer.Questions.Length == 2);
        Assert.NotEmpty(model.References);
        Assert.Contains("@aside", letter, StringComparison.Ordinal);
        Assert.Contains("@note 1 ", letter, StringComparison.Ordinal);
        Assert.Contains(" at \"", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_notations_have_the_same_words()
    {
        var document = Letters.Document(7, 40);
        var markdown = Letters.Document(7, 40, LetterNotation.Markdown);

        Assert.Equal(Analyze(document).Questions.Length, markdown.Split("\n## Vraag ").Length - 1);
        Assert.Equal(document.Split("\nAntwoord op ").Length, markdown.Split("\n## Antwoord op ").Length);
        Assert.InRange(markdown.Length, document.Length * 0.98, document.Length * 1.02);
    }

    [Fact]
    public void The_alike_ones_are_reported() =>
        Assert.Contains(Analyze(AlikeLetters.Document(1, 20)).Diagnostics, diagnostic => diagnostic.Id == "QA2005");

    private static SemanticModel Analyze(string text) => SemanticAnalysis.Analyze(new SourceText(text), DocumentTypeSet.ReadyMade);
}
