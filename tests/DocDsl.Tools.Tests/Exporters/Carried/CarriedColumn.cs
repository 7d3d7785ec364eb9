using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsvHelper;
using DocDsl.Formats.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>A format, as a column of the table of what each carries.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">As <c>--format</c> has it.</param>
/// <param name="IsForReaders">Whether it shows words to people; otherwise programs read it.</param>
/// <param name="Read">What is in an export, as text in which a fact is looked for.</param>
/// <param name="Like">The format whose cells it has, where a row says nothing of it; null for none.</param>
internal sealed partial record CarriedColumn(
    ExportFormat Format,
    string Name,
    bool IsForReaders,
    Func<byte[], string> Read,
    ExportFormat? Like = null
)
{
    /// <summary>A new format has a line here, and cells of its own where it is not <see cref="Like"/> another.</summary>
    public static IReadOnlyList<CarriedColumn> All { get; } =
    [
        new(ExportFormat.Html, "html", IsForReaders: true, OfHtml),
        new(ExportFormat.Markdown, "markdown", IsForReaders: true, OfMarkdown),
        new(ExportFormat.Json, "json", IsForReaders: false, OfJson),
        new(ExportFormat.AkomaNtoso, "akn", IsForReaders: false, OfXml),
        new(ExportFormat.Csv, "csv", IsForReaders: false, OfCsv),
        new(ExportFormat.Fhir, "fhir", IsForReaders: false, OfJson),
        new(ExportFormat.FaqJsonLd, "faq-jsonld", IsForReaders: false, OfJson),
        new(ExportFormat.Docx, "docx", IsForReaders: true, OfWord, Like: ExportFormat.Html),
        new(ExportFormat.Xlsx, "xlsx", IsForReaders: false, OfWorkbook, Like: ExportFormat.Csv),
    ];

    private static string OfHtml(byte[] page)
    {
        var body = Encoding.UTF8.GetString(page);
        body = body[body.IndexOf("<body>", StringComparison.Ordinal)..];
        return OneLine(
            WebUtility.HtmlDecode(Tag().Replace(body, tag => tag.Value.StartsWith("<a ", StringComparison.Ordinal) ? tag.Value : " "))
        );
    }

    private static string OfMarkdown(byte[] text) => OneLine(Escape().Replace(Encoding.UTF8.GetString(text), "$1"));

    /// <summary>A line for each value, with the names that lead to it; what an import reads is no fact of its own.</summary>
    private static string OfJson(byte[] text)
    {
        var lines = new StringBuilder();
        using var json = JsonDocument.Parse(text);
        Add("", json.RootElement);
        return lines.ToString();

        void Add(string path, JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var member in element.EnumerateObject())
                    {
                        if (member.Name == "source")
                        {
                            lines.Append("source=(the file)\n");
                            continue;
                        }

                        Add(path.Length > 0 ? $"{path}.{member.Name}" : member.Name, member.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Add(path, item);
                    }

                    break;
                default:
                    lines.Append(path).Append('=').Append(OneLine(element.ToString())).Append('\n');
                    break;
            }
        }
    }

    private static string OfXml(byte[] text)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(text));
        document.Descendants(XName.Get("document", "urn:docdsl:source:1")).Single().Value = "(the file)";
        return OneLine(WebUtility.HtmlDecode(document.ToString(SaveOptions.DisableFormatting)));
    }

    private static string OfCsv(byte[] text)
    {
        var rows = new List<string[]>();
        using var csv = new CsvParser(new StringReader(Encoding.UTF8.GetString(text)), CultureInfo.InvariantCulture);
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return OfRows(rows);
    }

    private static string OfWorkbook(byte[] bytes)
    {
        var sheet = Workbook.Open(bytes).Sheets.Single();
        var count = sheet.Rows[0].Cells.Count;
        return OfRows([.. sheet.Rows.Select(row => Enumerable.Range(1, count).Select(column => row.Cell(column)?.Text ?? "").ToArray())]);
    }

    private static string OfRows(List<string[]> rows)
    {
        var lines = new StringBuilder();
        foreach (var row in rows.Skip(1))
        {
            for (var i = 0; i < rows[0].Length; i++)
            {
                lines.Append(rows[0][i]).Append('=').Append(OneLine(row[i])).Append('\n');
            }
        }

        return lines.ToString();
    }

    /// <summary>The words of the body and of the notes, with links as those of a page.</summary>
    private static string OfWord(byte[] bytes)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var main = package.MainDocumentPart!;
        var text = new StringBuilder();
        var notes = main.FootnotesPart?.Footnotes?.Descendants<Paragraph>() ?? [];
        foreach (var paragraph in main.Document!.Body!.Descendants<Paragraph>().Concat(notes))
        {
            foreach (var link in paragraph.Descendants<Hyperlink>())
            {
                var address = link.Id?.Value is { } id ? main.HyperlinkRelationships.First(each => each.Id == id).Uri.OriginalString : "";
                text.Append($"<a href=\"{address}{(link.Anchor?.Value is { } anchor ? $"#{anchor}" : "")}\">{link.InnerText}</a> ");
            }

            text.Append(paragraph.InnerText).Append(' ');
        }

        return OneLine(text.ToString());
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
