using System.Text.RegularExpressions;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>FAQs that are Markdown files.</summary>
internal static partial class MarkdownFile
{
    /// <summary>A file whose questions are headings of the second level.</summary>
    public static QaDocument Parse(string text, string path = "docs/faq.md", int level = 2) =>
        QaDocument.Parse($"@document faq en\n@heading question+answer \"{new string('#', level)} {{text}}\"\n\n{text}", path);

    /// <summary>What a page has of the answer to the only question.</summary>
    public static string AnswerHtml(string answer, string more = "")
    {
        var html = DocumentExporter.Export(Parse($"# FAQ\n\n## What is it?\n\n{answer}\n{more}"), ExportFormat.Html);
        return Answer().Match(html).Groups[1].Value;
    }

    [GeneratedRegex("<div class=\"answer text plain answered\" id=\"a1\">\n(.*?)</div>\n</article>", RegexOptions.Singleline)]
    private static partial Regex Answer();
}
