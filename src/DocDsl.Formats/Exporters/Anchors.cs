using System.Collections.Immutable;
using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>Names of places, unique in a document and the same at each export.</summary>
internal sealed class Anchors
{
    private readonly UniqueNames _used = new(first: 2);

    // By instance: questions of one heading may say the same, "Question 1r and 1".
    private readonly Dictionary<Question, string> _questions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Question, string> _others = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Answer, string> _answers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<QuestionGroup, string> _groups = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DocumentNote, string> _notes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names that do not depend on the words of headings.</summary>
    public Anchors(QaDocument document)
        : this(document, _ => null, _ => null) { }

    /// <param name="document">The document.</param>
    /// <param name="headingOf">A question's name by its heading, by which alone its readers know it; null where there is none.</param>
    /// <param name="groupOf">A group's name by its heading.</param>
    private Anchors(QaDocument document, Func<Question, string?> headingOf, Func<QuestionGroup, string?> groupOf)
    {
        foreach (var question in document.Questions)
        {
            _questions.TryAdd(question, _used.Add(headingOf(question) ?? OldNameOf(question)));
        }

        foreach (var group in document.Groups)
        {
            var name = groupOf(group) ?? string.Create(CultureInfo.InvariantCulture, $"g{_groups.Count + 1}");
            _groups.TryAdd(group, _used.Add(name));
        }

        foreach (var answer in document.Answers)
        {
            _answers.TryAdd(answer, _used.Add(string.Create(CultureInfo.InvariantCulture, $"a{_answers.Count + 1}")));
        }

        foreach (var note in document.Notes)
        {
            _notes.TryAdd(note, _used.Add("n-" + Clean(note.Id)));
        }
    }

    /// <summary>The element with all questions.</summary>
    public string Main { get; private set; } = "";

    /// <summary>The heading of the notes.</summary>
    public string Notes { get; private set; } = "";

    public string this[Question question] => _questions[question];

    public string this[Answer answer] => _answers[answer];

    public string this[QuestionGroup group] => _groups[group];

    public string this[DocumentNote note] => _notes[note];

    /// <summary>
    /// The names of a page: questions have those of their headings, as GitHub and the Markdown export have them. Where readers know them
    /// by a number or a label, they have those too, and are named by these.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="source">The document's file; null where it is not Markdown.</param>
    public static Anchors OfPage(QaDocument document, MarkdownSource? source)
    {
        var headings = new MarkdownAnchors(document, source, MarkdownExporter.LayoutOf(document));
        var anchors = new Anchors(
            document,
            question =>
                source?.HeadingOf(question)?.Slug is { Length: > 0 } slug ? slug
                : Labels.HasLabel(question) ? null
                : headings[question],
            group => source?.TakeSlug(group.Title) is { Length: > 0 } slug ? slug : null
        );
        foreach (var question in document.Questions)
        {
            var isOld = anchors._questions[question] != OldNameOf(question) && (question.Id ?? (object?)question.Number) is not null;
            var other = isOld ? OldNameOf(question) : headings[question];
            if (other.Length > 0 && anchors.TryAdd(other))
            {
                anchors._others.TryAdd(question, other);
            }
        }

        // No link of another page leads to these.
        (anchors.Main, anchors.Notes) = (anchors._used.Add("questions"), anchors._used.Add("notes"));
        return anchors;
    }

    /// <summary>Another name of a question, to which links may lead; null where it has none.</summary>
    public string? OtherOf(Question question) => _others.GetValueOrDefault(question);

    /// <summary>A name for another place.</summary>
    public string Add(string name) => _used.Add(name);

    /// <summary>Takes a name for another place; false where it is taken.</summary>
    public bool TryAdd(string name) => _used.TryAdd(name);

    /// <summary>
    /// Those of questions and answers, in the order of the text; the first of those that begin at one place. A note is shown far from its
    /// place in the text.
    /// </summary>
    public ImmutableArray<HtmlAnchor> All(QaDocument document) =>
        [
            .. document
                .Questions.Select(question => new HtmlAnchor(question.Span, this[question]))
                .Concat(document.Answers.Select(answer => new HtmlAnchor(answer.Span, this[answer])))
                .DistinctBy(anchor => anchor.Place)
                .OrderBy(anchor => anchor.Place.Start),
        ];

    private static string OldNameOf(Question question) =>
        question.Id is { } id ? "q-" + Clean(id) : string.Create(CultureInfo.InvariantCulture, $"q{question.Number}");

    private static string Clean(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}
