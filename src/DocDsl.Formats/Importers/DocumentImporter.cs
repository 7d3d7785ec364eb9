using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Imports a file in any supported format, which is detected from its first bytes.</summary>
public static class DocumentImporter
{
    /// <summary>Larger sources are rejected: no letter is larger, and a hostile file could exhaust the memory.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>
    /// Imports a file: PDF, DOCX, an official publication's XML, Akoma Ntoso, written answers of TheyWorkForYou, written questions of the UK
    /// Parliament's API, a JSON export of DocDsl, or plain text.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="options">What is known about it; null for nothing.</param>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public static ImportResult Import(byte[] bytes, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        options ??= new ImportOptions();
        if (bytes.LongLength > MaxBytes)
        {
            throw new ImportException($"The file is larger than {MaxBytes / 1024 / 1024} MB.");
        }

        if (bytes.AsSpan().StartsWith("%PDF"u8) || bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0)
        {
            return PdfImporter.Import(bytes, options);
        }

        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return DocxImporter.Import(bytes, options);
        }

        if (PublicWhipImporter.CanRead(bytes))
        {
            return PublicWhipImporter.Import(bytes, options);
        }

        var text = Decode(bytes);
        var start = text.AsSpan().TrimStart();
        if (
            start is ['<', ..]
            && (
                start.StartsWith("<?xml", StringComparison.Ordinal)
                || start.Contains("<akomaNtoso", StringComparison.Ordinal)
                || start.Contains("<officiele-publicatie", StringComparison.Ordinal)
            )
        )
        {
            return ImportXml(bytes, text, options);
        }

        return start is ['{', ..] && start.Contains("\"source\"", StringComparison.Ordinal) ? JsonImporter.Import(text)
            : WrittenQuestionsImporter.CanRead(start) ? WrittenQuestionsImporter.Import(text, options)
            : TextImporter.Import(text, options);
    }

    private static ImportResult ImportXml(byte[] bytes, string text, ImportOptions options)
    {
        var root = SafeXml.Load(new MemoryStream(bytes, writable: false)).Root!;
        return AkomaNtosoImporter.CanRead(root) ? AkomaNtosoImporter.Import(root, text, options)
            : OfficialPublicationImporter.CanRead(root) ? OfficialPublicationImporter.Import(root, options)
            : throw new ImportException(
                $"XML with the root element '{root.Name.LocalName}' is not supported; only official publications and Akoma Ntoso are."
            );
    }

    private static string Decode(byte[] bytes)
    {
        if (!TextDecoder.TryDecode(bytes, out var text, out _))
        {
            throw new ImportException("The text is not encoded as UTF-8, or as UTF-16 with a byte order mark.");
        }

        return text;
    }
}
