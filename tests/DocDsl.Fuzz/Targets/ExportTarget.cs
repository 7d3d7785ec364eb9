using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Text;
using DocDsl.Data;
using DocDsl.Formats.Exporters;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Workbooks;
using DocDsl.Tests;

namespace DocDsl.Fuzz.Targets;

/// <summary>The public model of a document at run time, and every format that it is written in.</summary>
internal sealed partial class ExportTarget : FuzzTarget
{
    private static readonly HashSet<string> s_empty = ["meta", "br", "hr", "img", "!doctype"];

    /// <summary>What the page is made of: anything else came from the document.</summary>
    private static readonly HashSet<string> s_elements =
    [
        "html",
        "head",
        "title",
        "style",
        "body",
        "a",
        "div",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "main",
        "section",
        "dl",
        "dt",
        "dd",
        "details",
        "summary",
        "nav",
        "ol",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "pre",
        "code",
        "time",
        "span",
        "p",
        "svg",
        "rect",
        "article",
        "strong",
        "sup",
        "small",
        "s",
        "del",
        "h5",
        "h6",
        "em",
        "b",
        "i",
        "ins",
        "kbd",
        "sub",
        "blockquote",
    ];

    public override string Name => "export";

    public override int Weight => 2;

    public override IEnumerable<byte[]> Seeds() => Language.Documents().Where(text => text.Length < 4096).Select(Texts.Bytes);

    public override void Run(byte[] input)
    {
        Counts.Document();
        var text = Texts.Of(input);
        var document = QaDocument.Parse(text, "Letters/letter.qa");
        var compiled = DocumentCheck.Read(new SourceText(text, "Letters/letter.qa"), DocumentTypeSet.ReadyMade);
        Finding.Unless(
            SameAs.IsIn(compiled) || ShapeHash.Of(document.Content.Model) == ShapeHash.Of(compiled),
            "The run time reads another shape than was compiled"
        );
        CheckModel(document);

        // The same text as a Markdown file: with questions that are headings, whatever it has of its own.
        const string Headings = "<!-- @document faq en -->\n<!-- @heading question+answer \"## {text}\" -->\n\n## What is it?\n\n";
        foreach (var exported in new[] { document, QaDocument.Parse(Headings + text, "Letters/letter.md") })
        {
            foreach (var format in WrittenFormats.OfText)
            {
                Check(exported.SourceText, format, DocumentExporter.Export(exported, format));
            }

            CheckWord(exported);
            var sheet = Workbook.Open(DocumentExporter.ExportBytes(exported, ExportFormat.Xlsx, [])).Sheets.Single();
            Finding.Unless(sheet.Rows.Count > exported.Questions.Count, "A question is not in the exported workbook");
            // As a server shows it.
            var page = exported.ToHtmlPage([exported], _ => null).ToHtml();
            CheckHtml(page);
            CheckHtml(new[] { exported }.ToHtmlIndex().ToHtml());
            foreach (var anchor in exported.GetAnchors().Values)
            {
                var isThere = page.Contains($"id=\"{HtmlText.Encode(anchor)}\"", StringComparison.Ordinal);
                Finding.Unless(isThere, "A question is not at its anchor");
            }
        }
    }

    private static void CheckWord(QaDocument document)
    {
        var word = DocumentExporter.ExportBytes(document, ExportFormat.Docx, []);
        var back = DocumentImporter.Import(word);
        Finding.Unless(
            document.Questions.Count == 0 || !IsUnicode(document.SourceText) || back.Words.IsComplete,
            "A word of an exported Word document is not imported"
        );
    }

    private static void CheckModel(QaDocument document)
    {
        foreach (var question in document.Questions)
        {
            Finding.Unless(
                question.Number is not { } number || (document.TryGetQuestion(number, out var found) && found.Number == number),
                "A question is not found by its number"
            );
            _ = question.References.Count + question.ReferredToBy.Count + question.Notes.Count + question.Parts.Count;
        }

        var json = document.ToData().ToJson();
        Finding.Unless(
            !IsUnicode(document.SourceText) || QaDocumentData.FromJson(json).ToJson() == json,
            "The JSON of a document is not read as it was written"
        );
    }

    private static void Check(string text, ExportFormat format, string exported)
    {
        switch (format)
        {
            case ExportFormat.Json or ExportFormat.FaqJsonLd or ExportFormat.Fhir:
                JsonDocument.Parse(exported).Dispose();
                break;
            case ExportFormat.AkomaNtoso:
                _ = XDocument.Parse(exported);
                break;
            case ExportFormat.Html:
                CheckHtml(exported);
                break;
            case ExportFormat.Csv:
                CheckCsv(exported);
                CheckImport(exported);
                break;
        }

        if (format is ExportFormat.Json or ExportFormat.AkomaNtoso && IsUnicode(text))
        {
            var back = DocumentImporter.Import(Texts.Bytes(exported));
            Finding.Unless(back.Text == text && back.Diagnostics.Count == 0, $"An export as {format} is not imported as the same document");
        }
    }

    /// <summary>Half a character cannot be written, and comes back as a replacement.</summary>
    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    private static void CheckHtml(string page)
    {
        var open = new Stack<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match tag in Tag().Matches(page))
        {
            CheckAttributes(tag);
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Length > 0)
            {
                Finding.Unless(open.TryPop(out var opened) && opened == name, $"The page closes '{name}', which is not open");
                continue;
            }

            Finding.Unless(s_elements.Contains(name) || s_empty.Contains(name), $"The page has an element '{name}'");
            Finding.Unless(tag.Groups["id"].Length == 0 || ids.Add(tag.Groups["id"].Value), "Two elements of the page have one id");
            if (tag.Groups["empty"].Length == 0 && !s_empty.Contains(name))
            {
                open.Push(name);
            }
        }

        Finding.Unless(open.Count == 0, "An element of the page is not closed");
        Finding.Unless(Tag().Replace(page, "").IndexOf('<', StringComparison.Ordinal) < 0, "The page has a '<' that begins no tag");
    }

    /// <summary>Nothing runs, and links lead to the web, to mail, or beside the page.</summary>
    private static void CheckAttributes(Match tag)
    {
        foreach (Match attribute in Attribute().Matches(tag.Value))
        {
            var (name, value) = (attribute.Groups[1].Value, System.Net.WebUtility.HtmlDecode(attribute.Groups[2].Value));
            Finding.Unless(!name.StartsWith("on", StringComparison.Ordinal) && name != "style", $"The page has an attribute '{name}'");
            Finding.Unless(name is not ("href" or "src") || SafeAddress().IsMatch(value), $"The page has an address '{value}'");
        }
    }

    /// <summary>A table of questions is imported, or one line says why not.</summary>
    private static void CheckImport(string table)
    {
        try
        {
            _ = DocumentImporter.Import(Texts.Bytes(table), new ImportOptions { FileName = "letter.csv" });
        }
        catch (ImportException problem)
        {
            Finding.Unless(!problem.Message.Contains('\n'), "Why a table is not imported takes more than one line");
        }
    }

    /// <summary>RFC 4180: each row has the columns of the first.</summary>
    private static void CheckCsv(string table)
    {
        var (columns, column, quoted) = (0, 1, false);
        for (var i = 0; i < table.Length; i++)
        {
            switch (table[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    column++;
                    break;
                case '\n' when !quoted:
                    Finding.Unless(i > 0 && table[i - 1] == '\r', "A row of the table does not end with CR LF");
                    columns = columns == 0 ? column : columns;
                    Finding.Unless(column == columns, "A row of the table has other columns than the first");
                    column = 1;
                    break;
            }
        }

        Finding.Unless(!quoted && column == 1, "The table's last row does not end");
    }

    [GeneratedRegex(
        """<(?<close>/?)(?<name>!?[A-Za-z][A-Za-z0-9]*)(?: id="(?<id>[^"<>]*)"| [a-z:A-Z-]+(?:="[^"<>]*")?)*\s*(?<empty>/?)>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@" ([A-Za-z:-]+)=""([^""<>]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^((?i:https?|mailto):|(?![/\\]{2})[^:/?#]*([/?#]|$))[^\x00-\x1F]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SafeAddress();
}
