using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DocDsl.Core.Languages;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// One page that needs no other file and runs no script: its policy allows one style sheet, by its hash, and nothing else.
/// </summary>
internal sealed class HtmlExporter
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly QaDocument _document;
    private readonly PageWords _words;
    private readonly Anchors _anchors;
    private readonly ReferenceLinks _links;
    private readonly Dictionary<DocumentNote, int> _marked = [];

    private HtmlExporter(QaDocument document, IEnumerable<QaDocument> documents)
    {
        _document = document;
        _words = (document.Language ?? DocumentLanguage.English).Words;
        _anchors = new Anchors(document);
        _links = new ReferenceLinks(document, documents, ExportFormat.Html, AnchorsOf);
    }

    public static string Export(QaDocument document, IEnumerable<QaDocument> documents) => new HtmlExporter(document, documents).Write();

    private Func<Question, string> AnchorsOf(QaDocument document)
    {
        var anchors = document == _document ? _anchors : new Anchors(document);
        return question => anchors[question];
    }

    private string Write()
    {
        var title = Encode(_document.FindField("subject")?.Value is { Length: > 0 } subject ? subject : _document.Name);
        var policy = $"default-src 'none'; style-src 'sha256-{HtmlStyle.Hash}'; base-uri 'none'; form-action 'none'";
        _html.Append(
            $"""
            <!doctype html>
            <html lang="{Encode(_document.Culture ?? (_document.Language ?? DocumentLanguage.English).Tag)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>{HtmlStyle.Css}</style>
            </head>
            <body>
            <a class="skip" href="#questions">{_words.Skip}</a>
            <div class="page">
            <header>
            <h1>{title}</h1>

            """.ReplaceLineEndings("\n")
        );
        WriteHeader();
        WriteList();
        _html.Append("<main id=\"questions\" tabindex=\"-1\">\n");
        WriteQuestions();
        if (_document.RichClosing.Paragraphs.Count > 0)
        {
            _html.Append($"<section aria-label=\"{_words.Closing}\">\n");
            WriteText(_document.RichClosing);
            _html.Append("</section>\n");
        }

        WriteNotes();
        _html.Append("</main>\n</div>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private void WriteHeader()
    {
        if (_document.Fields.Count > 0)
        {
            _html.Append("<dl>\n");
            foreach (var field in _document.Fields)
            {
                _html.Append($"<dt>{Encode(field.Name)}</dt><dd>");
                WriteWords(field.Value);
                _html.Append("</dd>\n");
            }

            _html.Append("</dl>\n");
        }

        if (_document.RichPreamble.Paragraphs.Count > 0)
        {
            _html.Append($"<details><summary>{_words.About}</summary>\n");
            WriteText(_document.RichPreamble);
            _html.Append("</details>\n");
        }

        _html.Append("</header>\n");
    }

    private void WriteList()
    {
        var questions = _document.Questions;
        _html.Append($"<nav aria-label=\"{_words.Questions}\">\n<h2>{_words.Questions}</h2>\n");
        WriteChart();
        _html.Append("<ol>\n");
        foreach (var question in questions)
        {
            _html.Append($"<li class=\"{State(question)}\"><a href=\"#{_anchors[question]}\"><span>{Encode(question.Label)}</span>");
            _html.Append($"<span class=\"state\">{StateWord(question)}</span></a></li>\n");
        }

        _html.Append("</ol>\n</nav>\n");
    }

    private void WriteChart()
    {
        var questions = _document.Questions;
        if (questions.Count == 0)
        {
            return;
        }

        var counts = questions.GroupBy(State).ToDictionary(group => group.Key, group => group.Count());
        var answered = counts.GetValueOrDefault("answered");
        var label = string.Format(CultureInfo.InvariantCulture, _words.Coverage, answered, questions.Count);
        _html.Append($"<p>{label}</p>\n<svg class=\"chart\" role=\"img\" aria-label=\"{label}\" ");
        _html.Append($"viewBox=\"0 0 {Invariant(questions.Count)} 1\" preserveAspectRatio=\"none\">");
        var at = 0;
        foreach (var state in new[] { "answered", "open", "withdrawn" })
        {
            var count = counts.GetValueOrDefault(state);
            if (count > 0)
            {
                _html.Append($"<rect class=\"c-{state}\" x=\"{Invariant(at)}\" y=\"0\" width=\"{Invariant(count)}\" height=\"1\"/>");
                at += count;
            }
        }

        _html.Append("</svg>\n");
    }

    private void WriteQuestions()
    {
        var layout = DocumentLayout.Create(_document, isAfterLast: false);
        foreach (var section in layout.Sections)
        {
            WriteSection(section);
        }

        foreach (var answer in layout.Rest)
        {
            WriteAnswer(answer);
        }
    }

    private void WriteSection(LayoutSection section)
    {
        var questions = section.Questions;
        if (section.Group is { } group)
        {
            _html.Append($"<h2>{Encode(group.Title)}</h2>\n");
            WriteText(group.RichIntroduction);
        }

        _html.Append($"<article class=\"{State(questions[0])}\" aria-labelledby=\"{_anchors[questions[0]]}\">\n");
        _html.Append($"<h2 id=\"{_anchors[questions[0]]}\">{Encode(Labels.Of(questions))}");
        foreach (var other in questions.Skip(1))
        {
            _html.Append($"<span id=\"{_anchors[other]}\"></span>");
        }

        _html.Append("</h2>\n");
        foreach (var text in section.Texts)
        {
            WriteText(text);
        }

        foreach (var question in questions)
        {
            if (question is not AnsweredQuestion)
            {
                var label = questions.Count > 1 ? Encode(question.Label) + ": " : "";
                var reason = question.Match(answered: _ => null, open: open => open.Reason, withdrawn: withdrawn => withdrawn.Reason);
                _html.Append($"<p class=\"is-{State(question)}\"><strong>{label}{StateWord(question)}</strong>");
                _html.Append(string.IsNullOrEmpty(reason) ? "" : ": " + Encode(reason)).Append("</p>\n");
            }
        }

        // Its answer is after the first question that it answers.
        foreach (var answer in questions.SelectMany(question => question.Answers).Distinct().Except(section.Answers))
        {
            _html.Append($"<p><a href=\"#{_anchors[answer]}\">{Encode(answer.Label)}</a></p>\n");
        }

        foreach (var answer in section.Answers)
        {
            WriteAnswer(answer);
        }

        _html.Append("</article>\n");
    }

    private void WriteAnswer(Answer answer)
    {
        _html.Append($"<div class=\"answer\" id=\"{_anchors[answer]}\">\n<h3>{Encode(answer.Label)}</h3>\n");
        if (answer.Questions.Count > 1)
        {
            var links = answer.Questions.Select(question => $"<a href=\"#{_anchors[question]}\">{Encode(question.Label)}</a>");
            _html.Append($"<p class=\"state\">{_words.Joint}: {string.Join(", ", links)}</p>\n");
        }

        WriteText(answer.RichText);
        _html.Append("</div>\n");
    }

    private void WriteText(RichText text)
    {
        foreach (var paragraph in text.Paragraphs)
        {
            _html.Append("<p>");
            for (var i = 0; i < paragraph.Lines.Count; i++)
            {
                WriteIndentation(paragraph.Lines[i]);
                WriteLine(paragraph.Lines[i]);
                _html.Append(i + 1 < paragraph.Lines.Count ? "<br>\n" : "");
            }

            _html.Append("</p>\n");
        }
    }

    private void WriteLine(RichLine line)
    {
        var before = "";
        foreach (var run in line.Runs)
        {
            if (run.Note is { } note)
            {
                var times = _marked[note] = _marked.GetValueOrDefault(note) + 1;
                _html.Append($"<sup class=\"mark\"><a id=\"r-{_anchors[note]}-{Invariant(times)}\" href=\"#{_anchors[note]}\" ");
                _html.Append($"aria-label=\"{_words.Notes} {Encode(note.Id)}\">{Encode(note.Id)}</a></sup>");
                continue;
            }

            if (run.Reference is null)
            {
                WriteWords(run.Text);
            }
            else if (_links.Of(run, before) is { Address: { } address } link)
            {
                _html.Append($"<a href=\"{Encode(address)}\">{Encode(link.Words)}</a>");
            }
            else
            {
                _html.Append($"<span class=\"broken\">{Encode(run.Text)} <small>({_words.NotFound})</small></span>");
            }

            before = run.Text;
        }
    }

    /// <summary>Words, in which web and mail addresses are links.</summary>
    private void WriteWords(string text)
    {
        foreach (var part in TextLinks.Split(text))
        {
            _html.Append(part.Address is null ? Encode(part.Text) : $"<a href=\"{Encode(part.Address)}\">{Encode(part.Text)}</a>");
        }
    }

    /// <summary>Blanks that begin a line of code or of an inner list; a page shows only one of them otherwise.</summary>
    private void WriteIndentation(RichLine line)
    {
        var text = line.Runs.Count == 0 ? "" : line.Runs[0].Text;
        var blanks = text.Length - text.AsSpan().TrimStart().Length;
        for (var i = 1; i < blanks; i++)
        {
            _html.Append("&#160;");
        }
    }

    private void WriteNotes()
    {
        if (_document.Notes.Count == 0)
        {
            return;
        }

        _html.Append($"<section class=\"notes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">{_words.Notes}</h2>\n<dl>\n");
        foreach (var note in _document.Notes)
        {
            _html.Append($"<dt id=\"{_anchors[note]}\">{Encode(note.Id)}</dt><dd>");
            var lines = note.RichText.Paragraphs.SelectMany(paragraph => paragraph.Lines).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                WriteLine(lines[i]);
                _html.Append(i + 1 < lines.Count ? "<br>\n" : "");
            }

            var back = _marked.ContainsKey(note)
                ? $" <a href=\"#r-{_anchors[note]}-1\" aria-label=\"{_words.Back} ({Encode(note.Id)})\">↩</a>"
                : "";
            _html.Append($"{back}</dd>\n");
        }

        _html.Append("</dl>\n</section>\n");
    }

    private string StateWord(Question question) => question.Match(_ => _words.Answered, _ => _words.Open, _ => _words.Withdrawn);

    private static string State(Question question) => question.Match(_ => "answered", _ => "open", _ => "withdrawn");

    private static string Encode(string text) => s_encoder.Encode(text);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
