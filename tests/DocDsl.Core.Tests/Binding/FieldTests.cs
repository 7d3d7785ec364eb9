using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.Binding;

/// <summary>Fields: of directives, of the header's own words, and the two against each other.</summary>
public class FieldTests
{
    private const string Question = "\nVraag 1\nWat?\n\nAntwoord op vraag 1\nDit.\n";

    [Theory]
    [InlineData(
        "Vragen van de leden Van Nispen (SP) en Lahlah (GroenLinks-PvdA) aan de\n"
            + "Staatssecretaris van Justitie en Veiligheid over de omgang met het parlement\n"
            + "en de problemen (ingezonden 24 oktober 2024).\nAntwoord van Staatssecretaris Coenradie (Justitie en Veiligheid) (ontvangen\n"
            + "14 november 2024).\n",
        "asker=Van Nispen (SP), Lahlah (GroenLinks-PvdA)|addressee=Staatssecretaris van Justitie en Veiligheid|subject=de omgang met "
            + "het parlement en de problemen|submitted=2024-10-24|answered=2024-11-14|by=Staatssecretaris Coenradie (Justitie en "
            + "Veiligheid)"
    )]
    [InlineData(
        "AH 602\n2024Z17165\nAntwoord van minister Beljaarts (Economische Zaken), mede namens de staatssecretaris van Infrastructuur "
            + "en Waterstaat (ontvangen 20 november 2024)\n",
        "number=2024Z17165|answered=2024-11-20|by=minister Beljaarts (Economische Zaken)|also-for=staatssecretaris van "
            + "Infrastructuur en Waterstaat|aanhangsel=602"
    )]
    [InlineData(
        "Mondelinge vragen van het lid Krul (CDA) aan de Minister voor Economische\n"
            + "Zaken over het bericht «Een app leest mee» (ingezonden 19 november 2024)\n",
        "asker=Krul (CDA)|addressee=Minister voor Economische Zaken|subject=het bericht «Een app leest mee»|submitted=2024-11-19"
    )]
    [InlineData(
        "Vragen van het lid Van der Werf (D66) aan de Ministers van Buitenlandse Zaken en van Justitie en Veiligheid over vragen aan "
            + "andere landen over rechtshulp(ingezonden 6 november 2024).\n"
            + "Mededeling van Minister Veldkamp (Buitenlandse Zaken) (ontvangen 18 november 2024).\n",
        "asker=Van der Werf (D66)|addressee=Minister van Buitenlandse Zaken, Minister van Justitie en Veiligheid|subject=vragen aan "
            + "andere landen over rechtshulp|submitted=2024-11-06|answered=2024-11-18|by=Minister Veldkamp (Buitenlandse Zaken)"
    )]
    [InlineData("Aan de Voorzitter van de Tweede Kamer.\n", "")]
    public void A_letters_own_words_give_its_fields(string header, string expected)
    {
        var letter = QaDocument.Parse("@document kamervragen\n\n" + header + Question);
        Assert.Equal(expected, string.Join("|", letter.Fields.Select(field => $"{field.Name}={field.Value}")));
        Assert.DoesNotContain(letter.Diagnostics, diagnostic => diagnostic.Severity == DocumentDiagnosticSeverity.Error);
    }

    [Fact]
    public void Furniture_of_the_type_leaves_the_text()
    {
        const string Text =
            "@document kamervragen\nVraag 1\nWaarom zijn de\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2\nkosten zo hoog?\n\n"
            + "Antwoord op vraag 1\nDaarom, zie Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2\nen verder.\n";
        var letter = QaDocument.Parse(Text);
        Assert.Equal("Waarom zijn de kosten zo hoog?", letter[1].Text);
        Assert.Equal(["asker"], DocumentTypeSet.ReadyMade.Find("kamervragen")!.Fields.Take(1).Select(field => field.Name));
    }

    [Fact]
    public void The_type_says_the_language_and_the_numbering()
    {
        var types = DocumentTypeSet.Create([new TypeSource("@type t\n@language de\n@numbering any\n")]);
        var document = QaDocument.Parse("@document t\nFrage 12\nWas?\nAntwort zu Frage 12\nDies.\n", "", types);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(12, document.Questions[0].Number);
    }

    [Fact]
    public void A_field_of_words_knows_where_they_stand()
    {
        const string Text = "@document kamervragen\n\nVragen (ingezonden 24\noktober 2024).\n" + Question;
        var model = DocDsl.Core.Compilation.SemanticAnalysis.Analyze(new SourceText(Text), DocumentTypeSet.ReadyMade);
        var field = Assert.Single(model.Fields);
        Assert.Equal("24\noktober 2024", Text.Substring(field.ValueSpan.Start, field.ValueSpan.Length));
    }

    [Theory]
    [InlineData(
        "Vragen van het lid Van Dijk (SP) aan de Minister van Financiën over kosten\n(ingezonden 27 augustus 2025).\n\n"
            + "⟦QA2007:Bent u bekend met het bericht?⟧\n\nWat vindt u?\n"
    )]
    [InlineData(
        "@open uitstel\nVragen van het lid Van Dijk (SP) aan de Minister van Financiën over kosten\n"
            + "(ingezonden 27 augustus 2025).\n\nDe vragen kunnen niet tijdig worden beantwoord.\n"
    )]
    [InlineData(
        "⟦QA2007:Mondelinge vragen van het lid Van Dijk (SP) aan de Minister van Financiën over kosten⟧\n(ingezonden 27 augustus 2025).\n\n"
            + "kv-tk-2024Z1\n"
    )]
    [InlineData("⟦QA2007:Geachte voorzitter,⟧\n\nHierbij doe ik u verslag.\n")]
    public void A_letter_without_questions_says_so(string text) => Marked.Check("@document kamervragen\n" + text);

    [Theory]
    [InlineData("Van Houwelingen (FVD)", "Van Houwelingen", "FVD")]
    [InlineData("Inge van Dijk", "Inge van Dijk", null)]
    [InlineData("(FVD)", "(FVD)", null)]
    [InlineData("Jansen (Zaken (EZ))", "Jansen", "Zaken (EZ)")]
    public void A_person_is_a_name_and_a_group(string text, string name, string? group) =>
        Assert.Equal(new PersonName(name, group), PersonName.Parse(text));
}
