namespace DocDsl.Formats.Exporters;

/// <summary>A heading of questions, and the answers below it.</summary>
/// <param name="Group">The group that begins here; null where none begins.</param>
/// <param name="Questions">One, or those of a joint heading.</param>
/// <param name="Answers">In the order of the document.</param>
internal sealed record LayoutSection(QuestionGroup? Group, IReadOnlyList<Question> Questions, List<Answer> Answers)
{
    /// <summary>The texts of the questions, each once: those of a joint heading share it, unless they have their own words of it.</summary>
    public IEnumerable<RichText> Texts => Questions.Select(question => question.RichText).Distinct();

    /// <summary>Whether the words of answers head them; without numbers the question is all that readers need.</summary>
    public bool HasAnswerHeadings => Labels.HasLabel(Questions[0]) || Answers.Count > 1;
}

/// <summary>What is below what in a page: each answer once, below a question that it answers.</summary>
internal sealed class DocumentLayout
{
    private DocumentLayout(List<LayoutSection> sections, List<Answer> rest) => (Sections, Rest) = (sections, rest);

    public IReadOnlyList<LayoutSection> Sections { get; }

    /// <summary>Answers to questions that do not exist.</summary>
    public IReadOnlyList<Answer> Rest { get; }

    /// <param name="document">The document.</param>
    /// <param name="isAfterLast">
    /// Whether an answer to several questions is below the last of them, as letters have it, and not below the first.
    /// </param>
    public static DocumentLayout Create(QaDocument document, bool isAfterLast)
    {
        var sections = new List<LayoutSection>();
        var byQuestion = new Dictionary<Question, int>();
        var group = default(QuestionGroup);
        foreach (var joint in document.Questions.GroupBy(question => question.Span))
        {
            Question[] questions = [.. joint];
            foreach (var question in questions)
            {
                byQuestion[question] = sections.Count;
            }

            var isNew = questions[0].Group is { } own && !own.Equals(group);
            group = isNew ? questions[0].Group : group;
            sections.Add(new LayoutSection(isNew ? group : null, questions, []));
        }

        var rest = new List<Answer>();
        foreach (var answer in document.Answers)
        {
            if (answer.Questions.Count == 0)
            {
                rest.Add(answer);
                continue;
            }

            var places = answer.Questions.Select(question => byQuestion[question]);
            sections[isAfterLast ? places.Max() : places.Min()].Answers.Add(answer);
        }

        return new DocumentLayout(sections, rest);
    }
}
