namespace DocDsl.Formats;

/// <summary>Writes files whole or not at all.</summary>
public static class FileOutput
{
    /// <summary>
    /// Writes a text as UTF-8 beside its place, and moves it there when all is written: a full disk, a read-only folder or a
    /// stop in between leaves what was there.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it is to hold.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">It cannot be written, or is there already and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">It, or its folder, is read-only.</exception>
    public static void Write(string path, string text, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(text);
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new IOException($"'{path}' is a folder.");
        }

        if (File.Exists(full))
        {
            if (!overwrite)
            {
                throw new IOException($"'{path}' is there already.");
            }

            if (File.GetAttributes(full).HasFlag(FileAttributes.ReadOnly))
            {
                throw new UnauthorizedAccessException($"'{path}' is read-only.");
            }
        }

        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            using (var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(false)))
            {
                writer.Write(text);
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, full, overwrite);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
