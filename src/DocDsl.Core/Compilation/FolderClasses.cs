using DocDsl.Core.Collections;

namespace DocDsl.Core.Compilation;

/// <summary>
/// The classes that have documents as properties (<c>@members none</c>): that of their folder, or for those of the project's own folder
/// its list. A class and a namespace cannot share a name, so all that is below such a folder is nested in its class, under the same
/// names; the folders above stay namespaces.
/// </summary>
/// <param name="List">The class that lists the documents.</param>
/// <param name="Roots">The topmost folders that are classes, by their full names, in order.</param>
/// <param name="Classes">These and the folders of documents below them.</param>
internal sealed record FolderClasses(DocumentName List, EquatableArray<string> Roots, EquatableArray<string> Classes)
{
    public static FolderClasses None { get; } = new(new DocumentName("", ""), default, default);

    /// <summary>The folders that the documents need as classes.</summary>
    public static FolderClasses Of(EquatableArray<DocumentEntry> entries, DocumentName list)
    {
        HashSet<string>? direct = null;
        for (var i = 0; i < entries.Count; i++)
        {
            var name = entries[i].Name.Namespace;
            if (entries[i].Record is not null && name.Length > 0 && !IsIn(list.Namespace, name))
            {
                (direct ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
            }
        }

        if (direct is null)
        {
            return new FolderClasses(list, default, default);
        }

        var roots = direct.Where(name => !Above(name).Skip(1).Any(direct.Contains)).OrderBy(name => name, StringComparer.Ordinal);
        return new FolderClasses(list, new EquatableArray<string>(roots), default).With(entries);
    }

    /// <summary>With the folders of some documents as classes, and no others.</summary>
    public FolderClasses With(IEnumerable<DocumentEntry> entries)
    {
        var classes = new HashSet<string>(StringComparer.Ordinal);
        var folders = Roots.Count == 0 ? [] : entries.Select(entry => entry.Name.Namespace).Distinct(StringComparer.Ordinal);
        foreach (var name in folders)
        {
            if (RootOf(name) is { } root)
            {
                classes.UnionWith(Above(name).TakeWhile(above => above.Length >= root.Length));
            }
        }

        return this with
        {
            Classes = new EquatableArray<string>(classes.OrderBy(name => name, StringComparer.Ordinal)),
        };
    }

    /// <summary>The topmost class that a folder is, or is in; null where it is a namespace.</summary>
    public string? RootOf(string folder)
    {
        // No root is in another and no identifier has a sign before the dot, so that only the last one before the folder can have it.
        var (low, high) = (0, Roots.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Roots[middle], folder) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && IsIn(folder, Roots[low - 1]) ? Roots[low - 1] : null;
    }

    /// <summary>Whether a document without a type is a property of the project's list.</summary>
    public bool IsInList(DocumentName document) => document.Namespace == List.Namespace;

    /// <summary>The full name of a document's type, or of its property.</summary>
    public string FullNameOf(DocumentEntry entry) =>
        entry.Record is not null && IsInList(entry.Name) ? List.FullName + "." + entry.Name.Type : entry.Name.FullName;

    /// <summary>Whether a folder is another, or below it.</summary>
    public static bool IsIn(string folder, string other) =>
        folder.StartsWith(other, StringComparison.Ordinal) && (folder.Length == other.Length || folder[other.Length] == '.');

    /// <summary>The last part of a name.</summary>
    public static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>A folder and those above it.</summary>
    public static IEnumerable<string> Above(string folder)
    {
        for (; folder.Length > 0; folder = folder.Substring(0, Math.Max(0, folder.LastIndexOf('.'))))
        {
            yield return folder;
        }
    }
}
