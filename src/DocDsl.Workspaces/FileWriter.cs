using System.Text;

namespace DocDsl.Workspaces;

/// <summary>Writes files: a new one whole or not at all, an existing one in place.</summary>
internal static class FileWriter
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Held for reading while a file is written.</summary>
    private static readonly ReaderWriterLockSlim s_writing = new();

    /// <summary>Writes a text as UTF-8.</summary>
    /// <remarks>
    /// The text first goes to a temporary file in the same folder. A new file is that one, renamed. An existing file is then overwritten in
    /// place: so its owner, mode and attributes, the links that lead to it and whoever has it open stay. A full disk or a read-only folder
    /// leaves the old text; an interruption while it is overwritten leaves the temporary file, which has the whole new text. Ctrl+C is
    /// none: see <see cref="Stop"/>.
    /// </remarks>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="text">Its new content.</param>
    /// <param name="overwrite">Whether an existing file may be overwritten.</param>
    /// <param name="read">What was read of the file, if the text was made from it.</param>
    /// <exception cref="IOException">It cannot be written, it exists and may not be overwritten, it is a device or a pipe, or it is no
    /// longer what was read.</exception>
    /// <exception cref="UnauthorizedAccessException">It, or its folder, is read-only.</exception>
    public static void Write(string path, string text, bool overwrite, DocumentFile? read = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Write(path, s_encoding.GetBytes(text), overwrite, read);
    }

    /// <summary>Writes bytes, as <see cref="Write(string, string, bool, DocumentFile?)"/> writes those of a text.</summary>
    /// <inheritdoc cref="Write(string, string, bool, DocumentFile?)"/>
    public static void Write(string path, byte[] bytes, bool overwrite, DocumentFile? read = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var full = Path.GetFullPath(path);
        var kind = FileKinds.Of(full);
        switch (kind)
        {
            case FileKind.Folder:
                throw new IOException($"'{path}' is a folder.");
            case FileKind.Pipe or FileKind.Device:
                throw new IOException($"'{path}' is a device or a pipe; only files can be written.");
            case FileKind.Regular when !overwrite:
                throw new IOException($"'{path}' already exists.");
            case FileKind.Regular when File.GetAttributes(full).HasFlag(FileAttributes.ReadOnly):
                throw new UnauthorizedAccessException($"'{path}' is read-only.");
            case FileKind.Missing when read is not null:
                throw Changed(path);
        }

        // A link may lead to a file that does not exist yet.
        var target = new FileInfo(full) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : full;
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        s_writing.EnterReadLock();
        try
        {
            // What only its owner may read must not be readable in the copy.
            WriteNew(beside, bytes, isPrivate: kind == FileKind.Regular);
            if (kind == FileKind.Regular)
            {
                Overwrite(path, target, bytes, read);
            }
            else
            {
                File.Move(beside, target);
            }
        }
        finally
        {
            File.Delete(beside);
            s_writing.ExitReadLock();
        }
    }

    /// <summary>
    /// Waits until no file is being written, and lets none be written any more: for a process that is about to end, and has other threads.
    /// </summary>
    /// <param name="limit">How long it waits at most.</param>
    public static void Stop(TimeSpan limit) => s_writing.TryEnterWriteLock(limit);

    private static void WriteNew(string path, byte[] bytes, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void Overwrite(string path, string target, byte[] bytes, DocumentFile? read)
    {
        using var stream = FileReader.Open(target, FileAccess.ReadWrite, FileShare.None);
        var handle = stream.SafeFileHandle;
        var old = new byte[stream.Length];
        stream.ReadExactly(old);
        if (read is not null && !IsSame(old, read))
        {
            throw Changed(path);
        }

        try
        {
            RandomAccess.Write(handle, bytes, 0);

            // Another process may have appended to the file meanwhile, and does not ask who has it open.
            var appended = new byte[Math.Max(0, RandomAccess.GetLength(handle) - Math.Max(old.Length, bytes.Length))];
            RandomAccess.Read(handle, appended, Math.Max(old.Length, bytes.Length));
            RandomAccess.SetLength(handle, bytes.Length);
            RandomAccess.Write(handle, appended, bytes.Length);
        }
        catch (IOException)
        {
            RandomAccess.Write(handle, old, 0);
            RandomAccess.SetLength(handle, old.Length);
            throw;
        }

        stream.Flush(flushToDisk: true);
    }

    private static bool IsSame(byte[] bytes, DocumentFile read)
    {
        try
        {
            return DocumentFile.Decode(bytes) == read;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IOException Changed(string path) => new($"'{path}' was changed by another program meanwhile; run the command again.");
}
