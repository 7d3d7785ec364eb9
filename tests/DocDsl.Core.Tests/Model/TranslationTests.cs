namespace DocDsl.Core.Tests.Model;

/// <summary>A text that is read alone knows no other document.</summary>
public class TranslationTests
{
    [Fact]
    public void Of_a_text_that_is_read_alone_no_original_is_known()
    {
        var document = QaDocument.Parse("@document faq en\n@translates guide.nl\n\nQ: Why?\nA: Therefore.\n", "guide.en.qa");
        Assert.Null(document.Translates);
        Assert.Empty(document.Translations);
        Assert.Same(document.Translations, document.Translations);
        Assert.Null(document.ToData().Translates);
        Assert.DoesNotContain("translates\":", document.ToData().ToJson(), StringComparison.Ordinal);
    }
}
