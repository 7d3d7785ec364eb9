using DocDsl.Core.Languages;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using DocDsl.Tests.Languages;
using DocDsl.Tools.Tests.Cli;

namespace DocDsl.Tools.Tests.Languages;

/// <summary>The tools know a language by its one file; see also the tests of the core.</summary>
public sealed class NewLanguageTests : CommandTest
{
    private readonly IDisposable _scope = Language.With(Klingon.Table);

    [Fact]
    public void A_letter_is_imported()
    {
        var result = TextImporter.Import(
            "Yejquv ghelmey\n\nGhel 1\nnuq1 Dochvam? Qapla.\n\nJang ghel 1\nHIja, 3 jaj.\n\n1 Paq wa, ghItlh.\nNavtej 1\n\f"
        );
        Assert.StartsWith("@document document tlh-KX\n", result.Text, StringComparison.Ordinal);
        Assert.Contains("@aside Navtej 1", result.Text, StringComparison.Ordinal);
        Assert.Contains("Paq wa, ghItlh.", result.Text, StringComparison.Ordinal);
        Assert.True(result.Words.IsComplete);
        var document = QaDocument.Parse(result.Text);
        Assert.Equal(["Ghel 1"], document.Questions.Select(question => question.Label));
        Assert.Equal("1", Assert.Single(document.Notes).Id);
    }

    [Fact]
    public void A_page_has_its_words_and_English_ones_where_it_has_none()
    {
        var document = QaDocument.Parse("@document tlh\nGhel 1\nnuq?\nJang 1\nHIja.\nGhelmey 2 je 3\nghorgh?\n");
        var html = DocumentExporter.Export(document, ExportFormat.Html);
        Assert.Contains("<html lang=\"tlh\">", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Ghelmey</summary>", html, StringComparison.Ordinal);
        Assert.Contains("1/3 janglu", html, StringComparison.Ordinal);
        Assert.Contains("Skip to the questions", html, StringComparison.Ordinal);
        Assert.Contains("Ghelmey 2 je 3", html.Replace("Ghel 2", "Ghelmey 2", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("tlh", DocumentExporter.Export(document, ExportFormat.AkomaNtoso), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_document_has_its_words() =>
        Assert.Equal(
            "@document document tlh\n\nGhel 1\n[[ YIGHITLH ]]\n\nJang ghel 1\n[[ YIGHITLH ]]\n",
            Run("new", "document", "--culture", "tlh").Output.Replace("@// @number number\n", "", StringComparison.Ordinal)
        );

    protected override void Dispose(bool disposing)
    {
        _scope.Dispose();
        base.Dispose(disposing);
    }
}
