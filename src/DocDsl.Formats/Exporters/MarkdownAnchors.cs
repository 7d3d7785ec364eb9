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
                if (section.HasAnswerHeadings)
                {
                    Add(answer.Label);
                }

                AddBody(answer.Markdown);
            }
        }
    }

    public string this[Question question] => _questions[question];

    /// <summary>
    /// What heads questions: its words, and its Markdown where these are those of the question itself. Not words with notes or references,
    /// of which readers make names in different ways.
    /// </summary>
    public static (string Words, string? Markdown, bool IsOwn) HeadingOf(IReadOnlyList<Question> questions, MarkdownSource? source)
    {
        var own = Labels.HeadlineOf(questions[0], mayHaveLabel: false) is { Runs: [var run] } ? run.Text : null;
        return
            own is null ? (Labels.Of(questions), null, false)
            : source is not null && questions[0].Markdown is { } markdown && MarkdownHeadline.Of(markdown) is { } headline
                ? (headline.Words, headline.Markdown, true)
            : (own, null, true);
    }

    private void AddBody(string? markdown)
    {
        foreach (var heading in markdown is null ? [] : MarkdownHeadline.HeadingsOf(markdown))
        {
            Add(heading);
        }
    }

    private string Add(string heading) => _slugs.Add(string.Join(' ', heading.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
}
