using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocDsl.Core.DocumentTypes;

namespace DocDsl.Formats.Importers.Styled;

/// <summary>
/// Imports a Word document whose styles say what is a question and what an answer: one that was exported, and edited, or one that was
/// written so. What its paragraphs are is known from the names of their styles, and not from their words.
/// </summary>
internal sealed partial class StyledImporter
{
    private static readonly string[] s_bodies = ["docdsl", "body"];

    private readonly DraftBuilder _builder = new();
    private readonly DocxPackage _package;
    private readonly DocxNumbering _numbering;
    private readonly StyledStyles _styles;
    private readonly StyledWords _words;
    private readonly StyledLines _lines;
    private readonly StyledSections _sections;

    private bool _wasItem;

    private StyledImporter(DocxPackage package, StyledStyles styles, ImportOptions options)
    {
        _package = package;
        _styles = styles;
        _numbering = new DocxNumbering(package.Parts("numbering").FirstOrDefault()?.Root);
        _words = new StyledWords(package, styles, _builder.NewId);
        _lines = new StyledLines(_builder);
        SetLanguage(options);
        _sections = new StyledSections(_lines, new StyledHeadings(_builder.Draft.DocumentDirective));
    }

    /// <summary>The document; null where no style says what is a question.</summary>
    public static ImportResult? TryImport(DocxPackage package, ImportOptions options)
    {
        var styles = new StyledStyles(package.Parts("styles").FirstOrDefault()?.Root);
        var isStyled = package
            .Main.Root.Descendants()
            .Any(element => element.Name.LocalName == "p" && styles.RoleOf(element) is StyledRole.QuestionHeading or StyledRole.Question);
        return isStyled ? new StyledImporter(package, styles, options).Import(options) : null;
    }

    private ImportResult Import(ImportOptions options)
    {
        var draft = _builder.Draft;
        DocxPart[] running = [.. _package.Parts("header"), .. _package.Parts("footer")];
        foreach (var part in running)
        {
            ReadOutside(part.Root);
        }

        var body = StyledStyles.Child(_package.Main.Root, "body");
        if (body is not null)
        {
            var place = body.Descendants().FirstOrDefault(IsBody);
            ReadBlocks(body, place);
        }

        AddHeader(options, running);
        DraftCheck.CompareCharacters(
            draft,
            DocxWords.Count([_package.Main, .. running, .. _package.Parts("footnotes"), .. _package.Parts("endnotes")]),
            _words.Signs
        );
        DocxImporter.ReportOthers(_package, draft);
        StyledDraft.Settle(draft, _lines);
        return DraftCheck.Finish(draft, draft.AllText) with { Format = "Word document in named styles" };
    }

    private void SetLanguage(ImportOptions options)
    {
        var draft = _builder.Draft;
        draft.Type =
            options.Type ?? (_package.Property("category") is { } type && DocumentTypeSet.ReadyMade.Names.Contains(type) ? type : null);
        draft.Culture =
            options.Culture ?? (_package.Property("language") is { } culture && Culture().IsMatch(culture) ? culture : null);
        draft.Language = draft.Culture is null ? null : Core.Languages.Language.Find(draft.Culture);
    }

    private void AddHeader(ImportOptions options, DocxPart[] running)
    {
        var draft = _builder.Draft;
        var header = new List<string>();
        if (options.Source is not null)
        {
            header.Add("@source " + DraftBuilder.OneLine(SourceCleaner.Clean(options.Source)));
        }

        if (StyledHeadings.IsDraft(_package.Property("contentStatus")))
        {
            header.Add("@status draft");
        }

        header.AddRange(StyledFields.Of([.. running.Select(part => part.Root), _package.Main.Root], draft.DocumentDirective));
        header.AddRange(_sections.Declarations());
        draft.Header.AddRange(header);
    }

    /// <summary>Whether a content control is the place of the document in a template: what is beside it is the letterhead.</summary>
    public static bool IsBody(XElement element) =>
        element.Name.LocalName == "sdt"
        && StyledStyles.ValueOf(StyledStyles.Child(element, "sdtPr"), "tag") is { } tag
        && s_bodies.Contains(tag.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads blocks; where the document has a place, what is outside of it is no text.</summary>
    private void ReadBlocks(XElement parent, XElement? place)
    {
        foreach (var block in parent.Elements())
        {
            if (block == place)
            {
                ReadBlocks(block, place: null);
            }
            else if (place is not null && block.Descendants().Contains(place))
            {
                ReadBlocks(block, place);
            }
            else if (place is not null)
            {
                ReadOutside(block);
            }
            else
            {
                ReadBlock(block);
            }
        }
    }

    private void ReadOutside(XElement block)
    {
        var left = new Queue<XElement>([block]);
        while (left.TryDequeue(out var next))
        {
            var words = new DocxWords(refer: null);
            if (next.Name.LocalName is "p" or "sectPr" or "tblPr")
            {
                words.Add(next);
            }
            else
            {
                words.AddLines(next);
            }

            _lines.Aside(words.ToString());
            words.Boxes.ForEach(left.Enqueue);
        }
    }

    private void ReadBlock(XElement block)
    {
        switch (block.Name.LocalName)
        {
            case "p":
                ReadParagraph(block);
                break;
            case "tbl":
                ReadTable(block);
                break;
            case "sdtPr" or "sdtEndPr" or "sectPr":
                break;
            case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo" or "AlternateContent" or "Choice":
                ReadBlocks(block, place: null);
                break;
            default:
                if (!DocxWords.IsGone(block))
                {
                    _lines.Paragraph(_words.Read(block));
                }

                break;
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var role = _styles.RoleOf(paragraph);
        var level = DocxNumbering.LevelOf(paragraph);
        var isJoined = StyledStyles.IsOn(StyledStyles.Child(paragraph, "pPr"), "keepNext");
        var number = level is null ? "" : _numbering.Next(paragraph);
        var wasItem = _wasItem;
        _wasItem = false;
        switch (role)
        {
            case StyledRole.Title:
                ReadTitle(paragraph);
                break;
            case StyledRole.Aside:
                _lines.Aside(_words.Read(paragraph, isMarked: false));
                break;
            case StyledRole.State:
                _sections.State(_words.Read(paragraph, isMarked: false));
                break;
            case StyledRole.Fact:
                _sections.Fact(_words.Read(paragraph, isMarked: false));
                break;
            case StyledRole.Group:
                _sections.Group(DraftBuilder.OneLine(_words.Read(paragraph, isMarked: false)));
                break;
            case StyledRole.QuestionHeading:
                var (label, words) = _words.Divide(paragraph, "Question Label");
                _sections.Question(DraftBuilder.OneLine(label), words);
                break;
            case StyledRole.AnswerHeading:
                _sections.Answer(DraftBuilder.OneLine(_words.Read(paragraph, isMarked: false)));
                break;
            case StyledRole.Code:
                ReadCode(paragraph);
                break;
            case StyledRole.Note when _words.InnerIdOf(paragraph) is { } id:
                WriteNote(paragraph, id);
                break;
            default:
                _sections.Enter(role);
                if (role == StyledRole.Heading)
                {
                    _lines.Paragraph(_words.Read(paragraph, isMarked: false), "#### ");
                }
                else if (level is { } depth && _words.Read(paragraph) is var item && !string.IsNullOrWhiteSpace(item))
                {
                    _lines.Item(number.Length > 0 ? number : "- ", item, depth, wasItem, isJoined);
                    _wasItem = true;
                }
                else
                {
                    _sections.Words(_words.Read(paragraph), role == StyledRole.Quote ? "> " : "", isJoined);
                }

                break;
        }

        Finish();
    }

    /// <summary>A title is a field, or the first words of the document; a document without one has a word for such documents.</summary>
    private void ReadTitle(XElement paragraph)
    {
        var title = DraftBuilder.OneLine(_words.Read(paragraph, isMarked: false));
        if (StyledHeadings.IsDefaultTitle(title) || DocxWords.Within(paragraph, "sdt").Any())
        {
            _lines.Aside(title);
        }
        else
        {
            _lines.Paragraph(title, "# ");
        }
    }

    /// <summary>In code no sign is that of a note: what has one is written as text.</summary>
    private void ReadCode(XElement paragraph)
    {
        var signs = _words.Signs.Count;
        var code = _words.ReadCode(paragraph);
        if (_words.Signs.Count > signs)
        {
            _lines.Paragraph(code);
        }
        else
        {
            _lines.CodeBlock(code);
        }
    }

    private void ReadTable(XElement table)
    {
        _wasItem = false;
        List<XElement> rows = [.. DocxWords.Within(table, "tr")];
        if (_styles.NameOf(table, "tblPr", "tblStyle") == "Document Fields")
        {
            rows.ForEach(row => _lines.Aside(string.Join(": ", CellsOf(row, isMarked: false))));
        }
        else if (rows.ConvertAll(row => CellsOf(row, isMarked: true)) is { Count: > 0 } cells && cells.Exists(row => row.Count > 0))
        {
            _sections.Enter(StyledRole.Text);
            _lines.Table(cells, hasHeader: true);
        }

        Finish();
    }

    private List<string> CellsOf(XElement row, bool isMarked) =>
        [.. DocxWords.Within(row, "tc").Select(cell => DraftBuilder.OneLine(_words.Read(cell, isMarked)))];

    /// <summary>After a block, what is beside it: its notes, and text boxes.</summary>
    private void Finish()
    {
        // A note may refer to another.
        for (var i = 0; i < _words.Referred.Count; i++)
        {
            WriteNote(_words.Referred[i].Note, _words.Referred[i].Id);
        }

        _words.Referred.Clear();
        XElement[] boxes = [.. _words.Boxes];
        _words.Boxes.Clear();
        Array.ForEach(boxes, box => ReadBlocks(box, place: null));
    }

    private void WriteNote(XElement note, string id)
    {
        var own = id;
        var text = "";
        foreach (var (begun, words) in _words.ReadNote(note.Name.LocalName == "p" ? new XElement("note", note) : note, id))
        {
            if (begun is not null && begun != own)
            {
                _lines.Note(own, text);
                (own, text) = (begun, "");
            }

            text += (text.Length > 0 ? "\n" : "") + words;
        }

        _lines.Note(own, text);
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex Culture();
}
