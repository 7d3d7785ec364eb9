using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;

namespace DocDsl.Fuzz.Targets;

/// <summary>Files of other programs that hold a document as data: JSON, Akoma Ntoso, official publications.</summary>
internal sealed class StructuredTarget : FuzzTarget
{
    private const string Publication = """
        <?xml version="1.0"?>
        <officiele-publicatie><kamervragen><kamervraagnummer>2024Z1</kamervraagnummer>
        <kamervraagomschrijving>Vragen van het lid <naam><achternaam>Bo</achternaam></naam> (3 maart 2024).</kamervraagomschrijving>
        <vraag nr="1"><nr>Vraag 1</nr><al>Wat?<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Nota.</noot.al></noot></al></vraag>
        <vraag nr="2"><nr>2</nr><al>Waarom:</al><lijst><li><al>hierom;</al></li></lijst></vraag>
        <antwoord nr="1 2"><nr>Antwoord 1 en 2</nr><al>Ja.</al></antwoord></kamervragen></officiele-publicatie>
        """;

    public override string Name => "structured";

    public override int MaxLength => 16 * 1024;

    public override IEnumerable<byte[]> Seeds() =>
        Language
            .Documents()
            .Where(text => text.Length < 400)
            .Where((_, i) => i % 8 == 0)
            .SelectMany(text =>
                new[] { ExportFormat.Json, ExportFormat.AkomaNtoso }.Select(format =>
                    DocumentExporter.Export(QaDocument.Parse(text, "a.qa"), format)
                )
            )
            .Append(Publication)
            .Append("""{"version":1,"path":"a.qa","source":"Vraag 1\nWat?\n\nAntwoord\nJa."}""")
            .Select(Texts.Bytes);

    public override IEnumerable<string> Words() =>
        [
            "\"version\":1",
            "\"path\":",
            "\"source\":",
            "\"questions\":",
            "\\n",
            "\\ud83d",
            "\\u0000",
            "null",
            "true",
            "[",
            "]",
            "{",
            "}",
            ",",
            "<p>",
            "</p>",
            "<question eId=\"q1\">",
            "<answer eId=\"a1\">",
            "<num>1</num>",
            "<authorialNote marker=\"1\">",
            "<akomaNtoso>",
            "<vraag nr=\"1\">",
            "<nr>",
            "<antwoord>",
            "<al>",
            "<noot id=\"n1\">",
            "<lijst>",
            "<li>",
            "<![CDATA[",
            "]]>",
            "&#0;",
            "&#x2028;",
            "&amp;",
            "<!DOCTYPE a [",
            "<br/>",
            "xmlns=\"\"",
            "<?x?>",
            "<!-- -->",
        ];

    public override void Run(byte[] input) => ImportCheck.Import(input);
}
