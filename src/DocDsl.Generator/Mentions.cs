using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;

namespace DocDsl.Generator;

/// <summary>What documents name of others.</summary>
/// <remarks>Compared by its names; the indices are made of them when somebody asks.</remarks>
internal sealed class Mentions : IEquatable<Mentions>
{
    private readonly EquatableArray<string> _names;
    private readonly EquatableArray<string> _answered;
    private readonly EquatableArray<string> _taken;
    private readonly EquatableArray<string> _translated;
    private readonly EquatableArray<string> _paths;
    private ILookup<string, string>? _namesByKey;
    private ILookup<string, string>? _answeredByKey;
    private ILookup<string, string>? _takenByKey;
    private ILookup<string, string>? _translatedByKey;
    private HashSet<string>? _linked;

    private Mentions(
        EquatableArray<string> names,
        EquatableArray<string> answered,
        EquatableArray<string> taken,
        EquatableArray<string> translated,
        EquatableArray<string> paths
    ) => (_names, _answered, _taken, _translated, _paths) = (names, answered, taken, translated, paths);

    /// <summary>Nothing is named.</summary>
    public static Mentions None { get; } = new(default, default, default, default, default);

    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => _names.Count == 0 && _paths.Count == 0;

    /// <summary>Whether some document answers the questions of another.</summary>
    public bool HasAnswered => _answered.Count > 0;

    /// <summary>Whether some document takes answers from another.</summary>
    public bool HasTaken => _taken.Count > 0;

    /// <summary>Whether some document is the translation of another.</summary>
    public bool HasTranslated => _translated.Count > 0;

    /// <summary>What the documents of all shards name.</summary>
    public static Mentions Joined(ImmutableArray<Mentions> shards)
    {
        var all = new Builder();
        foreach (var shard in shards)
        {
            all.Add(shard);
        }

        return all.ToMentions();
    }

    /// <summary>Whether a document is named by one of its names.</summary>
    public bool IsNamed(string path) => IsAmong(_namesByKey ??= ByKey(_names), path);

    /// <summary>Whether a document's questions are answered by another.</summary>
    public bool IsAnswered(string path) => IsAmong(_answeredByKey ??= ByKey(_answered), path);

    /// <summary>Whether answers of a document are taken by another.</summary>
    public bool IsTaken(string path) => IsAmong(_takenByKey ??= ByKey(_taken), path);

    /// <summary>Whether a document is translated by another.</summary>
    public bool IsTranslated(string path) => IsAmong(_translatedByKey ??= ByKey(_translated), path);

    /// <summary>Whether a document is linked to by its path.</summary>
    public bool IsLinked(string path) =>
        _paths.Count > 0 && (_linked ??= new HashSet<string>(_paths, StringComparer.Ordinal)).Contains(path);

    /// <inheritdoc/>
    public bool Equals(Mentions? other) =>
        other is not null
        && _names.Equals(other._names)
        && _answered.Equals(other._answered)
        && _taken.Equals(other._taken)
        && _paths.Equals(other._paths);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Mentions);

    /// <inheritdoc/>
    public override int GetHashCode() => _names.GetHashCode() * 31 + _paths.GetHashCode();

    private static bool IsAmong(ILookup<string, string> names, string path) =>
        names[DocumentNames.KeyOfPath(path)].Any(name => DocumentPath.IsNamed(path, name));

    private static ILookup<string, string> ByKey(EquatableArray<string> names) =>
        names.ToLookup(DocumentNames.KeyOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects names; in whatever order they come, the same ones are equal.</summary>
    internal sealed class Builder
    {
        private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _answered = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _taken = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _translated = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);

        /// <param name="name">As written.</param>
        /// <param name="isAnswered">Whether the one that names it answers its questions.</param>
        public void AddName(string name, bool isAnswered)
        {
            _names.Add(name);
            if (isAnswered)
            {
                _answered.Add(name);
            }
        }

        /// <param name="name">Of a document from which answers are taken, as written.</param>
        public void AddTaken(string name) => _taken.Add(name);

        /// <param name="name">Of a document that is translated, as written; among the names too.</param>
        public void AddTranslated(string name) => _translated.Add(name);

        /// <param name="path">The document's.</param>
        public void AddPath(string path) => _paths.Add(path);

        public void Add(Mentions other)
        {
            _names.UnionWith(other._names);
            _answered.UnionWith(other._answered);
            _taken.UnionWith(other._taken);
            _translated.UnionWith(other._translated);
            _paths.UnionWith(other._paths);
        }

        public Mentions ToMentions() =>
            _names.Count + _taken.Count + _paths.Count == 0
                ? None
                : new Mentions(
                    new EquatableArray<string>(_names),
                    new EquatableArray<string>(_answered),
                    new EquatableArray<string>(_taken),
                    new EquatableArray<string>(_translated),
                    new EquatableArray<string>(_paths)
                );
    }
}
