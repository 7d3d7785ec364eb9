using System.Collections.Immutable;
using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>Names of places, unique in a document and the same at each export.</summary>
internal sealed class Anchors
{
    // By instance: questions of one heading may say the same, "Question 1r and 1".
    private readonly Dictionary<Question, string> _questions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Answer, string> _answers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<QuestionGroup, string> _groups = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DocumentNote, string> _notes = new(ReferenceEqualityComparer.Instance);

    public Anchors(QaDocument document)
    {
        var used = new UniqueNames(first: 2);
        foreach (var question in document.Questions)
        {
            var name = question.Id is { } id ? "q-" + Clean(id) : string.Create(CultureInfo.InvariantCulture, $"q{question.Number}");
            _questions.TryAdd(question, used.Add(name));
        }

        foreach (var answer in document.Answers)
        {
            _answers.TryAdd(answer, used.Add(string.Create(CultureInfo.InvariantCulture, $"a{_answers.Count + 1}")));
        }

        foreach (var group in document.Groups)
        {
            _groups.TryAdd(group, used.Add(string.Create(CultureInfo.InvariantCulture, $"g{_groups.Count + 1}")));
        }

        foreach (var note in document.Notes)
        {
            _notes.TryAdd(note, used.Add("n-" + Clean(note.Id)));
        }
    }

    public string this[Question question] => _questions[question];

    public string this[Answer answer] => _answers[answer];

    public string this[QuestionGroup group] => _groups[group];

    public string this[DocumentNote note] => _notes[note];

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

    private static string Clean(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}
