using System.Globalization;
using Markdig.Syntax;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// CommonMark, with notes as most readers know them (<c>[^1]</c>). The words of a Markdown file are written as the file has them.
/// </summary>
internal sealed partial class MarkdownExporter
{
    private readonly MarkdownText _text = new();
    private readonly MarkdownSource? _source;
    private readonly QaDocument _document;
    private readonly DocumentLayout _layout;
    private readonly ReferenceLinks _links;
    private readonly AnswerFacts _facts;
    private readonly Dictionary<DocumentNote, string> _notes = [];
    private readonly DocumentLanguage _language;
    private readonly PageWords _words;
    private readonly IEnumerable<QaDocument> _documents;
    private readonly Dictionary<Question, SetQuestion> _reworded;

    private MarkdownExporter(QaDocument document, IEnumerable<QaDocument> documents, Func<QaDocument, string?>? addressOf)
    {
        _document = document;
        _documents = documents;
        _reworded = document.QuestionSet?.Reworded.ToDictionary(question => question.Question!) ?? [];
        _language = document.Language ?? DocumentLanguage.English;
        _words = _language.Words;
        _source = MarkdownSource.Of(document);
        _layout = LayoutOf(document);
        _links = new ReferenceLinks(document, documents, ExportFormat.Markdown, AnchorsOf, addressOf);
        _facts = new AnswerFacts(document, _links);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in document.Notes)
        {
            var isPlain = (_source is not null || note.Id.All(char.IsAsciiLetterOrDigit)) && ids.Add(note.Id);
            _notes.TryAdd(note, isPlain ? note.Id : "note-" + (_notes.Count + 1));
        }
    }

    public static string Export(QaDocument document, IEnumerable<QaDocument> documents, Func<QaDocument, string?>? addressOf = null) =>
        new MarkdownExporter(document, documents, addressOf).Write();

    public static DocumentLayout LayoutOf(QaDocument document) => DocumentLayout.Create(document, isAfterLast: true);

    private Func<Question, string> AnchorsOf(QaDocument document)
    {
        var isOwn = document == _document;
        var anchors = new MarkdownAnchors(document, isOwn ? _source : MarkdownSource.Of(document), isOwn ? _layout : LayoutOf(document));
        return question => anchors[question];
    }

    private string Write()
    {
        var title = DocumentTitle.Of(_document);
        WriteDirectives(title);
        if (title.Markdown is { } markdown)
        {
            _text.Markup($"# {markdown}\n\n");
        }
        else
        {
            WriteHeading(1, title.Text);
        }

        Beside(() => WriteDocumentFacts(title));
        WriteText(_document.RichPreamble, title.Preamble, level: 2, title.PreambleLines);
        foreach (var section in _layout.Sections)
        {
            WriteSection(section);
        }

        foreach (var answer in _layout.Rest)
        {
            WriteAnswer(answer, level: 3, hasHeading: true);
        }

        if (_document.RichClosing.Paragraphs.Count > 0)
        {
            _text.Markup("---\n\n");
            WriteText(_document.RichClosing, _document.ClosingMarkdown, level: 2);
        }

        foreach (var note in _document.Notes)
        {
            WriteNote(note);
        }

        var text = _text.ToString().TrimEnd('\n') + "\n";
        return text + MissingLinks(text);
    }

    /// <summary>The links that the file defines where no text of the document is.</summary>
    private string MissingLinks(string text)
    {
        var missing = _source?.Links.ToList();
        if (missing is null or [])
        {
            return "";
        }

        var defined = MarkdownSource
            .Read(text)
            ?.Descendants<LinkReferenceDefinition>()
            .Select(link => link.Label)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var links = string.Concat(missing.Where(link => defined?.Contains(link.Label) == false).Select(MarkdownAsIs.Of));
        return links.Length > 0 ? "\n" + links : "";
    }

    private static int LevelOf(Question question) => question.Group is null ? 2 : 3;

    private void WriteSection(LayoutSection section)
    {
        if (section.Group is { } group)
        {
            WriteHeading(2, group.Title);
            WriteText(group.RichIntroduction, group.IntroductionMarkdown, level: 3);
        }

        var first = section.Questions[0];
        var level = LevelOf(first);
        var heading = MarkdownAnchors.HeadingOf(section.Questions, _source);
        var skip = heading.IsOwn ? 1 : 0;
        if (heading.Markdown is null)
        {
            WriteHeading(level, heading.Words);
        }
        else
        {
            _text.Markup($"{new string('#', level)} {heading.Markdown}\n\n");
        }

        WriteDirectives(section);
        foreach (var question in section.Questions.DistinctBy(question => question.RichText))
        {
            var rest = skip > 0 && heading.Headline is { } headline ? headline.Rest : question.Markdown;
            WriteText(question.RichText, rest, level + 1, skip);
            skip = 0;
        }

        Beside(() => WriteQuestionFacts(section));
        foreach (var answer in section.Answers)
        {
            WriteAnswer(answer, level + 1, MarkdownAnchors.HasAnswerHeadings(section, _source));
        }
    }

    private void WriteAnswer(Answer answer, int level, bool hasHeading)
    {
        if (hasHeading)
        {
            WriteHeading(level, answer.Label);
        }

        WriteDirectives(answer, hasHeading);
        Beside(() => WriteTags(answer));
        WriteText(answer.RichText, answer.Markdown, hasHeading ? level + 1 : level, source: _source?.Of(answer));
        Beside(() => WriteFacts(answer));
    }

    private void WriteHeading(int level, string words) => _text.Markup(new string('#', level) + " ").Words(OneLine(words)).Markup("\n\n");

    private void WriteNote(DocumentNote note)
    {
        if (_source?.NoteOf(note) is var (markdown, source) && Own(markdown, note.RichText, source, level: 3) is { } asIs)
        {
            _text.Block($"[^{_notes[note]}]: {asIs.Replace("\n", "\n    ", StringComparison.Ordinal)}\n\n");
            return;
        }

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

    /// <param name="rich">The text.</param>
    /// <param name="markdown">The same as Markdown; null where the document is not Markdown.</param>
    /// <param name="level">The highest level of its headings.</param>
    /// <param name="skip">How many lines of its first paragraph are left out: a heading shows them.</param>
    /// <param name="source">The file that has it; null for this document's.</param>
    private void WriteText(RichText rich, string? markdown, int level, int skip = 0, MarkdownSource? source = null)
    {
        if (markdown is not null && Own(markdown, rich, source ?? _source!, level) is { } asIs)
        {
            _text.Markup(asIs.Length > 0 ? asIs + "\n\n" : "");
            return;
        }

        foreach (var paragraph in rich.Paragraphs)
        {
            for (var i = skip; i < paragraph.Lines.Count; i++)
            {
                WriteLine(paragraph.Lines[i]);
                _text.Markup(i + 1 < paragraph.Lines.Count ? "\\\n" : "\n\n");
            }

            skip = 0;
        }
    }

    /// <summary>A body as it is; one of another file with the links and the notes of this document.</summary>
    private string? Own(string markdown, RichText rich, MarkdownSource source, int level) =>
        MarkdownAsIs.Of(markdown, rich, source, _source!, level, WritePlace);

    private string WritePlace(RichRun run, string before) => run.Note is { } note ? $"[^{_notes[note]}]" : LinkOf(run, before);

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
            else if (_links.Of(run, before) is var link && link.Address is { } address)
            {
                _text.Markup("[").Words(link.Words).Markup($"]({address})");
            }
            else if (link.IsUnlinked)
            {
                _text.Words(link.Words);
            }
            else
            {
                // The stars are beside letters, so that whatever follows they are an emphasis.
                _text.Words(run.Text).Markup(" (*").Words(_words.NotFound).Markup("*)");
            }

            before = run.Note is null ? run.Text : before;
        }
    }

    private string LinkOf(RichRun run, string before)
    {
        var text = new MarkdownText();
        return
            _links.Of(run, before) is var link && link.Address is { } address
                ? text.Markup("[").Words(link.Words).Markup($"]({address})").ToString()
            : link.IsUnlinked ? text.Words(link.Words).ToString()
            : text.Markup("").Words(run.Text).Markup(" (*").Words(_words.NotFound).Markup("*)").ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
