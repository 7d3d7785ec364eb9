using DocDsl.Formats.Exporters;

namespace DocDsl.Formats.Importers;

/// <summary>An export of DocDsl contains the text of the document, so that an import returns the same document.</summary>
internal static class OwnExport
{
    /// <summary>The document, with a warning if the rest of the file differs from an export of it.</summary>
    public static ImportResult Result(string text, string path, string source, ExportFormat format)
    {
        var diagnostics = new List<ImportDiagnostic>();
        if (Squash(DocumentExporter.Export(QaDocument.Parse(text, path), format)) != Squash(source))
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
