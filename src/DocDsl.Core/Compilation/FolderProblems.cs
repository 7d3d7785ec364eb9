using DocDsl.Core.Diagnostics;
using DocDsl.Core.Rules.CSharp;

namespace DocDsl.Core.Compilation;

/// <summary>
/// The folders that cannot be classes (<see cref="FolderClasses"/>). Their documents get no property; all else in them stays in a
/// namespace, as if they were not there.
/// </summary>
internal sealed class FolderProblems
{
    private readonly Dictionary<string, FolderProblem> _byRoot = new(StringComparer.Ordinal);
    private FolderClasses _all = FolderClasses.None;

    private FolderProblems() { }

    /// <param name="folders">The folders that the documents need as classes.</param>
    /// <param name="records">The full names of the records of document types.</param>
    /// <param name="taken">The names that something else has, and what that is.</param>
    public static FolderProblems Of(FolderClasses folders, IEnumerable<string> records, Dictionary<string, string> taken)
    {
        var problems = new FolderProblems { _all = folders };
        foreach (var name in folders.Classes)
        {
            var root = folders.RootOf(name)!;
            if (taken.TryGetValue(name, out var other))
            {
                problems.Add(root, name, other);
            }
            else if (name != root && HasNameOfContainer(name))
            {
                problems.Add(root, name, "the class that contains it");
            }
        }

        foreach (var record in records)
        {
            var folder = record.Substring(0, Math.Max(0, record.LastIndexOf('.')));
            if (
                folders.RootOf(folder) is { } root
                && FolderClasses.Above(record).TakeWhile(above => above.Length > root.Length).Any(HasNameOfContainer)
            )
            {
                problems.Add(root, folder, $"the document type '{record}' or of its folder");
            }
        }

        return problems;
    }

    /// <summary>What has the name of a property or a type already: the class around it, or the list's own members.</summary>
    /// <returns>What it is, in the middle of a sentence; null where the name is free.</returns>
    public static string? MemberOf(DocumentEntry entry, FolderClasses folders)
    {
        var name = entry.Name.Type;
        return
            entry.Record is not null && folders.IsInList(entry.Name)
                ? name == folders.List.Type ? "the class that contains it"
                    : IsMemberOfList(name) ? $"a member of the list '{folders.List.Type}'"
                    : null
            : folders.RootOf(entry.Name.Namespace) is not null && name == FolderClasses.Simple(entry.Name.Namespace)
                ? "the class that contains it"
            : null;
    }

    public bool ContainsKey(string root) => _byRoot.ContainsKey(root);

    /// <summary>What is wrong with the class of a folder; null when nothing is.</summary>
    public FolderProblem? Find(string folder) =>
        folder == _all.List.Namespace ? null
        : folder.Length == 0 ? Global
        : FolderClasses.IsIn(_all.List.Namespace, folder) ? Outer
        : _all.RootOf(folder) is { } root && _byRoot.TryGetValue(root, out var problem) ? problem
        : null;

    /// <summary>Of documents that <c>@csharp</c> puts outside all namespaces, where no folder is.</summary>
    private FolderProblem Global { get; } = new(entry => NameClash.NoFolder(default, entry.Name.Type, $"the document {entry.Path}"));

    /// <summary>Of documents that <c>@csharp</c> puts above the project's root namespace, which stays one.</summary>
    private FolderProblem Outer { get; } =
        new(entry => Taken(entry.Name.Namespace, entry, "the root namespace of the project, or of one above it"));

    private void Add(string root, string name, string other)
    {
        if (!_byRoot.ContainsKey(root))
        {
            _byRoot.Add(
                root,
                new FolderProblem(entry => Taken(name, entry, other))
            );
        }
    }

    private static Diagnostic Taken(string name, DocumentEntry entry, string other) =>
        NameClash.Taken(default, name, $"the class of the folder of {entry.Path}", other);

    private static bool HasNameOfContainer(string name) =>
        name.LastIndexOf('.') is > 0 and var dot && FolderClasses.Simple(name.Substring(0, dot)) == name.Substring(dot + 1);

    private static bool IsMemberOfList(string name) =>
        name is "All" or "Of" or "Promises"
        || (name.StartsWith("Get", StringComparison.Ordinal) && name.Skip(3).All(c => c is >= '0' and <= '9'));
}

/// <summary>Why a folder is no class.</summary>
/// <param name="report">What is reported of a document in it.</param>
internal sealed class FolderProblem(Func<DocumentEntry, Diagnostic> report)
{
    private bool _isReported;

    /// <summary>The diagnostic of the first document, and null for the others.</summary>
    public Diagnostic? Take(DocumentEntry entry)
    {
        var isFirst = !_isReported;
        _isReported = true;
        return isFirst ? report(entry) : null;
    }
}
