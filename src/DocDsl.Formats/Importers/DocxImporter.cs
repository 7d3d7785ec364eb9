using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocDsl.Formats.Importers.Styled;

namespace DocDsl.Formats.Importers;

/// <summary>Imports a DOCX file: list numbers restored, footnotes as notes, running headers and footers as asides.</summary>
internal sealed class DocxImporter
{
    private readonly DraftBuilder _builder = new();
    private readonly DocxNumbering _numbering;
    private readonly Dictionary<string, XElement> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _noteIds = new(StringComparer.Ordinal);

    /// <summary>The columns of the first table of questions and answers; null where there is none.</summary>
    private QuestionColumns? _questions;

    private DocxImporter(DocxPackage package)
    {
        _numbering = new DocxNumbering(package.Parts("numbering").FirstOrDefault()?.Root);
        foreach (var (part, kind) in new[] { ("footnotes", "f"), ("endnotes", "e") })
        {
            foreach (var note in package.Parts(part).SelectMany(notes => notes.Root.Elements()))
            {
                if (DocxWords.Attribute(note, "id") is { } id && DocxWords.Attribute(note, "type") is null or "normal")
                {
                    _notes.TryAdd(kind + id, note);
                }
            }
        }
    }

    public static bool Detect(ImportSource source) => source.BeginsWith("PK\u0003\u0004"u8);

    public static ImportResult Import(byte[] bytes, ImportOptions options)
    {
        try
        {
            using var package = new DocxPackage(bytes);
            if (StyledImporter.TryImport(package, options) is { } styled)
            {
                return styled;
            }

            var importer = new DocxImporter(package);
            DocxPart[] running = [.. package.Parts("header"), .. package.Parts("footer")];
            foreach (var part in running)
            {
                importer.ReadRunningHeader(part.Root);
            }

            foreach (var body in package.Main.Root.Elements().Where(element => element.Name.LocalName == "body"))
            {
                importer.ReadBlocks(body);
            }

            var draft = importer._builder.Draft;
            DraftCheck.CompareCharacters(
                draft,
                DocxWords.Count([package.Main, .. running, .. package.Parts("footnotes"), .. package.Parts("endnotes")])
            );
            ReportOthers(package, draft);
            if (importer._questions is { } questions)
            {
                QuestionRows.Announce(draft, questions, "a Word document with a table of questions and answers");
            }

            DocumentKind.Detect(draft, options);
            PageNumbers.Find(draft);
            EndNotes.Find(draft);
            QuestionSections.Find(draft);
            ImportHeadings.Find(draft);
            NoteSigns.Find(draft);
            return DraftCheck.Finish(draft, draft.AllText);
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException)
        {
            throw new ImportException("The Word document is damaged: the archive is incomplete.", problem);
        }
        catch (XmlException problem)
        {
            throw new ImportException("The Word document is damaged: " + problem.Message.Split('\n')[0], problem);
        }
    }

    /// <summary>What has words and is read by no import.</summary>
    public static void ReportOthers(DocxPackage package, Draft draft)
    {
        foreach (var (path, what) in new[] { ("charts/", "charts"), ("diagrams/", "diagrams"), ("afchunk", "inserted files") })
        {
            if (package.Has("word/" + path))
            {
                var message = $"The words of {what} in the file were not read; compare the document with the file";
                draft.Diagnostics.Add(new ImportDiagnostic(0, message, 0.5));
            }
        }

        if (draft.Lines.FirstOrDefault(line => line.Text.Contains(DocxSymbols.Unknown)) is { } first)
        {
            draft.Report(first, "A sign of a font of symbols is not known; replace the sign that stands for it", 0.4);
        }
    }

    private void ReadRunningHeader(XElement element)
    {
        var blocks = new Queue<XElement>([element]);
        while (blocks.TryDequeue(out var block))
        {
            var text = new DocxWords(refer: null);
            text.AddLines(block);
            _builder.Aside(text.ToString());
            text.Boxes.ForEach(blocks.Enqueue);
        }
    }

    private void ReadBlocks(XElement parent)
    {
        foreach (var block in parent.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    ReadParagraph(block, _numbering.Next(block));
                    break;
                case "tbl":
                    ReadTable(block);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo" or "AlternateContent" or "Choice":
                    ReadBlocks(block);
                    break;
                default:
                    if (!DocxWords.IsGone(block))
                    {
                        // A formula or a run that is in no paragraph.
                        ReadParagraph(block, "");
                    }

                    break;
            }
        }
    }

    private void ReadTable(XElement table)
    {
        var (words, notes) = Words();
        List<XElement> rows = [.. DocxWords.Within(table, "tr")];
        if (DocxTable.Of(rows) is { } questions)
        {
            _questions ??= questions.Columns;
            List<QuestionRow> read =
            [
                .. rows.Select(
                    (row, i) => questions.Row(row, i, _builder.Draft.Lines.Count + 1, cell => DocxCell.Read(cell, words, _numbering))
                ),
            ];
            QuestionRows.AddTo(_builder, questions.Columns, read);
            Finish(words, notes);
            return;
        }

        foreach (var row in rows)
        {
            words.AddRow(row);
            _builder.Line(words.Take());
        }

        _builder.Line("");
        Finish(words, notes);
    }

    private void ReadParagraph(XElement paragraph, string number)
    {
        var (words, notes) = Words();
        words.Add(paragraph);
        var text = number + words.Take();
        if (text.Length == 0 && paragraph.Name.LocalName != "p")
        {
            return;
        }

        foreach (var line in text.Split('\n'))
        {
            _builder.Line(line);
        }

        // A heading and its text are paragraphs too; only their words distinguish them, so no blank line is inserted between them.
        if (!ImportHeadings.LooksLikeHeading(text))
        {
            _builder.Line("");
        }

        Finish(words, notes);
    }

    private (DocxWords Words, List<(string Id, string Key)> Notes) Words()
    {
        var notes = new List<(string, string)>();
        return (new DocxWords(Refer), notes);

        string? Refer(string key)
        {
            if (!_notes.ContainsKey(key))
            {
                return null;
            }

            if (!_noteIds.TryGetValue(key, out var id))
            {
                id = _noteIds[key] = _builder.NewId(key[0] == 'f' ? key[1..] : key);
                notes.Add((id, key));
            }

            return id;
        }
    }

    /// <summary>After a paragraph or a table, what is beside it: its notes, and text boxes.</summary>
    private void Finish(DocxWords words, List<(string Id, string Key)> notes)
    {
        foreach (var (id, key) in notes)
        {
            var note = new DocxWords(refer: null);
            note.AddLines(_notes[key]);
            _builder.Note(id, note.ToString());
        }

        foreach (var box in words.Boxes)
        {
            ReadBlocks(box);
        }
    }
}
