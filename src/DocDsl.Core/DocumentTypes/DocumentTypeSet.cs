using System.Collections.Immutable;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.Notation;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.DocumentTypes;

/// <summary>
/// The document types that are known where a document is read: a project's own, those of its references, and the ready-made ones.
/// </summary>
/// <remarks>Equal when they were made of the same sources in the same order.</remarks>
internal sealed class DocumentTypeSet : IEquatable<DocumentTypeSet>
{
    private readonly ImmutableArray<TypeSource> _sources;
    private readonly Dictionary<string, DocumentType> _byName;
    private readonly TypeDependence? _dependence;

    private DocumentTypeSet(
        ImmutableArray<TypeSource> sources,
        ImmutableArray<DocumentType> own,
        Dictionary<string, DocumentType> byName,
        TypeDependence? dependence = null
    )
    {
        _sources = sources;
        Own = own;
        _byName = byName;
        _dependence = dependence;
        Conventions = new ConventionSet(name => Find(name)?.Conventions);
    }

    /// <summary><c>document</c>, <c>kamervragen</c>, <c>faq</c> and <c>questionnaire</c>, which the library brings.</summary>
    public static DocumentTypeSet ReadyMade { get; } = CreateReadyMade();

    /// <summary>The types of the sources that were given, in their order; not the ready-made ones.</summary>
    public ImmutableArray<DocumentType> Own { get; }

    /// <summary>What the parser needs of the types.</summary>
    public ConventionSet Conventions { get; }

    /// <summary>The names that <c>@document</c> may give, in alphabetical order.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            _dependence?.AddNames(this);
            return _byName.Keys.OrderBy(name => name, StringComparer.Ordinal);
        }
    }

    /// <summary>Reads declarations. One of the name of a ready-made type takes its place, and may extend it.</summary>
    /// <param name="sources">In order of precedence, the project's own before those of references: of two with one name the first counts,
    /// and the second is QA5008. Where both are of references, QA5009 is reported where the name is used.</param>
    public static DocumentTypeSet Create(IEnumerable<TypeSource> sources)
    {
        var list = sources.ToImmutableArray();
        return list.IsEmpty ? ReadyMade : Create(list, ReadyMade._byName);
    }

    /// <summary>The questions of the document that <c>@answers</c> names; null where they are not known.</summary>
    public DeclaredSet? Answered { get; private set; }

    /// <summary>The same types for a document that answers another one's questions.</summary>
    public DocumentTypeSet Answering(DeclaredSet set) => new(_sources, Own, _byName, _dependence) { Answered = set, Today = Today };

    /// <summary>The same types, which note what is asked of them.</summary>
    /// <param name="dependence">Where it is noted.</param>
    public DocumentTypeSet NotingIn(TypeDependence dependence) =>
        new(_sources, Own, _byName, dependence) { Answered = Answered, Today = Today };

    /// <summary>
    /// The day on which documents are read, <c>yyyy-MM-dd</c>; null where it is not known: then nothing is reported about time.
    /// </summary>
    public string? Today { get; private set; }

    /// <summary>The same types on a day.</summary>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>; null where it is not known.</param>
    public DocumentTypeSet On(string? today) =>
        today == Today ? this : new DocumentTypeSet(_sources, Own, _byName, _dependence) { Answered = Answered, Today = today };

    /// <summary>The type of a name; null when there is none.</summary>
    public DocumentType? Find(string name)
    {
        var found = _byName.TryGetValue(name, out var type) ? type : null;
        _dependence?.Add(name, found);
        return found;
    }

    /// <inheritdoc/>
    public bool Equals(DocumentTypeSet? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null && ReferenceEquals(Answered, other.Answered) && Today == other.Today && _sources.SequenceEqual(other._sources)
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DocumentTypeSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _sources.Length == 0 ? 0 : _sources[0].GetHashCode() * 31 + _sources.Length;

    private static DocumentTypeSet CreateReadyMade()
    {
        var types = Create(ReadyMadeTypes.Sources, []);
        return new DocumentTypeSet(ImmutableArray<TypeSource>.Empty, ImmutableArray<DocumentType>.Empty, types._byName);
    }

    private static DocumentTypeSet Create(ImmutableArray<TypeSource> sources, Dictionary<string, DocumentType> below)
    {
        var types = sources.Select(TypeParser.Parse).ToImmutableArray();
        var own = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (!own.ContainsKey(type.Name))
            {
                own.Add(type.Name, type);
            }
            else if (type.Source.Assembly.Length > 0)
            {
                // One of the project itself takes the place of those of references.
                own[type.Name].Rival ??= own[type.Name].Source.Assembly.Length > 0 ? type : null;
            }
            else if (type.Name.Length > 0)
            {
                type.Report(InvalidType.Duplicate(type.NameSpan, type.Name, own[type.Name].Source.Path));
            }
        }

        own.Remove("");
        NearNames? names = null;
        var seen = new HashSet<DocumentType>();
        foreach (var type in types)
        {
            // From the last that nothing is known of to the first: what a type inherits must be known before it inherits it.
            var open = new List<DocumentType>();
            for (var at = type; at is { IsResolved: false }; at = at.Base)
            {
                seen.Add(at);
                open.Add(at);
                at.Base = FindBase(at, own, below, word => (names ??= new NearNames(own.Keys.Concat(below.Keys))).Nearest(word));
                if (at.Base is { IsResolved: false } found && seen.Contains(found))
                {
                    at.Report(InvalidType.Circular.At(at.BaseSpan, at.Name, found.Name));
                    at.Base = null;
                }
            }

            for (var i = open.Count - 1; i >= 0; i--)
            {
                open[i].Inherit();
            }
        }

        var byName = new Dictionary<string, DocumentType>(below, StringComparer.Ordinal);
        foreach (var pair in own)
        {
            byName[pair.Key] = pair.Value;
        }

        return new DocumentTypeSet(sources, types, byName);
    }

    /// <summary>The type that a declaration extends; null where it extends none, or one that is not there (QA5007).</summary>
    private static DocumentType? FindBase(
        DocumentType type,
        Dictionary<string, DocumentType> own,
        Dictionary<string, DocumentType> below,
        Func<string, string?> nearest
    )
    {
        if (type.BaseName is not { } name)
        {
            return null;
        }

        // A type that extends its own name extends what it takes the place of.
        if ((name != type.Name && own.TryGetValue(name, out var found)) || below.TryGetValue(name, out found))
        {
            return found;
        }

        type.Report(
            name == type.Name
                ? InvalidType.ExtendsItself.At(type.BaseSpan, name)
                : UnknownDocumentType.At(type.BaseSpan, name, nearest(name))
        );
        return null;
    }
}
