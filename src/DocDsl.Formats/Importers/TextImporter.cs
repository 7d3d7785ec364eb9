namespace DocDsl.Formats.Importers;

/// <summary>Imports the plain text of a letter, extracted from a PDF or copied from a page.</summary>
public static class TextImporter
{
    /// <summary>Imports a text. Any text is a document; uncertain decisions are reported, and no word is lost.</summary>
    /// <param name="text">The letter.</param>
    /// <param name="options">What is known about it; null for nothing.</param>
    public static ImportResult Import(string text, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Import(Draft.Of(SourceCleaner.Clean(text)), SourceCleaner.Clean(text), options ?? new ImportOptions());
    }

    internal static ImportResult Import(Draft draft, string source, ImportOptions options)
    {
        DocumentKind.Detect(draft, options);
        var hasPages = draft.Lines.Exists(line => line.EndsPage);
        RunningHeader.Find(draft);
        if (!hasPages)
        {
            PageNumbers.Find(draft);
        }

        PageNotes.Find(draft);
        RunningHeader.FindRepeated(draft);
        EndNotes.Find(draft);
        Letterhead.Find(draft);
        ImportHeadings.Find(draft);
        NoteSigns.Find(draft);
        return DraftCheck.Finish(draft, source);
    }
}
