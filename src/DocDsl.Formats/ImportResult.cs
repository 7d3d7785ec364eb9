namespace DocDsl.Formats;

/// <summary>The result of an import.</summary>
/// <param name="Text">The document, as a <c>.qa</c> file has it.</param>
/// <param name="Diagnostics">What was decided and how sure it is, in the order of the source.</param>
/// <param name="Words">Whether every word of the source is in the document, in order.</param>
public sealed record ImportResult(string Text, IReadOnlyList<ImportDiagnostic> Diagnostics, WordCheck Words)
{
    /// <summary>What the file was read as: "Word document (.docx)".</summary>
    public string Format { get; init; } = "";

    /// <summary>
    /// The declaration of the document's type, as a <c>.qatype</c> file has it, with the questions of a workbook; null where
    /// <see cref="ImportOptions.NewType"/> is, and for other formats.
    /// </summary>
    public string? DocumentType { get; init; }

    /// <summary>The lowest confidence of all decisions, from 0 to 1; 1 if there were none.</summary>
    public double Confidence => Diagnostics.Count == 0 ? 1 : Diagnostics.Min(diagnostic => diagnostic.Confidence);
}
