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
        var pages = new List<PdfPage>();
        var count = 0;
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

                var page = pdf.GetPage(number);
                var letters = PdfLetters.Of(page);
                doubled += letters.Doubled;
                var lines = LinesOf(letters, number, count, widths);
                count += lines.Count;
                pages.Add(new PdfPage(lines, PdfRules.Of(page)));
                TextLimits.Check(count);
            }
        }
        catch (PdfDocumentEncryptedException problem)
        {
            throw new ImportException("This is an encrypted PDF, which cannot be imported; save it without a password first.", problem);
        }
        catch (Exception problem) when (problem is not (ImportException or OutOfMemoryException))
        {
            throw limits.Exceeded ?? new ImportException("The PDF is damaged: " + problem.Message.Split('\n')[0], problem);
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
        var (read, tables) = PdfTables.Find(pages);
        var result = TextImporter.Import(read, widths[widths.Count / 2], options, tables);
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
    private static List<ColumnLine> LinesOf(PdfLetters letters, int page, int before, List<double> widths)
    {
        var result = new List<ColumnLine>();
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
                result.Add(new ColumnLine("", [], Next(), EndsPage: false));
            }

            previous = bottom;
            Word[] words = [.. line.OrderBy(word => word.BoundingBox.Left)];
            var text = SourceCleaner.Clean(string.Join(' ', words.Select(word => word.Text)));
            LineWord[] printed = [.. words.Select(word => Printed(word, letters))];
            result.Add(
                new ColumnLine(text, PartsOf(words, printed, page), Next(), EndsPage: false)
                {
                    Words = printed,
                    Style = StyleOf(printed, page),
                }
            );
        }

        foreach (var text in letters.Beside)
        {
            widths.Add(1);
            result.Add(new ColumnLine(text, [new ColumnPart(text, 0, text.Length)], Next(), EndsPage: false) { IsBeside = true });
        }

        // A line of its own ends the page, as a form feed does in a text.
        result.Add(new ColumnLine("", [], Next(), EndsPage: true));
        return result;

        int Next() => before + result.Count + 1;
    }

    private static LineWord Printed(Word word, PdfLetters letters)
    {
        var first = word.Letters[0];
        var bold = word.Letters.Count(letters.IsBold);
        return new LineWord(
            SourceCleaner.Clean(word.Text),
            word.BoundingBox.Left,
            word.BoundingBox.Right,
            first.StartBaseLine.Y,
            first.PointSize,
            bold * 2 > word.Letters.Count
        );
    }

    private static LineStyle StyleOf(ReadOnlySpan<LineWord> words, int page)
    {
        var (letters, bold, boldLength, isAtStart) = (0, 0, 0, true);
        var sizes = new Dictionary<double, int>();
        foreach (var word in words)
        {
            var size = Math.Round(word.Size * 2) / 2;
            sizes[size] = sizes.GetValueOrDefault(size) + word.Text.Length;
            letters += word.Text.Length;
            bold += word.IsBold ? word.Text.Length : 0;
            isAtStart &= word.IsBold;
            boldLength += isAtStart ? word.Text.Length + (boldLength > 0 ? 1 : 0) : 0;
        }

        return new LineStyle(
            sizes.MaxBy(size => size.Value).Key,
            bold >= letters * 0.9 && words[^1].IsBold,
            boldLength,
            words[0].Baseline,
            page
        );
    }

    private static List<ColumnPart> PartsOf(Word[] words, LineWord[] printed, int page)
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
                        words[i - 1].BoundingBox.Right,
                        StyleOf(printed.AsSpan(first, i - first), page)
                    )
                );
                first = i;
            }
        }

        return parts;
    }
}
