namespace DocDsl.Formats.Importers;

/// <summary>Says what a file is that no format reads.</summary>
internal static class UnsupportedFile
{
    /// <summary>Why a file that no format detected cannot be imported, in one sentence.</summary>
    public static ImportException Refusal(ImportSource source)
    {
        if (source.IsXml)
        {
            return new ImportException(
                $"XML with the root element '{source.Xml.Name.LocalName}' is not supported; only official publications and Akoma Ntoso are."
            );
        }

        return new ImportException("The text is not encoded as UTF-8, or as UTF-16 with a byte order mark.");
    }
}
