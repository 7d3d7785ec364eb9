using System.Text.RegularExpressions;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>Imports reStructuredText: sections, definitions and paragraphs that ask something.</summary>
internal static partial class RstImporter
{
    /// <summary>Plain text has underlined titles too, so that there must be a sign that only this notation has.</summary>
    public static bool Detect(ImportSource source) =>
        source.IsText
        && !source.IsXml
        && (
            source.Extension is ".rst" or ".rest"
            || (
                !source.IsMarkdown
                && Underline().IsMatch(source.Text)
                && Markup().IsMatch(source.Text)
            )
        );

    public static ImportResult Import(ImportSource source, ImportOptions options)
    {
        var sheet = new Sheet("reStructuredText");
        var text = Sheet.Clean(source.Text);
        sheet.Source.Add(
            (text, 1 + source.Text[..Math.Max(0, source.Text.IndexOf(text.Split('\n')[0], StringComparison.Ordinal))].Count(c => c == '\n'))
        );
        OutlineSheet.Read(sheet, new RstReader(sheet, text).Read());
        return SheetWriter.Write(sheet, options);
    }

    [GeneratedRegex(@"^[^\s].*\r?\n([=~^*+#""'-])\1{2,}[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\.\. (?:[\w-]+::|_[^:\n]+:)|``[^`\n]+``|`[^`\n]+ <[^>\n]+>`_|:[a-z]+:`[^`\n]+`", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
