namespace DocDsl.Formats.Importers;

/// <summary>Makes a document of a letter's plain text, as a PDF's text extraction or a copy from a page gives it.</summary>
public static class TextImporter
{
    /// <summary>Imports a text. Any text is a document; what is not sure is told, and no word is lost.</summary>
    /// <param name="text">The letter.</param>
    /// <param name="options">What is known of it; nothing when null.</param>
    public static ImportResult Import(string text, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Import(Draft.Of(SourceCleaner.Clean(text)), SourceCleaner.Clean(text), options ?? new ImportOptions());
    }

    internal static ImportResult Import(Draft draft, string source, ImportOptions options)
    {
        DocumentKind.Tell(draft, options);
        RunningHeader.Find(draft);
        PageNotes.Find(draft);
        RunningHeader.FindRepeated(draft);
        EndNotes.Find(draft);
        Letterhead.Find(draft);
        ImportHeadings.Find(draft);
        NoteSigns.Find(draft);
        return DraftCheck.Finish(draft, source);
    }
}
