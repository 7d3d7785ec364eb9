namespace DocDsl.Formats.Importers;

/// <summary>Limits what is made of a text, whatever file it came in.</summary>
internal static class TextLimits
{
    /// <summary>The lines of a source; each takes some hundreds of bytes while it is imported. A letter of 100 pages has 5,000.</summary>
    public const int MaxLines = 1_000_000;

    /// <exception cref="ImportException">There are more.</exception>
    public static void Check(int lines)
    {
        if (lines > MaxLines)
        {
            throw new ImportException($"The file has more than {MaxLines / 1_000_000} million lines.");
        }
    }
}
