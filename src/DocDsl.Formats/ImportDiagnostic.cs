namespace DocDsl.Formats;

/// <summary>Something that an import decided, or could not decide.</summary>
/// <param name="Line">The source's line, from 1; 0 for the whole source.</param>
/// <param name="Message">What was done, and why.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
public sealed record ImportDiagnostic(int Line, string Message, double Confidence)
{
    /// <summary>Below this confidence a person should review the decision, and the document has a <c>@// review:</c> line.</summary>
    public const double Sure = 0.8;

    /// <summary>The cell of a workbook, <c>HECVAT!C22</c>, or the name of its sheet; null for other sources.</summary>
    public string? Cell { get; init; }

    /// <summary>Whether a person should review the decision.</summary>
    public bool NeedsReview => Confidence < Sure;
}
