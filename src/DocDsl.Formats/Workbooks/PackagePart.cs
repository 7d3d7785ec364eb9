using System.IO.Compression;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Workbooks;

/// <summary>The text of one part of a package (a ZIP archive), and the package with another text in its place.</summary>
internal static class PackagePart
{
    /// <summary>The name of a part's entry in the archive: the case of letters does not count, and some programs write <c>\</c>.</summary>
    /// <exception cref="ImportException">There is none.</exception>
    public static string NameOf(byte[] package, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(package, writable: false));
        return (
            zip.GetEntry(path)
            ?? zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(path, StringComparison.OrdinalIgnoreCase))
            ?? throw new ImportException($"The workbook has no part {path}.")
        ).FullName;
    }

    /// <summary>The XML of a part.</summary>
    /// <param name="package">The archive.</param>
    /// <param name="path">The name of its entry.</param>
    /// <exception cref="ImportException">It is in another encoding than UTF-8 and UTF-16.</exception>
    public static string Read(byte[] package, string path) =>
        TextDecoder.TryDecode(Bytes(package, path), out var text, out _)
            ? text
            : throw new ImportException("A sheet of the workbook is neither UTF-8 nor UTF-16.");

    /// <summary>
    /// The package with another text of one part. All other entries are copied as they are, compressed bytes, names and times included.
    /// </summary>
    /// <param name="package">The archive.</param>
    /// <param name="parts">The names of entries, and their new XML, which is encoded as the old is.</param>
    public static byte[] Replace(byte[] package, IReadOnlyDictionary<string, string> parts)
    {
        var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (path, xml) in parts)
            {
                var old = Bytes(package, path);
                var entry = zip.GetEntry(path)!;
                if (entry.Length != old.Length)
                {
                    // A buffer of the size that the archive declares would be made, which may be forged.
                    throw new ImportException($"The workbook is damaged: {path} has another size than the archive says.");
                }

                var time = entry.LastWriteTime;
                using (var content = entry.Open())
                {
                    content.SetLength(0);
                    content.Write(MarkedEncoding.Encode(old, xml));
                }

                entry.LastWriteTime = time;
            }
        }

        return stream.ToArray();
    }

    /// <summary>All entries in their order, with their bytes.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> All(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package, writable: false));
        return [.. zip.Entries.Select(entry => (entry.FullName, BytesOf(entry)))];
    }

    private static byte[] Bytes(byte[] package, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(package, writable: false));
        return BytesOf(zip.GetEntry(path)!);
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
