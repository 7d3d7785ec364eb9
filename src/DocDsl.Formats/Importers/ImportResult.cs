namespace DocDsl.Formats.Importers;

/// <summary>What an import made of a source.</summary>
/// <param name="Text">The document, as a <c>.qa</c> file has it.</param>
/// <param name="Diagnostics">What was decided and how sure it is, in the order of the source.</param>
/// <param name="Words">Whether every word of the source stands in the document, in order.</param>
public sealed record ImportResult(string Text, IReadOnlyList<ImportDiagnostic> Diagnostics, WordCheck Words)
{
    /// <summary>How sure the import is of its least sure decision, from 0 to 1; 1 when it had none to make.</summary>
    public double Confidence => Diagnostics.Count == 0 ? 1 : Diagnostics.Min(diagnostic => diagnostic.Confidence);
}
