namespace DocDsl;

/// <summary>A change of an answer after it was sent: <c>@corrects 2026-06-02 "The number was that of 2024"</c>.</summary>
/// <param name="Date">The day of the change.</param>
/// <param name="Reason">Why it was made.</param>
public sealed record AnswerCorrection(DateOnly Date, string Reason)
{
    /// <summary>The <see cref="Date"/> and the <see cref="Reason"/>: <c>2026-06-02: The number was that of 2024</c>.</summary>
    public override string ToString() => $"{Date:yyyy-MM-dd}: {Reason}";
}
