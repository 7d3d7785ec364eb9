using DocDsl.Core.Tests;
using DocDsl.Formats.Exporters;

namespace DocDsl.Fuzz.Targets;

/// <summary>
/// Files of other programs that hold a document as data: JSON, YAML, CSV, Akoma Ntoso, official publications, HTML, reStructuredText.
/// </summary>
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

    private static readonly string[] s_lists =
    [
        """[{"id":"A.1","question":"Who?","answer":["<p>Me.</p>","- x"],"tags":["y"]},{"q":"Why?","a":"@note 1"}]""",
        """{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Who?","acceptedAnswer":{"text":"<b>Me</b>"}}]}""",
        """{"build_status":"Met","build_justification":"See x.","test_status":"?"}""",
        "### YamlMime:FAQ\ntitle: x\nsections:\n- name: y\n  questions:\n"
            + "  - question: |\n      Who?\n    answer: &a |\n      ## Me\n  - {q: z, a: *a}\n",
        "Nr;Vraag;Antwoord;Groep;Toelichting\n1;Wie?;\"Ik, \"\"zelf\"\"\n- x\";A;\n2;Wat?;;B;y\n",
        "question,answer\nWho?,Question 1\n",
        "FAQ\n===\n\n.. contents::\n\nWho `x <y>`_?\n------\n\n``a``::\n\n   b\n\n- c_\n\n"
            + ".. note:: d |e|\n.. _c: f\n.. |e| replace:: g\n\n**Q: h?**\n\nA: i\n",
        "<!DOCTYPE html><html lang=\"en\"><h1>x</h1><h2>Who?</h2><p>Me<br><a href=\"y\">z</a>"
            + "<ul><li>a<pre>b</pre></ul><h2>Why?</h2><dl><dt>c<dd>d</dl>",
        "<details><summary>Who?</summary>Me</details><table><tr><td>a<td>b</table>"
            + "<div itemtype=\"https://schema.org/Question\"><b itemprop=\"name\">c",
    ];

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
            .Concat(s_lists)
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
            "\"question\":",
            "\"answer\":",
            "- question: ",
            "answer: |\n",
            "&a ",
            "*a",
            "question,answer\n",
            ".. note:: ",
            ".. _x: y\n",
            "`x <y>`_",
            "\n====\n",
            "::\n\n  ",
            "<h2>",
            "<details><summary>",
            "<dl><dt>",
            "<table><tr><td>",
            "**Q: ",
            "A: ",
            "<!-- -->",
        ];

    public override void Run(byte[] input) => ImportCheck.Import(input);
}
