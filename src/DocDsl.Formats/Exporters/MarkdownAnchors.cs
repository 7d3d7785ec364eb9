namespace DocDsl.Formats.Exporters;

/// <summary>
/// The names that readers of Markdown give to headings of an export (GitHub, Visual Studio Code and others alike). Markdown has no other
/// place to link to without HTML.
/// </summary>
internal sealed class MarkdownAnchors
{
    private readonly Dictionary<Question, string> _questions = [];
    private readonly HeadingSlugs _slugs = new();

    public MarkdownAnchors(QaDocument document, MarkdownSource? source, DocumentLayout layout)
    {
        var title = DocumentTitle.Of(document);
        Add(title.Text);
        AddBody(title.Preamble);
        foreach (var section in layout.Sections)
        {
            if (section.Group is { } group)
            {
                Add(group.Title);
                AddBody(group.IntroductionMarkdown);
            }

            var heading = HeadingOf(section.Questions, source);
            var name = Add(heading.Words);
            foreach (var question in section.Questions)
            {
                _questions.TryAdd(question, name);
            }

            foreach (var answer in section.Answers)
            {
                if (HasAnswerHeadings(section, source))
                {
                    Add(answer.Label);
                }

                AddBody(answer.Markdown);
            }
        }
    }

    public string this[Question question] => _questions[question];

    /// <summary>
    /// What heads questions: the heading of a Markdown file as it is; otherwise the words of the question itself, or its label. Not words
    /// with notes or references, of which readers make names in different ways.
    /// </summary>
    public static QuestionHeading HeadingOf(IReadOnlyList<Question> questions, MarkdownSource? source)
    {
        var headline = source is not null && questions[0].Markdown is { } markdown ? MarkdownHeadline.Of(markdown) : null;
        if (source?.HeadingOf(questions[0]) is { } heading)
        {
            var isOwn = headline is not null && heading.Markdown.EndsWith(headline.Markdown, StringComparison.Ordinal);
            return new QuestionHeading(heading.Words, heading.Markdown, isOwn ? headline : null, isOwn);
        }

        return
            Labels.HeadlineOf(questions[0], mayHaveLabel: false) is not { Runs: [var run] }
                ? new QuestionHeading(Labels.Of(questions), Markdown: null, Headline: null, IsOwn: false)
            : headline is not null ? new QuestionHeading(headline.Words, headline.Markdown, headline, IsOwn: true)
            : new QuestionHeading(run.Text, Markdown: null, Headline: null, IsOwn: true);
    }

    /// <summary>Whether answers have headings of their own: an answer below a heading of a Markdown file needs none.</summary>
    public static bool HasAnswerHeadings(LayoutSection section, MarkdownSource? source) =>
        section.HasAnswerHeadings && (section.Answers.Count > 1 || source?.HeadingOf(section.Questions[0]) is null);

    private void AddBody(string? markdown)
    {
        foreach (var heading in markdown is null ? [] : MarkdownHeadline.HeadingsOf(markdown))
        {
            Add(heading);
        }
    }

    private string Add(string heading) =>
        _slugs.Add(string.Join(' ', heading.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
}

/// <summary>What heads questions in an export to Markdown.</summary>
/// <param name="Words">As readers see it.</param>
/// <param name="Markdown">As the file has it; null where the words are written.</param>
/// <param name="Headline">The words of the question in it, and what is left of the question; null where it has none as Markdown.</param>
/// <param name="IsOwn">Whether it has the first line of the question.</param>
internal sealed record QuestionHeading(string Words, string? Markdown, MarkdownHeadline? Headline, bool IsOwn);
