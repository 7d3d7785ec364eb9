using System.Xml.Linq;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>What answers rest on is in every format, as a link where there is something to open.</summary>
public class EvidenceExportTests
{
    private static readonly QaDocument s_other = QaDocument.Parse(
        "@document en\n\nQuestion 1\n@id backups\nHow long?\n\nAnswer to question 1\nA year.\n",
        "Answers/retention.qa"
    );

    private static readonly QaDocument s_document = QaDocument.Parse(
        """
        @document en

        Question 1
        Is it kept safe?

        Answer to question 1
        @evidence code:Vault.Store.Save(byte[])
        @evidence test:Vault.Tests.Saves
        @evidence file:../docs/My plan.md#schedule
        @evidence file:plans\2026.md
        @evidence [[retention#backups]]
        @evidence [[retention#none]]
        @evidence https://example.org/a?b=1&c=2
        Yes.
        """,
        "Answers/security.qa"
    );

    [Theory]
    [InlineData("<code>Vault.Store.Save(byte[])</code>")]
    [InlineData("<code>Vault.Tests.Saves</code>")]
    [InlineData("<a href=\"../docs/My%20plan.md#schedule\">../docs/My plan.md#schedule</a>")]
    [InlineData("<a href=\"plans/2026.md\">plans\\2026.md</a>")]
    [InlineData("<a href=\"retention.html#q-backups\">retention#backups</a>")]
    [InlineData("retention#none")]
    [InlineData("<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>")]
    public void Html(string expected) =>
        Assert.Contains(
            $"<dt>Evidence</dt><dd>{expected}</dd>\n",
            DocumentExporter.Export(s_document, ExportFormat.Html, [s_document, s_other])
        );

    [Fact]
    public void Markdown() =>
        Assert.EndsWith(
            """
            Yes.

            *Evidence*: `Vault.Store.Save(byte[])`\
            *Evidence*: `Vault.Tests.Saves`\
            *Evidence*: [../docs/My plan.md\#schedule](<../docs/My%20plan.md#schedule>)\
            *Evidence*: [plans\\2026.md](<plans/2026.md>)\
            *Evidence*: [retention\#backups](<retention.md#question-1>)\
            *Evidence*: retention\#none\
            *Evidence*: <https://example.org/a?b=1&c=2>

            """.ReplaceLineEndings("\n"),
            DocumentExporter.Export(s_document, ExportFormat.Markdown, [s_document, s_other])
        );

    [Fact]
    public void Csv() =>
        Assert.EndsWith(
            ",Yes.,answered,,,code:Vault.Store.Save(byte[]); test:Vault.Tests.Saves; file:../docs/My plan.md#schedule; "
                + "file:plans\\2026.md; [[retention#backups]]; [[retention#none]]; https://example.org/a?b=1&c=2,,,,,,,,,,,,,,,,,en\r\n",
            DocumentExporter.Export(s_document, ExportFormat.Csv)
        );

    [Fact]
    public void Search_engines_are_given_the_pages() =>
        Assert.Contains(
            "\"citation\": [\n          \"https://example.org/a?b=1\\u0026c=2\"\n        ]",
            DocumentExporter.Export(s_document, ExportFormat.FaqJsonLd)
        );

    [Fact]
    public void Akoma_Ntoso()
    {
        var document = XDocument.Parse(DocumentExporter.Export(s_document, ExportFormat.AkomaNtoso));
        Assert.Empty(AkomaNtosoSchema.Validate(document));
        var answer = document.Descendants().Single(element => element.Name.LocalName == "answer").Attribute("eId")!.Value;
        Assert.Equal(
            [
                " code:Vault.Store.Save(byte[])",
                " test:Vault.Tests.Saves",
                "../docs/My%20plan.md#schedule file:../docs/My plan.md#schedule",
                "plans/2026.md file:plans\\2026.md",
                " [[retention#backups]]",
                " [[retention#none]]",
                "https://example.org/a?b=1&c=2 https://example.org/a?b=1&c=2",
            ],
            document
                .Descendants()
                .Where(element => element.Name.LocalName == "implicitReference")
                .Select(element =>
                {
                    Assert.Equal(answer, element.Attribute("for")!.Value);
                    return $"{element.Attribute("href")?.Value} {element.Attribute("showAs")!.Value}";
                })
        );
    }

    [Fact]
    public void Json() =>
        Assert.Equal(
            ["code", "test", "file", "file", "answer", "answer", "webAddress"],
            System
                .Text.Json.JsonDocument.Parse(DocumentExporter.Export(s_document, ExportFormat.Json))
                .RootElement.GetProperty("answers")[0]
                .GetProperty("evidence")
                .EnumerateArray()
                .Select(evidence => evidence.GetProperty("kind").GetString())
        );
}
