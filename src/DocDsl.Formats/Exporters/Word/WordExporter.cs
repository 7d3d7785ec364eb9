using System.Globalization;
using System.Xml.Linq;
using static DocDsl.Formats.Exporters.Word.WordXml;

namespace DocDsl.Formats.Exporters.Word;

/// <summary>A document in named styles, with footnotes, lists and links of Word.</summary>
internal sealed partial class WordExporter
{
    private readonly QaDocument _document;
    private readonly DocumentLanguage _language;
    private readonly PageWords _words;
    private readonly DocumentTitle _title;
    private readonly DocumentLayout _layout;
    private readonly WordAnchors _anchors;
    private readonly ReferenceLinks _links;
    private readonly AnswerFacts _facts;
    private readonly MarkdownSource? _source;
    private readonly WordPackage _package;
    private readonly IEnumerable<QaDocument> _documents;
    private readonly WordNotes _notes;
    private readonly WordText _text;
    private readonly WordWriter _writer;
    private readonly WordMarkdown _markdown;
    private readonly Dictionary<Question, SetQuestion> _reworded;

    private WordExporter(QaDocument document, IEnumerable<QaDocument> documents, WordPackage package)
    {
        _document = document;
        _documents = documents;
        _package = package;
        _language = document.Language ?? DocumentLanguage.English;
        _words = _language.Words;
        _title = DocumentTitle.Of(document);
        _layout = DocumentLayout.Create(document, isAfterLast: true);
        _source = MarkdownSource.Of(document);
        _anchors = new WordAnchors(document);
        _links = new ReferenceLinks(document, documents, ExportFormat.Docx, AnchorsOf);
        _facts = new AnswerFacts(document, _links);
        _reworded = document.QuestionSet?.Reworded.ToDictionary(question => question.Question!) ?? [];
        _notes = new WordNotes(document, package.LastNote);
        _writer = package.Writer;
        _text = new WordText(_writer, package.Numbering, _notes, _words, _links);
        _markdown = new WordMarkdown(_text, _links);
    }

    /// <summary>The document as the bytes of a file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="documents">The documents that references may name.</param>
    /// <param name="template">What it is written into; null for a file of its own.</param>
    public static byte[] Export(QaDocument document, IEnumerable<QaDocument> documents, WordTemplate? template)
    {
        using var package = template is null ? WordPackage.Create(document) : WordPackage.Open(template);
        new WordExporter(document, documents, package).Write(template);
        return package.Save();
    }

    private Func<Question, string> AnchorsOf(QaDocument document)
    {
        var anchors = document == _document ? _anchors : new WordAnchors(document);
        return question => anchors[question];
    }

    private void Write(WordTemplate? template)
    {
        var controls = template is null ? null : new WordControls(_package);
        var isFilled = controls?.Fill(_document, _title, _language) ?? new HashSet<string>();
        var body = controls?.Body() ?? Element("body");
        _writer.Open(body);
        WriteHeader(isFilled);
        WriteQuestions();
        WriteClosing();
        WriteNotes();
        _writer.Close();
        if (controls is null)
        {
            // Before what the body ends with: the page.
            _package.Body.AddFirst(body.Nodes());
        }
        else if (!body.Elements(W + "p").Any())
        {
            body.Add(Element("p"));
        }

        _package.SetProperties(
            _title.Text,
            _document.Culture ?? _language.Tag,
            _document.TypeName,
            _document.IsDraft ? _words.Draft : null
        );
    }

    /// <param name="isFilled">The fields, and the title, that the template has a place for.</param>
    private void WriteHeader(IReadOnlySet<string> isFilled)
    {
        if (!isFilled.Contains(WordControls.Title))
        {
            _writer.Begin(WordStyle.Title);
            WriteTitle();
        }

        if (_document.IsDraft)
        {
            _writer.Begin(WordStyle.Subtitle);
            _writer.Words(_words.Draft + ".", WordLook.Strong);
            _writer.Words(" " + _words.DraftNote);
        }

        WriteEditions();
        var fields = _document.Fields.Where(field => field != _title.Field && !isFilled.Contains(field.Name)).ToList();
        if (fields.Count > 0)
        {
            _text.WriteTable(
                WordStyle.Fields,
                [2600, 6400],
                fields.Select(field => new WordRow(IsHeader: false, Cells: 2, column => WriteField(field, column)))
            );
        }

        WriteCoverage();
        WriteBody(_document.RichPreamble, _title.Preamble, WordStyle.Normal, level: 2, _title.PreambleLines);
    }

    /// <summary>The document in its other languages, as far as these are exported too.</summary>
    private void WriteEditions()
    {
        foreach (var edition in Editions.Of(_document, _documents).Where(edition => edition.Path != _document.Path))
        {
            _writer.Begin(WordStyle.Subtitle);
            var isLink = _writer.BeginLink(_links.AddressOf(edition));
            _writer.Words($"{DocumentTitle.Of(edition).Text} ({Editions.TagOf(edition)})");
            if (isLink)
            {
                _writer.EndLink();
            }
        }
    }

    private void WriteTitle()
    {
        if (_title.Field is null)
        {
            _writer.Words(_title.Text);
        }
        else
        {
            WriteValue(_title.Field, [_title.Text]);
        }
    }

    private void WriteField(DocumentField field, int column)
    {
        _writer.Begin(WordStyle.Normal);
        if (column == 0)
        {
            _writer.Words(field.Label, WordLook.Strong);
        }
        else
        {
            WriteValue(field, Labels.ValuesOf(field, _language, _document.Culture));
        }
    }

    /// <summary>A value in a control of the field's name, by which programs find it, as they find those of a template.</summary>
    private void WriteValue(DocumentField field, IEnumerable<string> values)
    {
        var control = WordControls.Create(field, _document.Culture);
        _writer.AddInline(control.Control);
        _writer.OpenInline(control.Content);
        _writer.LinkedWords(WordControls.Joined(values, _words));
        _writer.CloseInline();
    }

    private void WriteCoverage()
    {
        if (_document.QuestionSet is { } set)
        {
            _writer.Begin(WordStyle.Subtitle);
            _writer.Words($"{SetCoverage.LabelOf(set, _words)} ({SetCoverage.NameOf(set)})");
            foreach (var missing in set.Missing)
            {
                _writer.Begin(WordStyle.QuestionState);
                _writer.Words($"{_words.MissingQuestions}: {$"{SetCoverage.LabelOf(missing)} {missing.Text}".Trim()}");
            }
        }
        else if (_document.Questions.Count > 0 && !_document.IsComplete)
        {
            // Where all are answered a reader sees that.
            var answered = _document.Questions.Count(question => question.State == QuestionState.Answered);
            _writer.Begin(WordStyle.Subtitle);
            _writer.Words(string.Format(CultureInfo.InvariantCulture, _words.Coverage, answered, _document.Questions.Count));
        }
    }

    private void WriteClosing()
    {
        if (_document.RichClosing.Paragraphs.Count > 0)
        {
            var before = _writer.Last;
            WriteBody(_document.RichClosing, _document.ClosingMarkdown, WordStyle.Closing, level: 2);
            _writer.PutAfter(before, WordStyle.Closing);
            _writer.SetApart(before);
        }
    }

    /// <summary>A text as blocks: those of its Markdown, where the document is such a file.</summary>
    private void WriteBody(
        RichText text,
        string? markdown,
        string style,
        int level,
        int skip = 0,
        MarkdownSource? source = null,
        string? partStyle = null
    )
    {
        if (markdown is not null && (source ?? _source!).Read(markdown, text) is { } blocks)
        {
            _markdown.Write(blocks.Skip(skip), style, level);
        }
        else
        {
            _text.Write(text, style, skip, partStyle);
        }
    }

    private void WriteNotes()
    {
        // Those that nothing refers to have no place in the text.
        var left = _document.Notes.Where(note => note.References.Count == 0).ToList();
        if (left.Count > 0)
        {
            _writer.Begin(WordStyle.NotesHeading);
            _writer.Words(_words.Notes);
            _notes.IsInNote = true;
            foreach (var note in left)
            {
                _notes.Take(note);
                WriteNote(_text, _markdown, note, _ => _writer.Words(note.Id, WordLook.NoteMark));
            }

            _notes.IsInNote = false;
        }

        if (_notes.Notes.Count == 0)
        {
            return;
        }

        var notes = _package.OpenNotes(out var writer);
        var text = new WordText(writer, _package.Numbering, _notes, _words, _links);
        var markdown = new WordMarkdown(text, _links);
        _notes.IsInNote = true;
        foreach (var note in _notes.Notes)
        {
            var element = Element("footnote", Attribute("id", note.Id));
            notes.Add(element);
            writer.Open(element);
            WriteNote(
                text,
                markdown,
                note.Note,
                own => own.AddRun(WordLook.NoteMark, note.IsNumbered ? Element("footnoteRef") : WordWriter.TextOf(note.Mark))
            );
            writer.Close();
        }
    }

    /// <summary>A note, and below it those that only it refers to.</summary>
    private void WriteNote(WordText text, WordMarkdown markdown, DocumentNote note, Action<WordWriter> writeMark)
    {
        var left = new Queue<DocumentNote>([note]);
        while (left.TryDequeue(out var next))
        {
            var writer = text.Writer;
            writer.Begin(WordStyle.NoteText);
            if (next == note)
            {
                writeMark(writer);
            }
            else
            {
                writer.Words(next.Id, WordLook.NoteMark);
            }

            writer.Words(" ");
            switch (_source?.NoteOf(next) is var (body, source) ? source.Read(body, next.RichText) : null)
            {
                case { Count: > 0 } blocks when blocks[0] is Markdig.Syntax.ParagraphBlock { Inline: { } words }:
                    markdown.WriteInlines(words);
                    markdown.Write(blocks.Skip(1), WordStyle.NoteText, level: 4);
                    break;
                case { } others:
                    markdown.Write(others, WordStyle.NoteText, level: 4);
                    break;
                default:
                    text.WriteLines([.. next.RichText.Paragraphs.SelectMany(paragraph => paragraph.Lines)]);
                    break;
            }

            _notes.TakeInner().ForEach(left.Enqueue);
        }
    }
}
