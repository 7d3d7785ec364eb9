using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.Attestation;

/// <summary>A line of <c>docdsl.lock</c>: what somebody saw, or sent, on a day.</summary>
/// <param name="Document">The document's path in the project, with <c>/</c>.</param>
/// <param name="Answer">The answer, as <see cref="Compilation.NamedEvidence.Answer"/> has it.</param>
/// <param name="Date">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="By">Who.</param>
/// <param name="Hash">What it was, as 32 hexadecimal digits.</param>
internal abstract record LockLine(string Document, string Answer, string Date, string By, string Hash)
{
    /// <summary>Where the line is in its file; empty for one that is not written yet.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The words of the line, in order.</summary>
    protected abstract IEnumerable<string> Words { get; }

    /// <summary>The line as it is written, without its end.</summary>
    public string Text => string.Join(" ", Words.Select(Written));

    private static string Written(string word) =>
        word.Length > 0 && !word.Any(c => char.IsWhiteSpace(c) || c is '"' or '\\')
            ? word
            : "\"" + word.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", " ").Replace("\r", " ") + "\"";
}

/// <summary>
/// <c>attested Vault.qa keys code:Vault.Store.KeySize 2026-05-01 "A. Jansen" 3f…</c>: evidence that somebody looked at.
/// </summary>
internal sealed record AttestedLine(string Document, string Answer, string Evidence, string Date, string By, string Hash)
    : LockLine(Document, Answer, Date, By, Hash)
{
    public const string Keyword = "attested";

    protected override IEnumerable<string> Words => [Keyword, Document, Answer, Evidence, Date, By, Hash];
}

/// <summary>
/// <c>sent Letter.qa 3 "Tweede Kamer" 2026-05-01 "A. Jansen" 3f… code:Vault.Store.KeySize=9a…</c>: an answer that was sent, with what
/// it rested on.
/// </summary>
internal sealed record SentLine(
    string Document,
    string Answer,
    string To,
    string Date,
    string By,
    string Hash,
    EquatableArray<SentEvidence> Rests
) : LockLine(Document, Answer, Date, By, Hash)
{
    public const string Keyword = "sent";

    protected override IEnumerable<string> Words =>
        [Keyword, Document, Answer, To, Date, By, Hash, .. Rests.Select(rest => rest.Evidence + "=" + rest.Hash)];
}

/// <summary>What an answer rested on when it was sent.</summary>
/// <param name="Evidence">As the document names it.</param>
/// <param name="Hash">What it was.</param>
internal sealed record SentEvidence(string Evidence, string Hash);
