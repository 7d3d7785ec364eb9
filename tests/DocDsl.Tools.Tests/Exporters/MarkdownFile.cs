using System.Text.RegularExpressions;
using DocDsl.Formats.Exporters;

namespace DocDsl.Tools.Tests.Exporters;

/// <summary>FAQs that are Markdown files.</summary>
internal static partial class MarkdownFile
{
    /// <summary>A file whose questions are headings of the second level.</summary>
    public static QaDocument Parse(string text, string path = "docs/faq.md", int level = 2)
    {
        text = $"@document faq en\n@heading question+answer \"{new string('#', level)} {{text}}\"\n\n{text}";
        return QaDocument.Parse(path.EndsWith(".md", StringComparison.Ordinal) ? WithComments(text) : text, path);
    }

    /// <summary>Directives as files of Markdown have them: in comments, and notes as footnotes.</summary>
    private static string WithComments(string text) => DirectiveLine().Replace(NoteLine().Replace(text, "[^$1]: $2"), "<!-- $1 -->");

    [GeneratedRegex(@"^@note (\w+) (.*)$", RegexOptions.Multiline)]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"^(@(?:document|heading|id|status|open|evidence|value|expect|by|promise)\b.*)$", RegexOptions.Multiline)]
    private static partial Regex DirectiveLine();

    /// <summary>What a page has of the answer to the only question.</summary>
    public static string AnswerHtml(string answer, string more = "")
    {
        var html = DocumentExporter.Export(Parse($"# FAQ\n\n## What is it?\n\n{answer}\n{more}"), ExportFormat.Html);
        return Answer().Match(html).Groups[1].Value;
    }

    [GeneratedRegex("<div class=\"answer text plain answered\" id=\"a1\">\n(.*?)</div>\n</article>", RegexOptions.Singleline)]
    private static partial Regex Answer();
}
