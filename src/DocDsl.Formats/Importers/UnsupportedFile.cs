using System.IO.Compression;
using System.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Says what a file is that cannot be imported, and what to do with it.</summary>
internal static class UnsupportedFile
{
    /// <summary>The name of a directory's entry in an old file of Office is UTF-16.</summary>
    private const int MaxDirectory = 4 * 1024 * 1024;

    private static readonly (byte[] Magic, int At, string Kind)[] s_magic =
    [
        ([0x89, .. "PNG"u8], 0, "an image (PNG)"),
        ([0xFF, 0xD8, 0xFF], 0, "an image (JPEG)"),
        ([.. "GIF8"u8], 0, "an image (GIF)"),
        ([.. "II*\0"u8], 0, "an image (TIFF)"),
        ([.. "MM\0*"u8], 0, "an image (TIFF)"),
        ([.. "WEBP"u8], 8, "an image (WebP)"),
        ([.. "ftypheic"u8], 4, "an image (HEIC)"),
        ([.. "ftypavif"u8], 4, "an image (AVIF)"),
        ([.. "7z"u8, 0xBC, 0xAF], 0, "an archive (.7z)"),
        ([.. "Rar!"u8], 0, "an archive (.rar)"),
        ([0x1F, 0x8B], 0, "a compressed file (.gz)"),
        ([.. "BZh"u8], 0, "a compressed file (.bz2)"),
        ([0xFD, .. "7zXZ"u8], 0, "a compressed file (.xz)"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "a compressed file (.zst)"),
        ([.. "ustar"u8], 257, "an archive (.tar)"),
        ([.. "SQLite format 3"u8], 0, "a database (SQLite)"),
        ([0x7F, .. "ELF"u8], 0, "a program"),
        ([.. "MZ"u8, 0x90], 0, "a program"),
        ([.. "%!PS"u8], 0, "a PostScript file (.ps)"),
        ([.. @"{\rtf"u8], 0, "a Rich Text document (.rtf)"),
        ([.. "-----BEGIN PGP MESSAGE-----"u8], 0, "an encrypted file (PGP)"),
        ([.. "age-encryption.org/"u8], 0, "an encrypted file (age)"),
        ([.. "Salted__"u8], 0, "an encrypted file (OpenSSL)"),
    ];

    /// <summary>Files within an archive that say what it is; the first that is there holds.</summary>
    private static readonly (string Entry, string Kind)[] s_archives =
    [
        ("xl/workbook.bin", "an Excel workbook of the binary format (.xlsb)"),
        ("ppt/", "a PowerPoint presentation (.pptx)"),
        ("visio/", "a Visio drawing (.vsdx)"),
        ("Index/Document.iwa", "a document of Pages, Numbers or Keynote"),
        ("Index.zip", "a document of Pages, Numbers or Keynote"),
    ];

    /// <summary>By the file <c>mimetype</c> in an archive.</summary>
    private static readonly (string Type, string Kind)[] s_types =
    [
        ("opendocument.text", "an OpenDocument text (.odt)"),
        ("opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
        ("opendocument.presentation", "an OpenDocument presentation (.odp)"),
        ("opendocument", "an OpenDocument file"),
        ("epub+zip", "an e-book (.epub)"),
    ];

    /// <summary>By the names of streams in an old file of Office.</summary>
    private static readonly (string Stream, string Kind)[] s_compound =
    [
        ("EncryptedPackage", "an encrypted Office file"),
        ("WordDocument", "a Word document of the old format (.doc)"),
        ("Workbook", "an Excel workbook of the old format (.xls)"),
        ("PowerPoint Document", "a PowerPoint presentation of the old format (.ppt)"),
        ("__properties_version1", "an Outlook message (.msg)"),
    ];

    /// <summary>Why a file of a kind that no importer reads cannot be imported; null for files of other kinds.</summary>
    public static ImportException? Find(ImportSource source) => KindOf(source) is { } kind ? Refuse(kind) : null;

    /// <summary>Why a file that is of no format cannot be imported.</summary>
    public static ImportException Refusal(ImportSource source) =>
        source.IsXml
            ? new ImportException(
                $"XML with the root element '{source.Xml.Name.LocalName}' is not supported; only official publications and Akoma Ntoso are."
            )
            : new ImportException("The text is not encoded as UTF-8, or as UTF-16 with a byte order mark.");

    private static ImportException Refuse(string kind) =>
        new(
            $"This is {kind}, which cannot be imported"
                + kind switch
                {
                    _ when kind.Contains("damaged Excel", StringComparison.Ordinal) =>
                        "; open it in Excel or LibreOffice and save it again.",
                    _ when kind.Contains("encrypted", StringComparison.Ordinal) => "; save it without a password first.",
                    _ when kind.Contains("Excel", StringComparison.Ordinal) || kind.Contains("spreadsheet", StringComparison.Ordinal) =>
                        "; save it as an Excel workbook (.xlsx), or the sheet as CSV.",
                    _ when kind.Contains("Word", StringComparison.Ordinal)
                            || kind.Contains("text", StringComparison.OrdinalIgnoreCase)
                            || kind.Contains("Pages", StringComparison.Ordinal) => "; save it as a Word document (.docx).",
                    _ when kind.Contains("presentation", StringComparison.Ordinal)
                            || kind.Contains("PostScript", StringComparison.Ordinal) => "; save it as PDF.",
                    _ when kind.Contains("archive", StringComparison.Ordinal) || kind.Contains("compressed", StringComparison.Ordinal) =>
                        "; extract its files first.",
                    _ when kind.Contains("image", StringComparison.Ordinal) => "; run optical character recognition (OCR) first.",
                    _ => ".",
                }
        );

    /// <summary>What a file is that is no text, no PDF and no Word document; null for other files.</summary>
    public static string? KindOf(ImportSource source)
    {
        foreach (var (magic, at, kind) in s_magic)
        {
            if (source.Bytes.Length >= at && source.Bytes.AsSpan(at).StartsWith(magic))
            {
                return kind;
            }
        }

        return source.BeginsWith("PK\u0003\u0004"u8) || source.BeginsWith("PK\u0005\u0006"u8) ? KindOfArchive(source)
            : source.BeginsWith([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? KindOfCompound(source.Bytes)
            : source.Start.StartsWith("<svg", StringComparison.Ordinal) || (source.Extension == ".svg" && source.IsXml) ? "an image (SVG)"
            : null;
    }

    /// <summary>What an archive is; null for a workbook or a Word document, also for one that may be damaged.</summary>
    private static string? KindOfArchive(ImportSource source)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(source.Bytes, writable: false));
            var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToList();
            if (zip.GetEntry("mimetype") is { Length: < 200 } mimetype)
            {
                using var reader = new StreamReader(mimetype.Open(), Encoding.ASCII);
                var type = reader.ReadToEnd();
                var isEncrypted =
                    zip.GetEntry("META-INF/manifest.xml") is { Length: < MaxDirectory } manifest && Contains(manifest, "encryption-data");
                return s_types.FirstOrDefault(each => type.Contains(each.Type, StringComparison.Ordinal)).Kind is { } kind
                    ? isEncrypted
                        ? "an encrypted OpenDocument file"
                        : kind
                    : "an archive (.zip)";
            }

            return s_archives
                    .FirstOrDefault(each => names.Exists(name => name.StartsWith(each.Entry, StringComparison.OrdinalIgnoreCase)))
                    .Kind
                ?? (
                    names.Exists(name =>
                        name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
                        || name.StartsWith("[Content_Types]", StringComparison.OrdinalIgnoreCase)
                        || name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
                    )
                        ? null
                        : "an archive (.zip)"
                );
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException)
        {
            var bytes = source.Bytes.AsSpan();
            return bytes.IndexOf("word/"u8) >= 0 ? null
                : bytes.IndexOf("xl/"u8) >= 0 ? "a damaged Excel workbook (.xlsx)"
                : bytes.IndexOf("ppt/"u8) >= 0 ? "a damaged PowerPoint presentation (.pptx)"
                : "a damaged archive (.zip)";
        }
    }

    private static bool Contains(ZipArchiveEntry entry, string word)
    {
        using var reader = new StreamReader(entry.Open());
        var buffer = new char[MaxDirectory];
        return buffer.AsSpan(0, reader.ReadBlock(buffer)).Contains(word, StringComparison.Ordinal);
    }

    private static string KindOfCompound(byte[] bytes) =>
        s_compound.FirstOrDefault(each => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(each.Stream)) >= 0).Kind
        ?? "an Office file of the old format";
}
