using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Util;

namespace DocDsl.Formats.Importers;

/// <summary>Makes a document of a PDF's text layer: its words line by line, page by page, as the text importer reads them.</summary>
internal static class PdfImporter
{
    private const int MaxPages = 2000;

    /// <summary>A gap between columns, in heights of a word; the widest space of a justified line is narrower.</summary>
    private const double MinGap = 1.5;

    /// <summary>What a mail program or a server left before the file is skipped by all readers.</summary>
    public static bool Detect(ImportSource source) =>
        source.Bytes.AsSpan(0, Math.Min(source.Bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0 || source.BeginsWith("%PDF"u8);

    public static ImportResult Import(byte[] bytes, ImportOptions options)
    {
        var lines = new List<ColumnLine>();
        var widths = new List<double>();
        var limits = new PdfLimits();
        var doubled = 0;
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, FilterProvider = limits });
            if (pdf.NumberOfPages > MaxPages)
            {
                throw new ImportException($"The PDF has more than {MaxPages} pages.");
            }

            pdf.AddPageFactory<bool, PdfMeter>();
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                limits.StartPage(number);
                if (!pdf.GetPage<bool>(number))
                {
                    break;
                }

                var letters = PdfLetters.Of(pdf.GetPage(number));
                doubled += letters.Doubled;
                AddLines(letters, lines, widths);
                TextLimits.Check(lines.Count);
            }
        }
        catch (PdfDocumentEncryptedException problem)
        {
            throw new ImportException("This is an encrypted PDF, which cannot be imported; save it without a password first.", problem);
        }
        catch (Exception problem) when (problem is not (ImportException or OutOfMemoryException))
        {
            throw limits.Exceeded ?? new ImportException("The PDF cannot be read: " + problem.Message.Split('\n')[0], problem);
        }

        // Nothing is drawn beyond a limit, so that what was read is not all.
        if (limits.Exceeded is { } exceeded)
        {
            throw exceeded;
        }

        if (widths.Count == 0)
        {
            throw new ImportException("The PDF has no text, only images of pages; run optical character recognition (OCR) first.");
        }

        widths.Sort();
        var result = TextImporter.Import(lines, widths[widths.Count / 2], options);
        return doubled == 0
            ? result
            : result with
            {
                Diagnostics =
                [
                    new ImportDiagnostic(0, $"{doubled} letters are drawn again in their own place, as for boldness; read once", 0.9),
                    .. result.Diagnostics,
                ],
            };
    }

    /// <summary>
    /// Words whose boxes share their middle height are one line; wide gaps between lines are blank lines, and wide gaps within a
    /// line part it.
    /// </summary>
    private static void AddLines(PdfLetters letters, List<ColumnLine> result, List<double> widths)
    {
        var lines = new List<List<Word>>();
        foreach (
            var word in DefaultWordExtractor
                .Instance.GetWords(letters.Lines)
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

        foreach (var text in letters.Beside)
        {
            widths.Add(1);
            result.Add(new ColumnLine(text, [new ColumnPart(text, 0, text.Length)], result.Count + 1, EndsPage: false) { IsBeside = true });
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
