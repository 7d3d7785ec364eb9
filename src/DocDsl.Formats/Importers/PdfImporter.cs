using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace DocDsl.Formats.Importers;

/// <summary>Makes a document of a PDF's text layer: its words line by line, page by page, as the text importer reads them.</summary>
internal static class PdfImporter
{
    private const int MaxPages = 2000;

    public static ImportResult Import(byte[] bytes, ImportOptions options)
    {
        var text = new StringBuilder();
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true });
            if (pdf.NumberOfPages > MaxPages)
            {
                throw new ImportException($"The PDF has more than {MaxPages} pages.");
            }

            foreach (var page in pdf.GetPages())
            {
                foreach (var line in Lines(page))
                {
                    text.Append(line).Append('\n');
                }

                text.Append('\f');
            }
        }
        catch (Exception problem) when (problem is not (ImportException or OutOfMemoryException))
        {
            throw new ImportException("The PDF cannot be read: " + problem.Message.Split('\n')[0], problem);
        }

        if (string.IsNullOrWhiteSpace(text.ToString()))
        {
            throw new ImportException("The PDF has no text, only images of pages; run optical character recognition (OCR) first.");
        }

        return TextImporter.Import(text.ToString(), options);
    }

    /// <summary>Words whose boxes share their middle height are one line; wide gaps between lines are blank lines.</summary>
    private static IEnumerable<string> Lines(Page page)
    {
        var lines = new List<List<Word>>();
        foreach (
            var word in page.GetWords()
                .Where(word => !string.IsNullOrWhiteSpace(word.Text))
                .OrderByDescending(word => word.BoundingBox.Bottom + (word.BoundingBox.Height / 2))
        )
        {
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
                yield return "";
            }

            previous = bottom;
            yield return string.Join(' ', line.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text));
        }
    }
}
