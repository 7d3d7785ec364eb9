namespace DocDsl.Formats.Exporters;

/// <summary>The states of questions and answers as style sheets name them: <c>not-applicable</c>.</summary>
internal static class QuestionStates
{
    public static string NameOf(Question question) => NameOf(question.State);

    public static string NameOf(QuestionState state) =>
        state == QuestionState.NotApplicable ? "not-applicable" : state.ToString().ToLowerInvariant();

    public static string NameOf(AnswerStatus status) => status.ToString().ToLowerInvariant();
}
