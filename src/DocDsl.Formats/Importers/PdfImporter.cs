using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace DocDsl.Formats.Importers;

/// <summary>Makes a document of a PDF's text layer: its words line by line, page by page, as the text importer reads them.</summary>
internal static class PdfImporter
{
    private const int MaxPages = 2000;

    /// <summary>A gap between columns, in heights of a word; the widest space of a justified line is narrower.</summary>
    private const double MinGap = 1.5;

    public static ImportResult Import(byte[] bytes, ImportOptions options)
    {
        var lines = new List<ColumnLine>();
        var widths = new List<double>();
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true });
            if (pdf.NumberOfPages > MaxPages)
            {
                throw new ImportException($"The PDF has more than {MaxPages} pages.");
            }

            foreach (var page in pdf.GetPages())
            {
                AddLines(page, lines, widths);
            }
        }
        catch (Exception problem) when (problem is not (ImportException or OutOfMemoryException))
        {
            throw new ImportException("The PDF cannot be read: " + problem.Message.Split('\n')[0], problem);
        }

        if (widths.Count == 0)
        {
            throw new ImportException("The PDF has no text, only images of pages; run optical character recognition (OCR) first.");
        }

        widths.Sort();
        return TextImporter.Import(lines, widths[widths.Count / 2], options);
    }

    /// <summary>
    /// Words whose boxes share their middle height are one line; wide gaps between lines are blank lines, and wide gaps within a
    /// line part it.
    /// </summary>
    private static void AddLines(Page page, List<ColumnLine> result, List<double> widths)
    {
        var lines = new List<List<Word>>();
        foreach (
            var word in page.GetWords()
                .Where(word => !string.IsNullOrWhiteSpace(word.Text))
                .OrderByDescending(word => word.BoundingBox.Bottom + (word.BoundingBox.Height / 2))
        )
        {
            widths.Add(word.BoundingBox.Width / word.Text.Length);
            var middle = word.BoundingBox.Bottom + (word.BoundingBox.Height / 2);
            var line = lines.Count == 0 ? null : lines[^1];
            if (line is not null && line.Exists(other => middle >= other.BoundingBox.Bottom && middle <= other.BoundingBox.Top))
            {
                line.Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        var previous = default(double?);
        foreach (var line in lines)
        {
            var bottom = line.Min(word => word.BoundingBox.Bottom);
            var height = Math.Max(6, line.Max(word => word.BoundingBox.Height));
            if (previous - bottom > height * 2.6)
            {
                result.Add(new ColumnLine("", [], result.Count + 1, EndsPage: false));
            }

            previous = bottom;
            Word[] words = [.. line.OrderBy(word => word.BoundingBox.Left)];
            var text = SourceCleaner.Clean(string.Join(' ', words.Select(word => word.Text)));
            result.Add(new ColumnLine(text, PartsOf(words), result.Count + 1, EndsPage: false));
        }

        // A line of its own ends the page, as a form feed does in a text.
        result.Add(new ColumnLine("", [], result.Count + 1, EndsPage: true));
    }

    private static List<ColumnPart> PartsOf(Word[] words)
    {
        var parts = new List<ColumnPart>();
        for (int first = 0, i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || words[i].BoundingBox.Left - words[i - 1].BoundingBox.Right > MinGap * words[i].BoundingBox.Height)
            {
                parts.Add(
                    new ColumnPart(
                        SourceCleaner.Clean(string.Join(' ', words[first..i].Select(word => word.Text))),
                        words[first].BoundingBox.Left,
                        words[i - 1].BoundingBox.Right
                    )
                );
                first = i;
            }
        }

        return parts;
    }
}
