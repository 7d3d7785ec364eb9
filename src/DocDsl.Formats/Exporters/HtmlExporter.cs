using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// One page that needs no other file and runs no script: its policy allows two style sheets, by their hashes, and the pictures that a
/// Markdown file shows, by their hosts, and nothing else.
/// </summary>
internal sealed partial class HtmlExporter
{
    private const int MaxTitleOnPaper = 90;

    private readonly StringBuilder _html = new();
    private readonly QaDocument _document;
    private readonly DocumentLanguage _language;
    private readonly PageWords _words;
    private readonly Anchors _anchors;
    private readonly ReferenceLinks _links;
    private readonly HtmlText _text;
    private readonly MarkdownSource? _source;
    private readonly HtmlMarkdown? _markdown;
    private readonly DocumentTitle _title;
    private readonly DocumentLayout _layout;
    private readonly bool _areShort;
    private readonly Dictionary<Question, SetQuestion> _reworded;

    /// <summary>The original and its translations, as far as they are exported too; none where there is but one.</summary>
    private readonly IReadOnlyList<QaDocument> _editions;

    private HtmlExporter(QaDocument document, IEnumerable<QaDocument> documents, Func<QaDocument, string?>? addressOf)
    {
        _document = document;
        _language = document.Language ?? DocumentLanguage.English;
        _words = _language.Words;
        _source = MarkdownSource.Of(document);
        _anchors = Anchors.OfPage(document, _source);
        _links = new ReferenceLinks(document, documents, ExportFormat.Html, AnchorsOf, addressOf);
        _text = new HtmlText(_html, _words, _anchors, _links);
        _markdown = _source is null ? null : new HtmlMarkdown(_html, _text, _source, _links, _anchors);
        _title = DocumentTitle.Of(document);
        _layout = DocumentLayout.Create(document, isAfterLast: false);
        _reworded = document.QuestionSet?.Reworded.ToDictionary(question => question.Question!) ?? [];
        _editions = Editions.Of(document, documents.Where(other => _links.AddressOf(other) is not null));
        _areShort = _layout.Sections.All(section => section.Texts.Count() == 1 && Labels.IsShort(section.Questions[0]));
    }

    /// <param name="document">The document.</param>
    /// <param name="documents">The documents that references may name.</param>
    /// <param name="addressOf">Where the page of a document is; null for a file beside this one.</param>
    public static HtmlPage Export(
        QaDocument document,
        IEnumerable<QaDocument> documents,
        Func<QaDocument, string?>? addressOf = null
    ) => new HtmlExporter(document, documents, addressOf).Write();

    /// <summary>For search engines, and for readers who would rather have another language.</summary>
    private string Alternates() =>
        string.Concat(
            _editions.Select(edition =>
                $"<link rel=\"alternate\" hreflang=\"{TagOf(edition)}\" href=\"{AddressOf(edition)}\">\n"
            )
        );

    private void WriteLanguages()
    {
        if (_editions.Count > 0)
        {
            var links = _editions
                .Where(edition => edition.Path != _document.Path)
                .Select(edition =>
                    $"<a href=\"{AddressOf(edition)}\" hreflang=\"{TagOf(edition)}\" lang=\"{TagOf(edition)}\">"
                    + $"{HtmlText.Encode(DocumentTitle.Of(edition).Text)} ({TagOf(edition)})</a>"
                );
            _html.Append($"<p class=\"languages\">{string.Join(" · ", links)}</p>\n");
        }
    }

    private string AddressOf(QaDocument edition) => HtmlText.Encode(_links.AddressOf(edition) ?? "");

    private static string TagOf(QaDocument edition) => HtmlText.Encode(Editions.TagOf(edition));

    private Func<Question, string> AnchorsOf(QaDocument document)
    {
        var anchors = document == _document ? _anchors : Anchors.OfPage(document, MarkdownSource.Of(document));
        return question => anchors[question];
    }

    private HtmlPage Write()
    {
        _html.Append(
            $"""
            <a class="skip" href="#{_anchors.Main}">{_words.Skip}</a>
            <div class="page">

            """.ReplaceLineEndings("\n")
        );
        WriteHeader();
        new HtmlIndex(_html, _document, _layout, _anchors).Write();
        _html.Append($"<main id=\"{_anchors.Main}\" tabindex=\"-1\">\n");
        WriteQuestions();
        if (_document.RichClosing.Paragraphs.Count > 0)
        {
            _html.Append($"<section class=\"text\" aria-label=\"{_words.Closing}\">\n");
            WriteBody(_document.RichClosing, _document.ClosingMarkdown, level: 2);
            _html.Append("</section>\n");
        }

        WriteNotes();
        _html.Append("</main>\n</div>\n");
        var title = _document.IsDraft ? $"{_words.Draft}: {_title.Text}" : _title.Text;
        return new HtmlPage
        {
            Language = _document.Culture ?? _language.Tag,
            Title = title,
            Styles = [HtmlStyle.Css, HtmlStyle.PaperOf(Labels.Shortened(title, MaxTitleOnPaper))],
            // What the page may load is known when all of it is written.
            PictureSources = [.. _markdown?.Pictures ?? []],
            Head = Alternates(),
            Body = _html.ToString(),
            Anchors = _anchors.All(_document),
        };
    }

    private void WriteHeader()
    {
        _html.Append("<header>\n");
        if (_document.IsDraft)
        {
            _html.Append($"<p class=\"draft\"><strong>{_words.Draft}.</strong> {_words.DraftNote}</p>\n");
        }

        var name =
            _source?.TakeSlug(_title.Text) is { Length: > 0 } slug && _anchors.TryAdd(slug) ? $" id=\"{HtmlText.Encode(slug)}\"" : "";
        _html.Append($"<h1{name}>{HtmlText.Encode(_title.Text)}</h1>\n");
        WriteLanguages();
        var fields = _document.Fields.Where(field => field != _title.Field).ToList();
        if (fields.Count > 0)
        {
            _html.Append("<dl class=\"facts\">\n");
            foreach (var field in fields)
            {
                _html.Append($"<dt>{HtmlText.Encode(field.Label)}</dt><dd>");
                WriteField(field);
                _html.Append("</dd>\n");
            }

            _html.Append("</dl>\n");
        }

        // The words of a letterhead are its fields; a text that has none says what its readers must know.
        var skip = _title.PreambleLines;
        if (_title.Preamble?.Length > 0 || (_source is null && _document.RichPreamble.Paragraphs.Sum(it => it.Lines.Count) > skip))
        {
            _html.Append(
                fields.Count > 0 ? $"<details><summary>{_words.About}</summary>\n<div class=\"text\">\n" : "<div class=\"text\">\n"
            );
            WriteBody(_document.RichPreamble, _title.Preamble, level: 2, skip);
            _html.Append(fields.Count > 0 ? "</div>\n</details>\n" : "</div>\n");
        }

        new HtmlCoverage(_html, _document, _anchors).Write();
        _html.Append("</header>\n");
    }

    private void WriteField(DocumentField field)
    {
        var values = Labels.ValuesOf(field, _language, _document.Culture);
        if (field.Date is { } date)
        {
            _html.Append($"<time datetime=\"{date:yyyy-MM-dd}\">{HtmlText.Encode(values.Single())}</time>");
        }
        else
        {
            _text.WriteWords(string.Join(", ", values));
        }
    }

    private void WriteQuestions()
    {
        var isInGroup = false;
        foreach (var section in _layout.Sections)
        {
            if (section.Group is { } group)
            {
                _html.Append($"<h2 id=\"{_anchors[group]}\">{HtmlText.Encode(group.Title)}</h2>\n<div class=\"text\">\n");
                WriteBody(group.RichIntroduction, group.IntroductionMarkdown, level: 3);
                _html.Append("</div>\n");
            }

            isInGroup = section.Questions[0].Group is not null;
            WriteSection(section, isInGroup ? 3 : 2);
        }

        foreach (var answer in _layout.Rest)
        {
            WriteAnswer(answer, level: 3, hasHeading: true);
        }
    }

    /// <param name="section">The questions of one heading.</param>
    /// <param name="level">Of the heading.</param>
    private void WriteSection(LayoutSection section, int level)
    {
        var questions = section.Questions;
        var label = Labels.Of(questions);
        var name = _anchors[questions[0]];
        var headline = Labels.HeadlineOf(questions[0], mayHaveLabel: _areShort);
        _html.Append($"<article aria-labelledby=\"{name}\">\n<h{level} id=\"{name}\">");
        if (headline is null)
        {
            _html.Append(HtmlText.Encode(label));
        }
        else
        {
            _html.Append(Labels.HasLabel(questions[0]) ? $"<span class=\"label\">{HtmlText.Encode(label)}</span> " : "");
            WriteHeadline(questions[0], headline);
        }

        WritePlaces(questions);
        var link = string.Format(CultureInfo.InvariantCulture, _words.Permalink, label);
        _html.Append($"<a class=\"permalink\" href=\"#{name}\" aria-label=\"{HtmlText.Encode(link)}\">#</a></h{level}>\n");
        foreach (var question in questions.DistinctBy(question => question.RichText))
        {
            if (headline is null || HasMore(question))
            {
                _html.Append("<div class=\"question text\">\n");
                WriteBody(question.RichText, question.Markdown, level + 1, skip: headline is null ? 0 : 1);
                _html.Append("</div>\n");
            }

            headline = null;
        }

        WriteReworded(questions);
        WriteStates(questions);

        // Its answer is after the first question that it answers.
        foreach (var answer in questions.SelectMany(question => question.Answers).Distinct().Except(section.Answers))
        {
            _html.Append($"<p><a href=\"#{_anchors[answer]}\">{HtmlText.Encode(answer.Label)}</a></p>\n");
        }

        foreach (var answer in section.Answers)
        {
            WriteAnswer(answer, level + 1, section.HasAnswerHeadings);
        }

        _html.Append("</article>\n");
    }

    private void WriteStates(IReadOnlyList<Question> questions)
    {
        foreach (var question in questions.Where(question => question is not AnsweredQuestion))
        {
            var label = questions.Count > 1 ? HtmlText.Encode(question.Label) + ": " : "";
            var state = QuestionStates.NameOf(question);
            _html.Append($"<p class=\"state {state}\"><strong class=\"{state}\">{label}{_words.StateOf(question.State)}</strong>");
            _html.Append(HtmlText.Encode(Labels.ReasonOf(question))).Append("</p>\n");
        }
    }

    /// <param name="answer">The answer.</param>
    /// <param name="level">Of its heading.</param>
    /// <param name="hasHeading">Whether its own words head it; without numbers the question is all that readers need.</param>
    private void WriteAnswer(Answer answer, int level, bool hasHeading)
    {
        var look = hasHeading ? "" : " plain";
        _html.Append($"<div class=\"answer text{look} {QuestionStates.NameOf(answer.Status)}\" id=\"{_anchors[answer]}\">\n");
        if (hasHeading)
        {
            _html.Append($"<h{level}>{HtmlText.Encode(answer.Label)}</h{level}>\n");
        }

        WriteTags(answer);
        if (answer.Questions.Count > 1)
        {
            var links = answer.Questions.Select(question => $"<a href=\"#{_anchors[question]}\">{HtmlText.Encode(question.Label)}</a>");
            _html.Append($"<p class=\"joint\">{_words.Joint}: {string.Join(", ", links)}</p>\n");
        }

        WriteBody(answer.RichText, answer.Markdown, hasHeading ? level + 1 : level, source: _source?.Of(answer));
        WriteFacts(answer);
        _html.Append("</div>\n");
    }

    /// <summary>What kind of answer it is, if not a full one, and its values, unless they are all that it says.</summary>
    private void WriteTags(Answer answer)
    {
        var tags = new List<string>();
        if (answer.Status != AnswerStatus.Answered)
        {
            tags.Add($"<span class=\"tag\">{_words.StatusOf(answer.Status)}</span>");
        }

        var values = AnswerValues.Of(answer);
        foreach (var (name, value) in values)
        {
            var words = _language.Format(value, _document.Culture);
            if (values.Count > 1 || !AnswerValues.IsAll(answer, words))
            {
                tags.Add($"<span class=\"tag {AnswerValues.ClassOf(value)}\">{HtmlText.Encode(name + words)}</span>");
            }
        }

        if (tags.Count > 0)
        {
            _html.Append($"<p class=\"tags\">{string.Join(" ", tags)}</p>\n");
        }
    }

    private string DateOf(DateOnly date) =>
        $"<time datetime=\"{date:yyyy-MM-dd}\">{HtmlText.Encode(_language.Format(date, _document.Culture))}</time>";
}
