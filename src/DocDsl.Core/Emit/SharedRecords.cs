using DocDsl.Core.Collections;
using DocDsl.Core.Compilation;

namespace DocDsl.Core.Emit;

/// <summary>What a document gives to the record that it shares with its translations, or that it has from it.</summary>
/// <param name="Path">The document.</param>
/// <param name="BaseRecord">What its own record would derive from.</param>
/// <param name="Members">The properties of its questions, but those that the record of its type has.</param>
internal sealed record SharingDocument(string Path, string BaseRecord, EquatableArray<SharedMember> Members)
{
    /// <summary>That of a document.</summary>
    public static SharingDocument Of(DocumentShape shape) =>
        new(
            shape.Path,
            shape.BaseRecord,
            new EquatableArray<SharedMember>(
                shape.Members.Where(member => !member.IsOverride).Select(SharedMember.Of).OfType<SharedMember>()
            )
        );
}

/// <summary>A property of the record that documents share.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">Its C# type: one that the property of each document is.</param>
/// <param name="Summary">What its documentation says; not escaped.</param>
internal sealed record SharedMember(string Name, string Type, string Summary)
{
    private const string Answered = "global::DocDsl.AnsweredQuestion";

    /// <summary>That of a property; null where it is of no question.</summary>
    public static SharedMember? Of(MemberShape member) =>
        member.Kind is MemberKind.Text or MemberKind.Date or MemberKind.Group
            ? null
            : new SharedMember(member.Name, RecordEmitter.SharedTypeOf(member), member.Summary);

    /// <summary>The property with a type that another one is too.</summary>
    public SharedMember With(SharedMember other) =>
        Type == other.Type ? this
        : Type.StartsWith(Answered, StringComparison.Ordinal) && other.Type.StartsWith(Answered, StringComparison.Ordinal)
            ? this with { Type = Answered }
        : this with { Type = "global::DocDsl.Question" };
}

/// <summary>A record that a document and its translations derive from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Original">The path of the document.</param>
/// <param name="BaseRecord">What it derives from: the record of the type of all of them.</param>
/// <param name="Paths">The paths of those that derive from it.</param>
/// <param name="Members">The properties that all of them have.</param>
internal sealed record SharedRecord(
    DocumentName Name,
    string Original,
    string BaseRecord,
    EquatableArray<string> Paths,
    EquatableArray<SharedMember> Members
);

/// <summary>The records that documents share with their translations.</summary>
/// <param name="Items">In the order of the originals.</param>
internal sealed record SharedRecords(EquatableArray<SharedRecord> Items)
{
    private Dictionary<string, SharedRecord>? _byPath;

    /// <summary>There are none.</summary>
    public static SharedRecords None { get; } = new(default(EquatableArray<SharedRecord>));

    /// <summary>The records of some names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="documents">The documents that share them.</param>
    public static SharedRecords Create(EquatableArray<SharedName> names, IEnumerable<SharingDocument> documents)
    {
        if (names.Count == 0)
        {
            return None;
        }

        var byPath = new Dictionary<string, SharingDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            byPath[document.Path] = document;
        }

        return new SharedRecords(new EquatableArray<SharedRecord>(names.Select(name => Create(name, byPath)).OfType<SharedRecord>()));
    }

    /// <summary>A document that derives from the record that it shares, where it shares one.</summary>
    public DocumentShape Apply(DocumentShape shape)
    {
        if (Items.Count == 0)
        {
            return shape;
        }

        _byPath ??= Items
            .SelectMany(item => item.Paths, (item, path) => (item, path))
            .ToDictionary(pair => pair.path, pair => pair.item, StringComparer.Ordinal);
        if (shape.IsProperty || !_byPath.TryGetValue(shape.Path, out var record))
        {
            return shape;
        }

        var names = new HashSet<string>(record.Members.Select(member => member.Name), StringComparer.Ordinal);
        return shape with
        {
            BaseRecord = record.Name.FullName,
            Members = new EquatableArray<MemberShape>(
                shape.Members.Select(member => names.Contains(member.Name) ? member with { IsOverride = true } : member)
            ),
        };
    }

    /// <summary>The index does not count.</summary>
    public bool Equals(SharedRecords? other) => other is not null && Items.Equals(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.GetHashCode();

    /// <summary>Null where no translation has the type of the original (QA8117).</summary>
    private static SharedRecord? Create(SharedName name, Dictionary<string, SharingDocument> byPath)
    {
        if (!byPath.TryGetValue(name.Original, out var original))
        {
            return null;
        }

        var translations = name
            .Translations.Select(path => byPath.TryGetValue(path, out var found) ? found : null)
            .OfType<SharingDocument>()
            .Where(document => document.BaseRecord == original.BaseRecord)
            .ToArray();
        if (translations.Length == 0)
        {
            return null;
        }

        // No member has the name of its type.
        var members = original.Members.Where(member => member.Name != name.Name.Type);
        foreach (var translation in translations)
        {
            var others = translation.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
            members = members
                .Select(member => others.TryGetValue(member.Name, out var other) ? member.With(other) : null)
                .OfType<SharedMember>()
                .ToArray();
        }

        return new SharedRecord(
            name.Name,
            original.Path,
            original.BaseRecord,
            new EquatableArray<string>(translations.Select(document => document.Path).Prepend(original.Path)),
            new EquatableArray<SharedMember>(members)
        );
    }
}
