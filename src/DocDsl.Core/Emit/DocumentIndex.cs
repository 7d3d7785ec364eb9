using DocDsl.Core.Collections;

namespace DocDsl.Core.Emit;

/// <summary>What one document says to the others: its place and name, and nothing else.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="File">The file itself: two may be linked to one path.</param>
/// <param name="Name">The type's name.</param>
internal sealed record DocumentEntry(string Path, string File, DocumentName Name);

/// <summary>A document whose name another has already.</summary>
/// <param name="Path">The document that gets no type.</param>
/// <param name="File">Its file.</param>
/// <param name="Other">What has the name, as a message says it.</param>
internal sealed record DocumentClash(string Path, string File, string Other);

/// <summary>All documents of a project by name; the only thing that crosses documents.</summary>
/// <param name="Entries">Those that get a type, by path.</param>
/// <param name="Clashes">Those that do not (QA6001), by path.</param>
/// <param name="ListName">
/// The class that lists the documents: <c>Documents</c>, or <c>AllDocuments</c> beside a folder of that name.
/// </param>
internal sealed record DocumentIndex(EquatableArray<DocumentEntry> Entries, EquatableArray<DocumentClash> Clashes, string ListName)
{
    /// <summary>Sorts documents by path and finds the names that are taken.</summary>
    /// <param name="entries">In any order.</param>
    /// <param name="types">The full names of the records of document types: documents give way to them.</param>
    /// <param name="rootNamespace">As code writes it: the namespace of <c>Documents</c>.</param>
    public static DocumentIndex Create(IEnumerable<DocumentEntry> entries, IEnumerable<string> types, string rootNamespace)
    {
        var sorted = entries.Distinct()
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

        foreach (var entry in sorted)
        {
            AddNamespaces(taken, entry);
        }

        // A folder may well be called Documents.
        var prefix = rootNamespace.Length == 0 ? "" : rootNamespace + ".";
        var listName = taken.ContainsKey(prefix + "Documents") ? "AllDocuments" : "Documents";
        taken[prefix + listName] = $"the list '{listName}' of the project";

        var kept = new List<DocumentEntry>();
        var clashes = new List<DocumentClash>();
        foreach (var entry in sorted)
        {
            if (kept.Count > 0 && kept[kept.Count - 1] is var last && last.Path == entry.Path)
            {
                clashes.Add(new DocumentClash(entry.Path, entry.File, $"the file {last.File}, which is at the same place in the project,"));
            }
            else if (taken.TryGetValue(entry.Name.FullName, out var other)
                || IsForeign(entry.Name.Namespace, out other)
                || IsWithin(entry.Name.Namespace, records, out other))
            {
                clashes.Add(new DocumentClash(entry.Path, entry.File, other));
            }
            else
            {
                taken.Add(entry.Name.FullName, entry.Path);
                kept.Add(entry);
            }
        }

        return new DocumentIndex(new EquatableArray<DocumentEntry>(kept), new EquatableArray<DocumentClash>(clashes), listName);
    }

    /// <summary>A folder cannot have the name of a type.</summary>
    private static bool IsWithin(string name, HashSet<string> records, out string other)
    {
        for (; name.Length > 0 && records.Count > 0; name = name.Substring(0, Math.Max(0, name.LastIndexOf('.'))))
        {
            if (records.Contains(name))
            {
                other = $"the document type '{name}'";
                return true;
            }
        }

        other = "";
        return false;
    }

    /// <summary>Namespaces of others, in which a type of ours may hide one of theirs from the generated code itself.</summary>
    public static bool IsForeign(string name, out string other)
    {
        var isSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        other = isSystem ? "a type of the namespace 'System'" : "a type of the namespace 'DocDsl'";
        return isSystem || name == "DocDsl";
    }

    private static void AddNamespaces(Dictionary<string, string> taken, DocumentEntry entry)
    {
        for (var name = entry.Name.Namespace; name.Length > 0 && !taken.ContainsKey(name);)
        {
            taken.Add(name, $"the namespace of {entry.Path}");
            name = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        }
    }
}
