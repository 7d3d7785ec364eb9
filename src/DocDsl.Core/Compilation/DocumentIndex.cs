using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>What one document says to the others: its place and name, and nothing else.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="File">The file itself: two may be linked to one path.</param>
/// <param name="Name">The type's name.</param>
internal sealed record DocumentEntry(string Path, string File, DocumentName Name);

/// <summary>A document whose name another has already.</summary>
/// <param name="Path">The document that gets no type.</param>
/// <param name="File">Its file.</param>
/// <param name="Diagnostic">What is reported (QA6001), without a location.</param>
internal sealed record DocumentClash(string Path, string File, Diagnostic Diagnostic)
{
    /// <param name="span">Where the document is named.</param>
    public Diagnostic At(TextSpan span) => Diagnostic with { Span = span };
}

/// <summary>All documents of a project by name; the only thing that crosses documents.</summary>
/// <param name="Entries">Those that get a type, by path.</param>
/// <param name="Clashes">Those that do not (QA6001), by path.</param>
/// <param name="ListName">
/// The class that lists the documents: <c>Documents</c>, or <c>AllDocuments</c> beside a folder or a type of that name.
/// </param>
internal sealed record DocumentIndex(EquatableArray<DocumentEntry> Entries, EquatableArray<DocumentClash> Clashes, string ListName)
{
    /// <summary>Sorts documents by path and finds the names that are taken.</summary>
    /// <param name="entries">In any order.</param>
    /// <param name="types">The full names of the records of document types: documents give way to them.</param>
    /// <param name="ownTypes">The full names of types that the project's code has itself: documents give way to them too.</param>
    /// <param name="list">The name of the list.</param>
    public static DocumentIndex Create(
        IEnumerable<DocumentEntry> entries,
        IEnumerable<string> types,
        IEnumerable<string> ownTypes,
        DocumentName list
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

        foreach (var type in ownTypes)
        {
            taken[type] = "a type in the project's code";
        }

        foreach (var entry in sorted)
        {
            AddNamespaces(taken, entry);
        }

        // A folder may well be called Documents.
        list = taken.ContainsKey(list.FullName) ? list with { Type = "All" + list.Type } : list;
        taken[list.FullName] = $"the list '{list.Type}' of the project";

        var kept = new List<DocumentEntry>();
        var clashes = new List<DocumentClash>();
        foreach (var entry in sorted)
        {
            if (kept.Count > 0 && kept[kept.Count - 1] is var last && last.Path == entry.Path)
            {
                clashes.Add(new DocumentClash(entry.Path, entry.File, NameClash.SamePath(default, entry.Path, last.File)));
            }
            else if (taken.TryGetValue(entry.Name.FullName, out var other))
            {
                clashes.Add(
                    new DocumentClash(
                        entry.Path,
                        entry.File,
                        NameClash.Taken(default, entry.Name.FullName, $"the document {entry.Path}", other)
                    )
                );
            }
            else if (IsReserved(entry.Name.Namespace))
            {
                clashes.Add(
                    new DocumentClash(
                        entry.Path,
                        entry.File,
                        NameClash.Reserved(default, entry.Name.Namespace, $"the document {entry.Path}")
                    )
                );
            }
            else if (FindRecord(entry.Name.Namespace, records) is { } record)
            {
                clashes.Add(
                    new DocumentClash(
                        entry.Path,
                        entry.File,
                        NameClash.Taken(default, record, $"the namespace of the document {entry.Path}", $"the document type '{record}'")
                    )
                );
            }
            else
            {
                taken.Add(entry.Name.FullName, "the document " + entry.Path);
                kept.Add(entry);
            }
        }

        return new DocumentIndex(new EquatableArray<DocumentEntry>(kept), new EquatableArray<DocumentClash>(clashes), list.Type);
    }

    /// <summary>The type whose name the folder of a document has, or one above it; null when there is none.</summary>
    private static string? FindRecord(string name, HashSet<string> records)
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

    private static void AddNamespaces(Dictionary<string, string> taken, DocumentEntry entry)
    {
        for (var name = entry.Name.Namespace; name.Length > 0 && !taken.ContainsKey(name);)
        {
            taken.Add(name, $"the namespace of {entry.Path}");
            name = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        }
    }
}
