namespace DocDsl.Formats.Exporters;

/// <summary>How far a question is answered: by its state, and the status of its answers.</summary>
internal static class QuestionStates
{
    /// <summary>The state in the order of a page: what is answered first, what is not any more last.</summary>
    public static IReadOnlyList<string> All { get; } =
    ["answered", "partial", "postponed", "refused", "referred", "open", "unanswered", "withdrawn"];

    /// <summary>One of <see cref="All"/>, for style sheets.</summary>
    public static string NameOf(Question question) =>
        question.Match(
            answered => NameOf(StatusOf(answered)),
            open: open => IsLeftOpen(open) ? "open" : "unanswered",
            withdrawn: _ => "withdrawn"
        );

    public static string NameOf(AnswerStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>For readers.</summary>
    public static string WordOf(Question question, PageWords words) =>
        question.Match(
            answered => words.StatusOf(StatusOf(answered)),
            open: open => IsLeftOpen(open) ? words.Open : words.Unanswered,
            withdrawn: _ => words.Withdrawn
        );

    private static bool IsLeftOpen(OpenQuestion question) => question.Reason is not null;

    /// <summary>Of several answers the first that is no full one.</summary>
    private static AnswerStatus StatusOf(AnsweredQuestion question) =>
        question.Answers.Select(answer => answer.Status).FirstOrDefault(status => status != AnswerStatus.Answered);
}
