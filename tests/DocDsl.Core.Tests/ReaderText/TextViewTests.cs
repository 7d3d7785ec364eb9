using DocDsl.Core.Text;

namespace DocDsl.Core.Tests.ReaderText;

public class TextViewTests
{
    [Theory]
    [InlineData("een\ntwee", "een twee")]
    [InlineData("  een \r\n\ttwee  ", "een twee")]
    [InlineData("Een.\n\nTwee.", "Een.\n\nTwee.")]
    [InlineData("Een.\n\n\n \nTwee.", "Een.\n\nTwee.")]
    [InlineData("gebruikt en\n\nontwikkeld.", "gebruikt en ontwikkeld.")] // a page ended between them
    [InlineData("binnen de\n\n‘samenwerking’", "binnen de ‘samenwerking’")]
    [InlineData("de ziekenhuissec-\ntor groeit", "de ziekenhuissector groeit")]
    [InlineData("hoog risico Al-\nsystemen", "hoog risico Al-systemen")]
    [InlineData("de PVV-\nfractie", "de PVV-fractie")]
    [InlineData("de onder-\nen bovengrens", "de onder- en bovengrens")]
    [InlineData("een streep -\nzo", "een streep - zo")]
    [InlineData("zie https://example.org/een-\ntwee/drie", "zie https://example.org/een-twee/drie")]
    [InlineData("zie https://example.org/een/\ntwee", "zie https://example.org/een/twee")]
    [InlineData("zie https://example.org/een\nen verder", "zie https://example.org/een en verder")]
    [InlineData("Drie dingen:\n- een\n  en nog wat\n- twee", "Drie dingen:\n- een en nog wat\n- twee")]
    [InlineData("Dit:\n1. een\n2. twee", "Dit:\n1. een\n2. twee")]
    [InlineData("Dit:\n1. een;\n2. twee.", "Dit:\n1. een;\n2. twee.")]
    [InlineData(
        "Dit staat in het antwoord op vraag\n3. Hiermee is het klaar.",
        "Dit staat in het antwoord op vraag 3. Hiermee is het klaar."
    )]
    [InlineData("jaar   aantal\n2023   12\n2024   13", "jaar   aantal\n2023   12\n2024   13")]
    [InlineData("een[^1] twee\n@note 1 Noot\ndrie", "een twee drie")]
    [InlineData("een\n@aside Voettekst\ntwee", "een twee")]
    [InlineData("een\n@aside\nVoet-\n\ntekst\n@end\ntwee", "een twee")]
    [InlineData("een Datum twee\n@strike \"Datum\"", "een twee")]
    [InlineData("een Da\u00ADt\u200Bum twee\n@strike \"Datum\"", "een twee")]
    [InlineData("een Dat\u2060um twee\n@strike \"Da\uFEFFt\U000E0041um\"", "een twee")]
    [InlineData("een\n@strike \"Datum\" after \"een\"\nDatum\ntwee", "een twee")]
    [InlineData("@@naam zegt", "@naam zegt")]
    [InlineData("een\n@text Vraag 2\ntwee", "een Vraag 2 twee")]
    [InlineData("een\n@// niemand leest dit\ntwee", "een twee")]
    [InlineData("de NCTV2.\n@note 2 at \"de NCTV\" Noot", "de NCTV.")]
    [InlineData("het gezegd.\n2 Dit is waar.\n@note 2 at \"het gezegd.\" Noot", "het gezegd. Dit is waar.")]
    [InlineData("‘het’ gezegd 12.\n@note 1 at \"'het' gezegd\" mark \"12\" Noot", "‘het’ gezegd.")]
    public void The_text_is_what_a_reader_reads(string body, string expected)
    {
        var model = Marked.Model($"@document nl-NL\nVraag 1\nWat?\n\nAntwoord op vraag 1\n{body}\n");
        Assert.Equal(expected, Assert.Single(model.Answers).Text.Text);
    }

    [Theory]
    [InlineData("@note 1 Kamerstukken", "Kamerstukken")]
    [InlineData("@note 1\nKamerstukken II,\nnr. 3.\n@end", "Kamerstukken II, nr. 3.")]
    [InlineData("@note 1 1Kamerstukken", "Kamerstukken")]
    [InlineData("@note 1 1 januari", "1 januari")]
    [InlineData("@note 1 12023 Annual report", "2023 Annual report")]
    [InlineData("@note 1\nEen\n@aside Tweede Kamer\ntwee\n@end", "Een twee")]
    public void A_notes_text(string note, string expected)
    {
        var model = Marked.Model($"@document nl-NL\nVraag 1\nWat?[^1]\n{note}\n\nAntwoord op vraag 1\nJa.\n");
        Assert.Empty(model.Diagnostics);
        Assert.Equal(expected, Assert.Single(model.Notes).Text.Text);
    }

    [Fact]
    public void A_position_maps_back_to_the_file_across_what_was_lifted_out()
    {
        const string Text = "Vraag 1\nWat?\n\nAntwoord op vraag 1\nhet zieken-\n@aside Voettekst\nhuis[^1] is open\n@note 1 Noot\n";
        var view = Marked.Model(Text).Answers[0].Text;
        Assert.Equal("het ziekenhuis is open", view.Text);
        var source = view.ToSource(new TextSpan(view.Text.IndexOf("huis is", StringComparison.Ordinal), "huis is".Length));
        Assert.Equal("huis[^1] is", Text.Substring(source.Start, source.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.ToSource(new TextSpan(view.Text.Length, 1)));
    }
}
