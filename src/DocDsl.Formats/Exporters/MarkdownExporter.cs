namespace DocDsl.Formats.Exporters;

/// <summary>CommonMark, with notes as most readers know them (<c>[^1]</c>).</summary>
internal sealed class MarkdownExporter
{
    private readonly MarkdownText _text = new();
    private readonly QaDocument _document;
    private readonly DocumentLayout _layout;
    private readonly ReferenceLinks _links;
    private readonly Dictionary<DocumentNote, string> _notes = [];
    private readonly PageWords _words;

    private MarkdownExporter(QaDocument document, IEnumerable<QaDocument> documents)
    {
        _document = document;
        _words = (document.Language ?? DocumentLanguage.English).Words;
        _layout = LayoutOf(document);
        _links = new ReferenceLinks(document, documents, ExportFormat.Markdown, AnchorsOf);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in document.Notes)
        {
            var isPlain = note.Id.All(char.IsAsciiLetterOrDigit) && ids.Add(note.Id);
            _notes.TryAdd(note, isPlain ? note.Id : "note-" + (_notes.Count + 1));
        }
    }

    public static string Export(QaDocument document, IEnumerable<QaDocument> documents) =>
        new MarkdownExporter(document, documents).Write();

    private static DocumentLayout LayoutOf(QaDocument document) => DocumentLayout.Create(document, isAfterLast: true);

    private Func<Question, string> AnchorsOf(QaDocument document)
    {
        var anchors = new MarkdownAnchors(document, document == _document ? _layout : LayoutOf(document));
        return question => anchors[question];
    }

    private string Write()
    {
        WriteHeading("# ", _document.Name);
        foreach (var field in _document.Fields)
        {
            _text.Markup("- **").Words(field.Name).Markup("**: ").Text(OneLine(field.Value)).Markup("\n");
        }

        _text.Markup(_document.Fields.Count > 0 ? "\n" : "");
        WriteText(_document.RichPreamble);
        foreach (var section in _layout.Sections)
        {
            WriteSection(section);
        }

        foreach (var answer in _layout.Rest)
        {
            WriteAnswer(answer);
        }

        if (_document.RichClosing.Paragraphs.Count > 0)
        {
            _text.Markup("---\n\n");
            WriteText(_document.RichClosing);
        }

        foreach (var note in _document.Notes)
        {
            WriteNote(note);
        }

        return _text.ToString().TrimEnd('\n') + "\n";
    }

    private void WriteSection(LayoutSection section)
    {
        if (section.Group is { } group)
        {
            WriteHeading("# ", group.Title);
            WriteText(group.RichIntroduction);
        }

        WriteHeading("## ", Labels.Of(section.Questions));
        foreach (var text in section.Texts)
        {
            WriteText(text);
        }

        foreach (var question in section.Questions)
        {
            if (Labels.StateOf(question) is { } state)
            {
                _text.Markup("*").Words(OneLine(section.Questions.Count > 1 ? $"{question.Label}: {state}" : state)).Markup("*\n\n");
            }
        }

        foreach (var answer in section.Answers)
        {
            WriteAnswer(answer);
        }
    }

    private void WriteAnswer(Answer answer)
    {
        WriteHeading("### ", answer.Label);
        WriteText(answer.RichText);
    }

    private void WriteHeading(string level, string words) => _text.Markup(level).Words(OneLine(words)).Markup("\n\n");

    private void WriteNote(DocumentNote note)
    {
        _text.Block($"[^{_notes[note]}]: ");
        var lines = note.RichText.Paragraphs.SelectMany(paragraph => paragraph.Lines).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            WriteLine(lines[i]);
            _text.Words(i + 1 < lines.Count ? " " : "");
        }

        // To readers without notes "[^1]: javascript:…" says where a link "[^1]" leads, unless there is a second word that is no title.
        // Only these separate words there: a no-break space is of its word.
        var words = note.Text.Split([' ', '\t', '\n'], 3, StringSplitOptions.RemoveEmptyEntries);
        _text.Markup(words.Length == 0 ? "&nbsp; " : "").Markup(words.Length > 1 && words[1][0] != '(' ? "\n\n" : " &nbsp;\n\n");
    }

    private void WriteText(RichText rich)
    {
        foreach (var paragraph in rich.Paragraphs)
        {
            for (var i = 0; i < paragraph.Lines.Count; i++)
            {
                WriteLine(paragraph.Lines[i]);
                _text.Markup(i + 1 < paragraph.Lines.Count ? "\\\n" : "\n\n");
            }
        }
    }

    private void WriteLine(RichLine line)
    {
        var before = "";
        foreach (var run in line.Runs)
        {
            if (run.Note is { } note)
            {
                _text.Markup($"[^{_notes[note]}]");
            }
            else if (run.Reference is null)
            {
                _text.Text(run.Text);
            }
            else if (_links.Of(run, before) is { Address: { } address } link)
            {
                _text.Markup("[").Words(link.Words).Markup($"]({address})");
            }
            else
            {
                // The stars are beside letters, so that whatever follows they are an emphasis.
                _text.Words(run.Text).Markup(" (*").Words(_words.NotFound).Markup("*)");
            }

            before = run.Note is null ? run.Text : before;
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
