namespace DocDsl.Formats.Exporters;

/// <summary>The labels that readers see, in the language of the document.</summary>
internal static class Labels
{
    /// <summary>"Vraag 4", "Vraag 4, 5 en 7".</summary>
    public static string Of(IReadOnlyList<Question> joint)
    {
        if (joint.Count == 1 || joint[0].Number is null)
        {
            return joint[0].Label;
        }

        var word = joint[0].Label[..(joint[0].Label.LastIndexOf(' ') + 1)];
        var and = (joint[0].Document.Language ?? DocumentLanguage.English).Words.And;
        return $"{word}{string.Join(", ", joint.SkipLast(1).Select(question => question.Number))} {and} {joint[^1].Number}";
    }

    /// <summary>Why a question has no answer; null when it has one.</summary>
    public static string? StateOf(Question question) =>
        question.Match(
            answered: _ => default(string),
            open: open => open.Reason is { } reason ? "open: " + reason : "open",
            withdrawn: withdrawn => string.IsNullOrEmpty(withdrawn.Reason) ? "withdrawn" : "withdrawn: " + withdrawn.Reason
        );
}
