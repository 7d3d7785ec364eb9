using System.IO.Compression;
using System.Xml;
using DocDsl.Formats.Importers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DocDsl.Formats.Workbooks;

/// <summary>An Excel workbook, as far as questions and answers may be in it: what its cells show. Its macros are never run.</summary>
internal sealed class Workbook
{
    /// <summary>The most cells that hold something.</summary>
    public const int MaxCells = 1_000_000;

    /// <summary>The most of XML that is read, unpacked.</summary>
    private const int MaxUnpacked = 64 * 1024 * 1024;

    private static readonly System.Buffers.SearchValues<byte> s_blanks = System.Buffers.SearchValues.Create(
        [0, (byte)'\t', (byte)'\n', (byte)'\r', (byte)' ', 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    );

    internal Workbook(IReadOnlyList<WorkbookSheet> sheets) => Sheets = sheets;

    /// <summary>
    /// The name of the type for the questions of a workbook: it must not be that of the document, whose class is beside its own.
    /// </summary>
    /// <param name="path">The workbook, or the document or type that is made of it.</param>
    public static string TypeNameOf(string path)
    {
        var name = string.Concat(
            System.IO.Path.GetFileNameWithoutExtension(path).ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')
        );
        name = string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? "customer-questions"
            : char.IsAsciiDigit(name[0]) ? $"questions-{name}"
            : $"{name}-questions";
    }

    /// <summary>The sheets of cells, in the order of their tabs; charts are not among them.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>Whether it has a digital signature, which any change invalidates.</summary>
    public bool IsSigned { get; private init; }

    public bool IsMacroEnabled { get; private init; }

    /// <summary>Whether its days are counted from 1904, and not from 1900.</summary>
    public bool Is1904 { get; private init; }

    /// <summary>The name of its main part in the archive: <c>xl/workbook.xml</c>.</summary>
    public string Path { get; private init; } = "";

    /// <summary>Whether a cell is determined by a formula.</summary>
    public bool HasFormulas => Sheets.Any(sheet => sheet.Rows.Any(row => row.Cells.Any(cell => cell.HasFormula)));

    /// <summary>Whether a file is a workbook, also one that may be damaged.</summary>
    public static bool Detect(ImportSource source)
    {
        if (!source.BeginsWith("PK\u0003\u0004"u8))
        {
            return false;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(source.Bytes, writable: false));
            var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToList();
            return names.Exists(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
                && !names.Exists(name => name.EndsWith("/workbook.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception problem) when (problem is InvalidDataException or NotSupportedException or IOException)
        {
            return false;
        }
    }

    /// <summary>The sheet of a name, whatever its case is, as in Excel; null where there is none.</summary>
    public WorkbookSheet? Find(string name) =>
        Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a workbook.</summary>
    /// <exception cref="ImportException">It is none, or one that cannot be read: with a password, damaged, too large.</exception>
    public static Workbook Open(byte[] bytes)
    {
        var source = new ImportSource(bytes, null);
        if (!Detect(source))
        {
            throw UnsupportedFile.Find(source) ?? new ImportException("The file is not an Excel workbook (.xlsx).");
        }

        try
        {
            Verify(bytes);
            var settings = new OpenSettings { MaxCharactersInPart = MaxUnpacked, AutoSave = false };
            using var package = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, settings);
            return Read(package);
        }
        catch (XmlException problem)
        {
            throw new ImportException(
                problem.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "The Excel workbook has XML with a document type declaration (DTD), which is not supported."
                    : "The Excel workbook is damaged: " + problem.Message.Split('\n')[0],
                problem
            );
        }
        catch (Exception problem) when (problem is not (ImportException or OutOfMemoryException))
        {
            // The SDK throws whatever it meets: FormatException, ArgumentException, UriFormatException, NullReferenceException …
            throw new ImportException("The Excel workbook is damaged: " + problem.Message.Split('\n')[0].TrimEnd('\r'), problem);
        }
    }

    private static Workbook Read(SpreadsheetDocument package)
    {
        var main = package.WorkbookPart ?? throw new ImportException("The file is not an Excel workbook: it has no workbook part.");
        var book = main.Workbook;
        var styles = new CellStyles(main.WorkbookStylesPart, book.WorkbookProperties?.Date1904?.Value == true);
        var strings = Strings(main.SharedStringTablePart);
        var sheets = new List<WorkbookSheet>();
        var left = MaxCells;
        var index = -1;
        foreach (var sheet in book.Sheets?.Elements<Sheet>() ?? [])
        {
            index++;
            if (sheet.Id?.Value is { } id && main.GetPartById(id) is WorksheetPart part)
            {
                var isHidden = (sheet.State?.Value ?? SheetStateValues.Visible) != SheetStateValues.Visible;
                var identity = new SheetIdentity(sheet.Name?.Value ?? "", index, isHidden);
                sheets.Add(new SheetReader(part, identity, styles, strings).Read(ref left));
            }
        }

        new ValidationLists(sheets, book.DefinedNames?.Elements<DefinedName>() ?? []).Resolve();
        return new Workbook(sheets)
        {
            IsSigned = package.DigitalSignatureOriginPart is not null,
            IsMacroEnabled = main.VbaProjectPart is not null,
            Is1904 = book.WorkbookProperties?.Date1904?.Value == true,
            Path = main.Uri.OriginalString.TrimStart('/'),
        };
    }

    private static List<string> Strings(SharedStringTablePart? part)
    {
        var strings = new List<string>();
        if (part is null)
        {
            return strings;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
            {
                strings.Add(CellText.Of(reader.LoadCurrentElement()));
            }
        }

        return strings;
    }

    /// <summary>
    /// Limits what the SDK will read: the size that an archive declares may be forged, and a tree that is too deep overflows the stack.
    /// What does not begin as XML it does not parse either.
    /// </summary>
    private static void Verify(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        var left = MaxUnpacked;
        var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            using var packed = entry.Open();
            unpacked.SetLength(0);
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                if (unpacked.Length == 0 && !MayBeXml(buffer.AsSpan(0, read)))
                {
                    break;
                }

                left -= read;
                if (left < 0)
                {
                    throw new ImportException($"The text of the file is larger than {MaxUnpacked / 1024 / 1024} MB when decompressed.");
                }

                unpacked.Write(buffer, 0, read);
            }

            if (unpacked.Length > 0)
            {
                SafeXml.Verify(unpacked);
            }
        }
    }

    /// <summary>Whether it begins with <c>&lt;</c>, in any encoding, after white space or a byte order mark.</summary>
    private static bool MayBeXml(ReadOnlySpan<byte> start) =>
        start.IndexOfAnyExcept(s_blanks) is var first && (first < 0 || start[first] == (byte)'<');
}
