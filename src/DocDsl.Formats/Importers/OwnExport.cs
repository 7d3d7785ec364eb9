using DocDsl.Formats.Exporters;

namespace DocDsl.Formats.Importers;

/// <summary>An export of DocDsl's own has the document's text in it, and gives the same document back.</summary>
internal static class OwnExport
{
    /// <summary>The document, and a warning where the rest of the file does not say what its text says.</summary>
    public static ImportResult Result(string text, string path, string source, ExportFormat format)
    {
        var diagnostics = new List<ImportDiagnostic>();
        if (Squash(DocumentExporter.Export(QaDocument.Parse(text, path), format)) != Squash(source))
        {
            diagnostics.Add(
                new ImportDiagnostic(
                    0,
                    "the file is not what this version exports of the document in it: it was changed, or made by another version; "
                        + "the document in it was taken as it is",
                    0.5
                )
            );
        }

        return new ImportResult(text, diagnostics, WordCheck.Compare(WordCheck.LettersWords(text), text));
    }

    private static string Squash(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
