using System.Collections.Concurrent;

namespace DocDsl.Workspaces.Code;

/// <summary>The files of code that were looked at, read again when they change. Safe for several threads.</summary>
internal sealed class CodeTexts
{
    private readonly ConcurrentDictionary<string, (long Length, DateTime Written, CodeFile Text)> _texts = new(StringComparer.Ordinal);

    /// <summary>A file's text; null when it cannot be read.</summary>
    public CodeFile? Find(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return null;
            }

            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            if (_texts.TryGetValue(path, out var known) && known.Length == length && known.Written == written)
            {
                return known.Text;
            }

            var bytes = FileReader.Read(path, DocumentFile.MaxBytes);
            using var reader = new StreamReader(new MemoryStream(bytes), detectEncodingFromByteOrderMarks: true);
            var text = new CodeFile(path, reader.ReadToEnd(), bytes);
            _texts[path] = (length, written, text);
            return text;
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            return null;
        }
    }
}
