using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>What one document says to the others: its place and name, and nothing else.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="File">The file itself: two may be linked to one path.</param>
/// <param name="Name">The type's name, or the property's after that of its folder.</param>
/// <param name="Record">The record of its type where it is a property of its folder's class; null where it has a type of its own.</param>
/// <param name="Original">The document that it is the translation of, as written; null where it is of none.</param>
/// <param name="Shared">What the record is called that it would share with its translations; empty where it can have none.</param>
internal sealed record DocumentEntry(
    string Path,
    string File,
    DocumentName Name,
    string? Record = null,
    string? Original = null,
    string Shared = ""
)
{
    /// <summary>What a document says.</summary>
    /// <param name="shape">What is generated for it.</param>
    /// <param name="file">Its file.</param>
    public static DocumentEntry Of(DocumentShape shape, string file) =>
        new(shape.Path, file, shape.Name, shape.IsProperty ? shape.BaseRecord : null, shape.Original, shape.Shared);
}

/// <summary>A name that the project's own code has.</summary>
/// <param name="Name">With its namespace and the types around it.</param>
/// <param name="Kind">What has it.</param>
internal sealed record OwnName(string Name, OwnKind Kind)
{
    /// <summary>What has the name, in the middle of a sentence.</summary>
    public string What =>
        Kind switch
        {
            OwnKind.Namespace => "a namespace in the project's code",
            OwnKind.Member => "a member in the project's code",
            _ => "a type in the project's code",
        };
}

/// <summary>What the project's own code has.</summary>
internal enum OwnKind
{
    /// <summary>A type, so that no namespace has the name.</summary>
    Type,

    /// <summary>A part of a folder's class, which is in the way only where the folder cannot be a class.</summary>
    Part,

    /// <summary>A namespace, so that no class has the name.</summary>
    Namespace,

    /// <summary>A member of a part.</summary>
    Member,
}

/// <summary>A document whose name another has already.</summary>
/// <param name="Path">The document that gets no type or property.</param>
/// <param name="File">Its file.</param>
/// <param name="Diagnostic">
/// What is reported (QA6001), without a location; null where another document of its folder says it of all of them.
/// </param>
internal sealed record DocumentClash(string Path, string File, Diagnostic? Diagnostic)
{
    /// <param name="span">Where the document is named.</param>
    public Diagnostic? At(TextSpan span) => Diagnostic is null ? null : Diagnostic with { Span = span };
}

/// <summary>All documents of a project by name; the only thing that crosses documents.</summary>
/// <param name="Entries">Those that get a type or a property, by path.</param>
/// <param name="Clashes">Those that do not (QA6001), by path.</param>
/// <param name="Folders">
/// The classes of documents without a type of their own, and the class that lists all: <c>Documents</c>, or <c>AllDocuments</c> beside a
/// folder or a type of that name.
/// </param>
internal sealed record DocumentIndex(EquatableArray<DocumentEntry> Entries, EquatableArray<DocumentClash> Clashes, FolderClasses Folders)
{
    /// <summary>The records that documents share with their translations.</summary>
    public EquatableArray<SharedName> Shared { get; private init; }

    /// <summary>Originals that share no record with their translations, because its name is taken: they have a type all the same.</summary>
    public EquatableArray<DocumentClash> SharedClashes { get; private init; }

    /// <summary>Sorts documents by path and finds the names that are taken.</summary>
    /// <param name="entries">In any order.</param>
    /// <param name="types">The full names of the records of document types: documents give way to them.</param>
    /// <param name="own">The names that the project's code has itself: documents give way to them too.</param>
    /// <param name="folders">The folders that the documents need as classes.</param>
    /// <param name="shared">The records that the documents need to share: they give way to all others.</param>
    public static DocumentIndex Create(
        IEnumerable<DocumentEntry> entries,
        IEnumerable<string> types,
        IEnumerable<OwnName> own,
        FolderClasses folders,
        EquatableArray<SharedName> shared
    )
    {
        var sorted = entries
            .Distinct()
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.File, StringComparer.Ordinal)
            .ToArray();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["System"] = "the namespace 'System'",
            ["DocDsl"] = "the namespace 'DocDsl'",
        };
        var records = new HashSet<string>(types, StringComparer.Ordinal);
        foreach (var type in records)
        {
            taken[type] = $"the document type '{type}'";
        }

        foreach (var name in own.Where(name => name.Kind != OwnKind.Part))
        {
            taken[name.Name] = name.What;
        }

        var impossible = FolderProblems.Of(folders, records, taken);
        foreach (var name in own)
        {
            if (name.Kind == OwnKind.Type || (name.Kind == OwnKind.Part && impossible.Find(name.Name) is not null))
            {
                taken[name.Name] = name.What;
                records.Add(name.Name);
            }
        }

        folders = folders with { Roots = new EquatableArray<string>(folders.Roots.Where(root => !impossible.ContainsKey(root))) };
        foreach (var entry in sorted)
        {
            AddFolders(taken, entry.Name.Namespace, entry.Path, folders);
        }

        foreach (var type in types)
        {
            AddFolders(taken, type.Substring(0, Math.Max(0, type.LastIndexOf('.'))), $"the document type '{type}'", folders);
        }

        // A folder may well be called Documents.
        var list = folders.List;
        list = taken.ContainsKey(list.FullName) ? list with { Type = "All" + list.Type } : list;
        taken[list.FullName] = $"the list '{list.Type}' of the project";
        folders = folders with { List = list };

        var kept = new List<DocumentEntry>();
        var clashes = new List<DocumentClash>();
        foreach (var entry in sorted)
        {
            var name = folders.FullNameOf(entry);
            if (kept.Count > 0 && kept[kept.Count - 1] is var last && last.Path == entry.Path)
            {
                Clash(entry, NameClash.SamePath(default, entry.Path, last.File));
            }
            else if (entry.Record is not null && impossible.Find(entry.Name.Namespace) is { } problem)
            {
                // Once for all documents of the folder, which may be thousands.
                Clash(entry, problem.Take(entry));
            }
            else if (taken.TryGetValue(name, out var other))
            {
                Clash(entry, NameClash.Taken(default, name, $"the document {entry.Path}", other));
            }
            else if (IsReserved(entry.Name.Namespace))
            {
                Clash(entry, NameClash.Reserved(default, entry.Name.Namespace, $"the document {entry.Path}"));
            }
            else if (FindType(entry.Name.Namespace, records) is { } record)
            {
                Clash(entry, NameClash.Taken(default, record, $"the namespace of the document {entry.Path}", taken[record]));
            }
            else if (FolderProblems.MemberOf(entry, folders) is { } member)
            {
                Clash(entry, NameClash.Taken(default, name, $"the document {entry.Path}", member));
            }
            else
            {
                taken.Add(name, "the document " + entry.Path);
                kept.Add(entry);
            }
        }

        var index = new DocumentIndex(
            new EquatableArray<DocumentEntry>(kept),
            new EquatableArray<DocumentClash>(clashes),
            folders.With(kept)
        );
        return index.With(shared, taken);

        void Clash(DocumentEntry entry, Diagnostic? diagnostic) => clashes.Add(new DocumentClash(entry.Path, entry.File, diagnostic));
    }

    /// <summary>With those of some shared records whose names are free, and whose documents have types.</summary>
    private DocumentIndex With(EquatableArray<SharedName> shared, Dictionary<string, string> taken)
    {
        if (shared.Count == 0)
        {
            return this;
        }

        var byPath = Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var free = new List<SharedName>();
        var clashes = new List<DocumentClash>();
        foreach (var name in shared.Where(name => byPath.ContainsKey(name.Original) && name.Translations.Any(byPath.ContainsKey)))
        {
            if (taken.TryGetValue(name.Name.FullName, out var other))
            {
                var thing = $"the record that the document {name.Original} shares with its translations";
                var diagnostic = NameClash.Taken(default, name.Name.FullName, thing, other);
                clashes.Add(new DocumentClash(name.Original, byPath[name.Original].File, diagnostic));
            }
            else
            {
                taken.Add(name.Name.FullName, $"the record that the document {name.Original} shares with its translations");
                free.Add(name);
            }
        }

        return this with
        {
            Shared = new EquatableArray<SharedName>(free),
            SharedClashes = new EquatableArray<DocumentClash>(clashes),
        };
    }

    /// <summary>The type whose name the namespace of a document has, or one above it; null when there is none.</summary>
    private static string? FindType(string name, HashSet<string> records)
    {
        for (; name.Length > 0 && records.Count > 0; name = name.Substring(0, Math.Max(0, name.LastIndexOf('.'))))
        {
            if (records.Contains(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Namespaces of others, in which a type of ours may hide one of theirs from the generated code itself.</summary>
    public static bool IsReserved(string name) => name is "System" or "DocDsl" || name.StartsWith("System.", StringComparison.Ordinal);

    private static void AddFolders(Dictionary<string, string> taken, string name, string of, FolderClasses folders)
    {
        while (name.Length > 0 && !taken.ContainsKey(name))
        {
            taken.Add(name, $"the {(folders.RootOf(name) is null ? "namespace" : "class of the folder")} of {of}");
            name = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        }
    }
}
