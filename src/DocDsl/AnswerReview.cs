namespace DocDsl;

/// <summary>
/// When somebody last made sure that an answer is true: <c>@reviewed 2026-05-01 by "A. Jansen" again 12 months</c>, below the answer or in
/// the header.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="By">Who did; null when nothing says so.</param>
/// <param name="Next">
/// The last day on which the next review is in time, by <c>again</c> and by <c>@review</c> of the document's type; null when neither
/// requires one.
/// </param>
public sealed record AnswerReview(DateOnly Date, string? By, DateOnly? Next)
{
    /// <summary>The <see cref="Date"/> and who: <c>2026-05-01, A. Jansen</c>.</summary>
    public override string ToString() => By is null ? $"{Date:yyyy-MM-dd}" : $"{Date:yyyy-MM-dd}, {By}";
}
