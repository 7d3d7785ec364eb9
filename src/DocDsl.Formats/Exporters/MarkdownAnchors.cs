using System.Globalization;
using System.Text;

namespace DocDsl.Formats.Exporters;

/// <summary>
/// The names that readers of Markdown give to headings (GitHub, Visual Studio Code and others alike): the heading's words in lower case,
/// with hyphens, and a number where two are the same. Markdown has no other place to link to without HTML.
/// </summary>
internal sealed class MarkdownAnchors
{
    private readonly Dictionary<Question, string> _questions = [];
    private readonly UniqueNames _names = new(first: 1);

    public MarkdownAnchors(QaDocument document, DocumentLayout layout)
    {
        Add(DocumentTitle.Of(document).Text);
        foreach (var section in layout.Sections)
        {
            if (section.Group is { } group)
            {
                Add(group.Title);
            }

            var name = Add(HeadingOf(section.Questions).Words);
            foreach (var question in section.Questions)
            {
                _questions.TryAdd(question, name);
            }

            foreach (var answer in section.Answers.Where(_ => section.HasAnswerHeadings))
            {
                Add(answer.Label);
            }
        }
    }

    public string this[Question question] => _questions[question];

    /// <summary>
    /// The words that head questions, and whether they are those of the question itself: not of words with notes or references, of which
    /// readers make names in different ways.
    /// </summary>
    public static (string Words, bool IsOwn) HeadingOf(IReadOnlyList<Question> questions) =>
        Labels.HeadlineOf(questions[0], mayHaveLabel: false) is { Runs: [var run] } ? (run.Text, true) : (Labels.Of(questions), false);

    private string Add(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in string.Join(' ', heading.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (Rune.IsLetterOrDigit(rune) || isMark || rune.Value is '-' or '_')
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value == ' ')
            {
                slug.Append('-');
            }
        }

        return _names.Add(slug.ToString());
    }
}
