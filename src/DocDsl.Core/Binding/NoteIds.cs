using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>The notes of a document by their ids. A look at each of a few is faster than a table of them.</summary>
internal sealed class NoteIds(SourceText text, int count)
{
    private const int Few = 16;

    private readonly List<(string Id, int Note)> _ids = new(count);
    private readonly Dictionary<string, int>? _many = count > Few ? new Dictionary<string, int>(count, StringComparer.Ordinal) : null;

    /// <summary>Adds a note; false when its id is another's already.</summary>
    public bool TryAdd(string id, int note)
    {
        if (Find(id.AsSpan()) >= 0)
        {
            return false;
        }

        _ids.Add((id, note));
        _many?.Add(id, note);
        return true;
    }

    /// <summary>The note whose id stands somewhere; −1 when there is none.</summary>
    public int Find(TextSpan id) => Find(text.Content.AsSpan(id.Start, id.Length));

    private int Find(ReadOnlySpan<char> id)
    {
        if (_many is not null)
        {
            return _many.TryGetValue(id.ToString(), out var note) ? note : -1;
        }

        foreach (var (known, note) in _ids)
        {
            if (id.SequenceEqual(known.AsSpan()))
            {
                return note;
            }
        }

        return -1;
    }
}
