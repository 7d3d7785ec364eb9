using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;

namespace DocDsl.Generator;

/// <summary>What is known of documents that others name, found by those names.</summary>
/// <remarks>Compared by its items, which have their paths; the indices are made when somebody asks.</remarks>
internal sealed class NamedDocuments<T> : IEquatable<NamedDocuments<T>>
    where T : class, IEquatable<T>
{
    private readonly EquatableArray<T> _items;
    private readonly EquatableArray<string> _paths;
    private ILookup<string, int>? _byName;
    private Dictionary<string, T>? _byPath;

    private NamedDocuments(EquatableArray<T> items, EquatableArray<string> paths) => (_items, _paths) = (items, paths);

    /// <summary>Those of all shards, by path.</summary>
    /// <param name="shards">The items of each.</param>
    /// <param name="pathOf">The path of an item's document.</param>
    public static NamedDocuments<T> Joined(ImmutableArray<EquatableArray<T>> shards, Func<T, string> pathOf)
    {
        var items = shards.SelectMany(shard => shard).OrderBy(pathOf, StringComparer.Ordinal).ToArray();
        return new(new EquatableArray<T>(items), new EquatableArray<string>(items.Select(pathOf)));
    }

    /// <summary>Those whose document has a name, by path.</summary>
    /// <param name="name">As written: <c>palantir</c>, <c>brieven/palantir</c>.</param>
    public IEnumerable<T> Named(string name)
    {
        _byName ??= Enumerable.Range(0, _items.Count).ToLookup(i => DocumentNames.KeyOfPath(_paths[i]), StringComparer.OrdinalIgnoreCase);
        return _byName[DocumentNames.KeyOf(name)].Where(i => DocumentPath.IsNamed(_paths[i], name)).Select(i => _items[i]);
    }

    /// <summary>That of a document; null where there is none.</summary>
    /// <param name="path">The document's.</param>
    public T? Find(string path)
    {
        _byPath ??= Enumerable
            .Range(0, _items.Count)
            .GroupBy(i => _paths[i], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => _items[group.First()], StringComparer.Ordinal);
        return _byPath.TryGetValue(path, out var found) ? found : null;
    }

    /// <inheritdoc/>
    public bool Equals(NamedDocuments<T>? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NamedDocuments<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();
}

/// <summary>The part of a name by which documents are looked up; whether one is meant decides <see cref="DocumentPath.IsNamed"/>.</summary>
internal static class DocumentNames
{
    /// <summary>Of a name as written.</summary>
    public static string KeyOf(string name) => DocumentPath.Composed(name.Substring(name.LastIndexOf('/') + 1));

    /// <summary>Of a document.</summary>
    public static string KeyOfPath(string path) => DocumentPath.Composed(Path.GetFileNameWithoutExtension(path));
}
