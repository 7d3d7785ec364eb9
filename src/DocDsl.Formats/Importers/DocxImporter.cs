using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocDsl.Formats.Importers;

/// <summary>Imports a DOCX file: list numbers restored, footnotes as notes, running headers and footers as asides.</summary>
internal sealed class DocxImporter
{
    /// <summary>The size limit of all parts, decompressed. A letter of 100 pages has a hundredth of it.</summary>
    private const long MaxUnpacked = 256L * 1024 * 1024;

    private readonly DraftBuilder _builder = new();
    private readonly DocxNumbering _numbering;
    private readonly Dictionary<string, string> _notes = [];

    private DocxImporter(MainDocumentPart main)
    {
        _numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering);
        Read(main.FootnotesPart?.Footnotes?.Elements<Footnote>(), "f");
        Read(main.EndnotesPart?.Endnotes?.Elements<Endnote>(), "e");

        void Read(IEnumerable<FootnoteEndnoteType>? notes, string kind)
        {
            foreach (var note in notes ?? [])
            {
                if (note.Id is { } id && (note.Type is null || note.Type.Value == FootnoteEndnoteValues.Normal))
                {
                    _notes[kind + id] = string.Join('\n', note.Descendants<Paragraph>().Select(paragraph => TextOf(paragraph, null)));
                }
            }
        }
    }

    public static ImportResult Import(byte[] bytes, ImportOptions options)
    {
        CheckSize(bytes);
        try
        {
            using var package = WordprocessingDocument.Open(
                new MemoryStream(bytes, writable: false),
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = MaxUnpacked / 4 }
            );
            var main = package.MainDocumentPart;
            if (main?.Document?.Body is not { } body)
            {
                throw new ImportException("The file is not a Word document: it has no main document part.");
            }

            var importer = new DocxImporter(main);
            importer.ReadRunningHeaders(main);
            importer.ReadBlocks(body);
            var draft = importer._builder.Draft;
            DraftCheck.CompareCharacters(draft, AllText(main));
            DocumentKind.Detect(draft, options);
            PageNumbers.Find(draft);
            EndNotes.Find(draft);
            ImportHeadings.Find(draft);
            NoteSigns.Find(draft);
            return DraftCheck.Finish(draft, draft.AllText);
        }
        catch (Exception problem)
            when (problem
                    is OpenXmlPackageException
                        or InvalidDataException
                        or FileFormatException
                        or System.Xml.XmlException
                        or IOException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            throw new ImportException("The Word document is damaged: " + problem.Message.Split('\n')[0], problem);
        }
    }

    /// <summary>The decompressed size of the parts, measured: the size that the archive declares may be forged.</summary>
    private static void CheckSize(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            var total = 0L;
            var buffer = new byte[81920];
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                for (int read; (read = part.Read(buffer)) > 0;)
                {
                    total += read;
                    if (total > MaxUnpacked)
                    {
                        throw new ImportException($"The file is larger than {MaxUnpacked / 1024 / 1024} MB when decompressed.");
                    }
                }
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException)
        {
            throw new ImportException("The Word document is damaged: the archive is incomplete.", problem);
        }
    }

    private void ReadRunningHeaders(MainDocumentPart main)
    {
        foreach (
            var paragraph in main
                .HeaderParts.SelectMany(part => part.Header?.Descendants<Paragraph>() ?? [])
                .Concat(main.FooterParts.SelectMany(part => part.Footer?.Descendants<Paragraph>() ?? []))
        )
        {
            _builder.Aside(TextOf(paragraph, null));
        }
    }

    private void ReadBlocks(OpenXmlElement parent)
    {
        foreach (var block in parent.ChildElements)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph);
                    break;
                case Table table:
                    foreach (var row in table.Elements<TableRow>())
                    {
                        _builder.Line(
                            string.Join(
                                " | ",
                                row.Elements<TableCell>()
                                    .Select(cell =>
                                        DraftBuilder.OneLine(
                                            string.Join(' ', cell.Descendants<Paragraph>().Select(paragraph => TextOf(paragraph, null)))
                                        )
                                    )
                            )
                        );
                    }

                    _builder.Line("");
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    ReadBlocks(content);
                    break;
            }
        }
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        var notes = new List<string>();
        var text = _numbering.Next(paragraph.ParagraphProperties?.NumberingProperties) + TextOf(paragraph, notes);
        foreach (var line in text.Split('\n'))
        {
            _builder.Line(line);
        }

        // A heading and its text are paragraphs too; only their words distinguish them, so no blank line is inserted between them.
        if (!ImportHeadings.LooksLikeHeading(text))
        {
            _builder.Line("");
        }

        foreach (var note in notes)
        {
            _builder.Note(
                note[(note.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                _notes[note[..note.IndexOf(' ', StringComparison.Ordinal)]]
            );
        }
    }

    /// <summary>All text runs of the file, without the reader: to verify that no word is lost.</summary>
    private static IEnumerable<string> AllText(MainDocumentPart main) =>
        new OpenXmlElement?[] { main.Document?.Body }
            .Concat(main.HeaderParts.Select(part => (OpenXmlElement?)part.Header))
            .Concat(main.FooterParts.Select(part => (OpenXmlElement?)part.Footer))
            .Append(main.FootnotesPart?.Footnotes)
            .Append(main.EndnotesPart?.Endnotes)
            .SelectMany(part => part?.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>() ?? [])
            .Where(text =>
                !IsGone(text)
                && (text.Ancestors<FootnoteEndnoteType>().FirstOrDefault()?.Type?.Value ?? FootnoteEndnoteValues.Normal)
                    == FootnoteEndnoteValues.Normal
            )
            .Select(text => text.Text);

    /// <summary>Deleted, or a copy for programs that cannot show the picture it belongs to.</summary>
    private static bool IsGone(OpenXmlElement words) =>
        words.Ancestors<DeletedRun>().Any() || words.Ancestors<AlternateContentFallback>().Any();

    /// <summary>The words of a paragraph with insertions accepted and deletions removed. Notes are written as <c>[^1]</c>.</summary>
    private string TextOf(Paragraph paragraph, List<string>? notes)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            switch (element)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text words when !IsGone(words):
                    text.Append(words.Text);
                    break;
                case TabChar or NoBreakHyphen:
                    text.Append(element is TabChar ? ' ' : '-');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case FootnoteReference { Id: { } id } when notes is not null && _notes.ContainsKey("f" + id):
                    Refer("f" + id);
                    break;
                case EndnoteReference { Id: { } id } when notes is not null && _notes.ContainsKey("e" + id):
                    Refer("e" + id);
                    break;
            }
        }

        return text.ToString();

        void Refer(string key)
        {
            var id = _builder.NewId(key[0] == 'f' ? key[1..] : key);
            notes!.Add(key + " " + id);
            text.Append($"[^{id}]");
        }
    }
}
