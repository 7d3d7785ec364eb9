namespace DocDsl.Formats;

/// <summary>Writes files atomically.</summary>
public static class FileOutput
{
    /// <summary>
    /// Writes a text as UTF-8 to a temporary file in the same folder and then renames it: a full disk, a read-only folder or an
    /// interruption leaves the old file.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its new content.</param>
    /// <param name="overwrite">Whether an existing file may be overwritten.</param>
    /// <exception cref="IOException">It cannot be written, or it exists and may not be overwritten.</exception>
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
                throw new IOException($"'{path}' already exists.");
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
