namespace DocDsl.Core.Languages;

/// <summary>Writes what QA3005 finds again: a placeholder for words that are still to come.</summary>
internal static class Placeholder
{
    private static readonly DraftWords s_default = new();

    /// <summary>For any words: <c>[[ INVULLEN ]]</c>.</summary>
    public static string ToFillIn(Language? language) => $"[[ {(language?.Drafts ?? s_default).FillIn} ]]";

    /// <summary>For the value of a field: <c>[[ INVULLEN: date ]]</c>.</summary>
    /// <param name="language">The document's.</param>
    /// <param name="kind">What the value is.</param>
    public static string ToFillIn(Language? language, string kind) =>
        kind.Contains("]]") ? ToFillIn(language) : $"[[ {(language?.Drafts ?? s_default).FillIn}: {kind} ]]";

    /// <summary>For an answer: the language's usual word, <c>TODO</c>, where QA3005 knows one.</summary>
    public static string ForAnswer(Language? language) =>
        language is { PlaceholderWords.Length: > 0 } ? language.PlaceholderWords[0] : "[[ TODO ]]";
}
