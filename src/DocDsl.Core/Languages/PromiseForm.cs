namespace DocDsl.Core.Languages;

/// <summary>
/// One way in which a language makes a promise. Phrases are in lower case, parted by <c>|</c>; <c>…</c> stands for words between them.
/// </summary>
/// <param name="Cues">What commits the author: "zal ik".</param>
/// <param name="Acts">What is to be done, after it in the same clause: "informeren". Empty where the cue says it.</param>
internal sealed record PromiseForm(string Cues, string Acts)
{
    /// <summary>What must be somewhere in the sentence besides, mostly who is to hear of it; empty for nothing.</summary>
    public string With { get; init; } = "";

    /// <summary>How many words there may be between the cue and the act; 0 for any number.</summary>
    public int Reach { get; init; }

    /// <summary>Whether the sentence must say when, or that it is later: the present tense alone also says what is so now.</summary>
    public bool IsLaterOnly { get; init; }
}
