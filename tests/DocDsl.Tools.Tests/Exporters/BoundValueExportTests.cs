using System.Text.Json;
using System.Xml.Linq;
using DocDsl.Data;
using DocDsl.Formats.Exporters;
using NJsonSchema;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>What a value is bound to is in every format, in the words of the document's language.</summary>
public class BoundValueExportTests
{
    private static readonly QaDocument s_document = QaDocument.Parse(
        """
        @document en

        Question 1
        How long?

        Answer to question 1
        @evidence code:Vault.Store
        @value 256 from "256 bits" is code:Vault.Store.KeySize
        They have 256 bits.

        Question 2
        a) Are warnings errors?
        b) How long are they kept?

        Answer to question 2
        @value #2a yes from "Warnings are" is msbuild:TreatWarningsAsErrors
        @value #2b 12 months from "12 months" is file:../app settings.json#/Retention/Backups
        Warnings are errors; backups are kept for 12 months.

        Question 3
        What else?

        Answer to question 3
        Nothing.
        """,
        "Answers/security.qa"
    );

    [Theory]
    [InlineData("<dt>Value checked against</dt><dd><code>Vault.Store.KeySize</code></dd>\n")]
    [InlineData("<dt>Value checked against</dt><dd>2a: <code>TreatWarningsAsErrors</code> (MSBuild)</dd>\n")]
    [InlineData(
        "<dt>Value checked against</dt><dd>2b: <a href=\"../app%20settings.json\">../app settings.json#/Retention/Backups</a></dd>\n"
    )]
    public void Html(string expected) => Assert.Contains(expected, DocumentExporter.Export(s_document, ExportFormat.Html));

    [Theory]
    [InlineData("nl", "Vraag", "Antwoord op vraag", "Waarde getoetst aan")]
    [InlineData("de", "Frage", "Antwort auf Frage", "Wert abgeglichen mit")]
    [InlineData("fr", "Question", "Réponse à la question", "Valeur vérifiée par rapport à")]
    public void Languages_have_words_for_it(string tag, string question, string answer, string expected)
    {
        var document = QaDocument.Parse(
            $"@document {tag}\n\n{question} 1\nHow?\n\n{answer} 1\n@value 256 from \"256\" is code:Vault.KeySize\n256 bits.\n"
        );
        Assert.Empty(document.Diagnostics);
        Assert.Contains($"<dt>{expected}</dt><dd><code>Vault.KeySize</code></dd>", DocumentExporter.Export(document, ExportFormat.Html));
        Assert.Contains($"*{expected}*: `Vault.KeySize`\n", DocumentExporter.Export(document, ExportFormat.Markdown));
    }

    [Fact]
    public void Markdown()
    {
        var text = DocumentExporter.Export(s_document, ExportFormat.Markdown);
        Assert.Contains("*Evidence*: `Vault.Store`\\\n*Value checked against*: `Vault.Store.KeySize`\n\n", text);
        Assert.Contains(
            "*Value checked against*: 2a: `TreatWarningsAsErrors` (MSBuild)\\\n"
                + "*Value checked against*: 2b: [../app settings.json\\#/Retention/Backups](<../app%20settings.json>)\n\n",
            text
        );
    }

    [Fact]
    public void Csv()
    {
        const string Header =
            "document,group,number,id,label,part,state,question,answer,status,by,value,evidence,boundTo,valueKind,valueWords,reason,"
            + "promise,fulfilled,fulfils,sameAs,supersedes,supersededBy,reviewed,reviewAgain,corrects,notes,answeredBy,comment,culture";
        const string File = "file:../app settings.json#/Retention/Backups";
        const string Bound = "answered,,256,code:Vault.Store,code:Vault.Store.KeySize,number,256 bits,,,,,,,,,,,,,,en";
        const string Property = "msbuild:TreatWarningsAsErrors,yes-no,Warnings are,,,,,,,,,,,,,,en";
        const string Both = "Warnings are errors; backups are kept for 12 months.,answered";
        Assert.Equal(
            $"""
            {Header}
            security,,1,,Question 1,,answered,How long?,They have 256 bits.,{Bound}
            security,,2,,Question 2,,answered,"a) Are warnings errors?
            b) How long are they kept?",{Both},,,,,,,,,,,,,,,,,,,,en
            security,,2,,Question 2a,a,answered,Are warnings errors?,{Both},,yes,,{Property}
            security,,2,,Question 2b,b,answered,How long are they kept?,{Both},,12 months,,{File},duration,12 months,,,,,,,,,,,,,,en
            security,,3,,Question 3,,answered,What else?,Nothing.,answered,,,,,,,,,,,,,,,,,,,,en

            """.ReplaceLineEndings("\n"),
            DocumentExporter.Export(s_document, ExportFormat.Csv).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Json()
    {
        var text = DocumentExporter.Export(s_document, ExportFormat.Json);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(
            """{"kind":"number","text":"256","values":["256"],"boundTo":{"kind":"code","target":"Vault.Store.KeySize"},"""
                + "\"words\":\"256 bits\",\"number\":256}",
            JsonSerializer.Serialize(json.RootElement.GetProperty("questions")[0].GetProperty("value"))
        );
        var parts = json.RootElement.GetProperty("questions")[1].GetProperty("parts");
        Assert.Equal(
            ["buildProperty TreatWarningsAsErrors", "file ../app settings.json#/Retention/Backups"],
            parts
                .EnumerateArray()
                .Select(part => part.GetProperty("value").GetProperty("boundTo"))
                .Select(bound => $"{bound.GetProperty("kind").GetString()} {bound.GetProperty("target").GetString()}")
        );
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(SchemaPath));
        Assert.Empty(schema.Validate(text).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate(text.Replace("\"buildProperty\"", "\"property\"", StringComparison.Ordinal)));
        var read = QaDocumentData.FromJson(text).Questions[0].Value!;
        Assert.Equal(new ValueFact(ValueFactKind.Code, "Vault.Store.KeySize"), read.BoundTo);
        Assert.Equal("code:Vault.Store.KeySize", read.BoundTo!.ToString());
    }

    [Fact]
    public void Akoma_Ntoso()
    {
        var document = XDocument.Parse(DocumentExporter.Export(s_document, ExportFormat.AkomaNtoso));
        Assert.Empty(AkomaNtosoSchema.Validate(document));
        Assert.Equal(
            [
                " code:Vault.Store",
                " is code:Vault.Store.KeySize",
                " 2a: is msbuild:TreatWarningsAsErrors",
                "../app%20settings.json 2b: is file:../app settings.json#/Retention/Backups",
            ],
            document
                .Descendants()
                .Where(element => element.Name.LocalName == "implicitReference")
                .Select(element => $"{element.Attribute("href")?.Value} {element.Attribute("showAs")!.Value}")
        );
    }

    private static string SchemaPath => Core.Tests.Repository.PathOf("docs", "schemas", "docdsl-document-2.json");
}
