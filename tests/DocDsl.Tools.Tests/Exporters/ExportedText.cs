using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocDsl.Formats.Exporters;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>What a reader sees of an export: its words, and the marks of notes among them as <c>⟦1⟧</c>.</summary>
internal static partial class ExportedText
{
    /// <summary>The formats that show notes where they are.</summary>
    public static IReadOnlyList<ExportFormat> WithMarks { get; } = [ExportFormat.Html, ExportFormat.Markdown, ExportFormat.AkomaNtoso];

    public static List<string> TokensOf(QaDocument document, ExportFormat format)
    {
        var exported = DocumentExporter.Export(document, format);
        var text = format switch
        {
            ExportFormat.Html => OfHtml(exported),
            ExportFormat.Markdown => OfMarkdown(exported),
            ExportFormat.AkomaNtoso => OfAkomaNtoso(exported),
            ExportFormat.Json => exported[..exported.LastIndexOf("\"source\":", StringComparison.Ordinal)],
            _ => exported,
        };
        return [.. text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>How often the model says that a text refers to a note.</summary>
    public static int ReferencesOf(QaDocument document) => document.Notes.Sum(note => note.References.Count);

    public static int MarksIn(IEnumerable<string> tokens) => tokens.Count(token => token.StartsWith('⟦'));

    private static string OfHtml(string html)
    {
        var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..];
        return WebUtility.HtmlDecode(Tag().Replace(Mark().Replace(body, " ⟦$1⟧ "), " "));
    }

    private static string OfMarkdown(string markdown)
    {
        var read = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UseFootnotes().Build());
        return string.Join(
            '\n',
            read.Descendants<LeafBlock>()
                .Where(block => block.Inline is not null)
                .Select(block =>
                    string.Concat(
                        block
                            .Inline!.Descendants<Inline>()
                            .Select(inline =>
                                inline switch
                                {
                                    LiteralInline literal => literal.Content.ToString(),
                                    LineBreakInline => "\n",
                                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                                    AutolinkInline link => link.Url,
                                    FootnoteLink { IsBackLink: false } note => $" ⟦{note.Footnote.Label![1..]}⟧ ",
                                    _ => "",
                                }
                            )
                    )
                )
        );
    }

    private static string OfAkomaNtoso(string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        root.Descendants().First(element => element.Name.LocalName == "meta").Remove();
        foreach (var mark in root.Descendants().Where(element => element.Name.LocalName is "authorialNote" or "noteRef").Reverse().ToList())
        {
            // A note's own words are read last, as in the other formats.
            root.Add(mark.Nodes());
            mark.ReplaceWith(new XText($" ⟦{mark.Attribute("marker")!.Value}⟧ "));
        }

        foreach (var line in root.Descendants().Where(element => element.Name.LocalName is not "ref").ToList())
        {
            line.AddBeforeSelf(new XText("\n"));
            line.AddAfterSelf(new XText("\n"));
        }

        return root.Value;
    }

    [GeneratedRegex("<sup class=\"mark\"><a [^>]*>([^<]*)</a></sup>")]
    private static partial Regex Mark();

    [GeneratedRegex("<style>[^<]*</style>|</?(h.|p|d[tdl]|div|li|br|section|article|nav|span)( [^>]*)?>|(?<=\\W)<[^>]*>|<[^>]*>(?=\\W)")]
    private static partial Regex Tag();
}
