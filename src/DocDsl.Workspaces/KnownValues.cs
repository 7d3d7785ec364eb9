using System.Collections.Concurrent;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;

namespace DocDsl.Workspaces;

/// <summary>
/// The values of saved documents, kept from one workspace to the next: an editor begins a new one whenever a file is saved, and would read
/// all documents with values again.
/// </summary>
internal sealed class KnownValues
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The values of a file as it is on the disk; null where it has none.</summary>
    /// <param name="file">An absolute path.</param>
    /// <param name="path">Its path in the project.</param>
    /// <param name="types">The types that it is read with.</param>
    /// <param name="read">Reads it.</param>
    public DocumentValues? Of(string file, string path, DocumentTypeSet types, Func<DocumentValues?> read)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            _entries.TryRemove(file, out _);
            return null;
        }

        if (
            _entries.TryGetValue(file, out var known)
            && known.Written == info.LastWriteTimeUtc
            && known.Length == info.Length
            && known.Path == path
            && known.Types.Equals(types)
        )
        {
            return known.Values;
        }

        var values = read();
        _entries[file] = new Entry(info.LastWriteTimeUtc, info.Length, path, types, values);
        return values;
    }

    private sealed record Entry(DateTime Written, long Length, string Path, DocumentTypeSet Types, DocumentValues? Values);
}
