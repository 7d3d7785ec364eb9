using DocDsl.Formats.Exporters;

namespace DocDsl.Formats.Importers;

/// <summary>An export of DocDsl contains the text of the document, so that an import returns the same document.</summary>
internal static class OwnExport
{
    /// <summary>The document, with a warning if the rest of the file differs from an export of it.</summary>
    /// <param name="text">The document.</param>
    /// <param name="path">Its file.</param>
    /// <param name="source">The file that contains it.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="isOlder">
    /// Whether the file is what an earlier version exported, given what this one exports; null for a file of this one.
    /// </param>
    public static ImportResult Result(string text, string path, string source, ExportFormat format, Func<string, bool>? isOlder = null)
    {
        var diagnostics = new List<ImportDiagnostic>();
        var export = DocumentExporter.Export(QaDocument.Parse(text, path), format);
        if (!(isOlder?.Invoke(export) ?? Squash(export) == Squash(source)))
        {
            diagnostics.Add(
                new ImportDiagnostic(
                    0,
                    "The file differs from the export of the document that it contains: it was edited or written by another version; "
                        + "the contained document was imported unchanged",
                    0.5
                )
            );
        }

        return new ImportResult(text, diagnostics, WordCheck.Compare(WordCheck.LettersWords(text), text));
    }

    private static string Squash(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
