using System.Text.Json;

namespace DocDsl.Tools.Tests.Cli;

/// <summary>Documents and their translations, as the command has them.</summary>
public sealed class TranslationTests : CommandTest
{
    private const string Dutch = "@document faq nl\n\nQ: Wat kost een pas?\n@id card\nA: 42 euro.\n";

    private const string English = "@document faq en\n@translates guide.nl\n\nQ: What does a card cost?\n@id card\nA: 42 euros.\n";

    public TranslationTests()
    {
        Write("p.csproj", "<Project />");
        Write("texts/guide.nl.qa", Dutch);
        Write("texts/guide.en.qa", English.Replace("42", "24", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_checked_alone_is_compared_with_its_original() =>
        Assert.Contains(
            "texts/guide.en.qa(6,4): warning QA8116: The answer says '24' here, and '42' in document 'texts/guide.nl.qa'",
            Run("check", "texts/guide.en.qa").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Data_names_the_original()
    {
        var root = JsonDocument.Parse(Run("export", "texts/guide.en.qa", "-f", "json").Output).RootElement;
        Assert.Equal("texts/guide.nl.qa", root.GetProperty("translates").GetString());
        root = JsonDocument.Parse(Run("export", "texts/guide.nl.qa", "-f", "json").Output).RootElement;
        Assert.False(root.TryGetProperty("translates", out _));
    }

    [Fact]
    public void Pages_that_are_exported_together_link_to_each_other()
    {
        Assert.DoesNotContain("hreflang", Run("export", "texts/guide.en.qa", "-f", "html").Output, StringComparison.Ordinal);
        Run("export", "texts", "-f", "html", "-o", "site");
        foreach (var (name, other, language, title) in new[]
        {
            ("guide.nl", "guide.en", "en", "Questions and answers"),
            ("guide.en", "guide.nl", "nl", "Vragen en antwoorden"),
        })
        {
            var page = File.ReadAllText(In($"site/{name}.html"));
            Assert.Contains($"<link rel=\"alternate\" hreflang=\"{language}\" href=\"{other}.html\">\n", page, StringComparison.Ordinal);
            Assert.Contains(
                $"<p class=\"languages\"><a href=\"{other}.html\" hreflang=\"{language}\" lang=\"{language}\">{title} ({language})</a></p>",
                page,
                StringComparison.Ordinal
            );
        }
    }
}
