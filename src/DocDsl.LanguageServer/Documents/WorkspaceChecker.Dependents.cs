using System.Collections.Immutable;
using DocDsl.Core.Symbols;

namespace DocDsl.LanguageServer.Documents;

// Which files must be checked again when others change.
internal sealed partial class WorkspaceChecker
{
    /// <summary>The files that name one of some documents, or link to it.</summary>
    /// <param name="paths">The documents', absolute.</param>
    public IEnumerable<string> MentioningFiles(params IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        var linked = paths.ToHashSet(StringComparer.Ordinal);
        return FilesNaming(paths, file => file.Mentions)
            .Concat(_files.Values.Where(file => file.Linked.Any(linked.Contains)).Select(file => file.Path))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The files that name one of some documents, each perhaps more than once.</summary>
    private IEnumerable<string> FilesNaming(IReadOnlyCollection<string> paths, Func<CheckedFile, ImmutableArray<string>> namesOf)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        var workspace = _store.Workspace;
        var byName = (from file in _files.Values from name in namesOf(file) select (file.Path, Name: name)).ToLookup(
            mention => mention.Name[(mention.Name.LastIndexOf('/') + 1)..],
            StringComparer.OrdinalIgnoreCase
        );
        return from path in paths
               let project = workspace.ProjectOf(path)
               let relative = project.Relative(path)
               from mention in byName[Path.GetFileNameWithoutExtension(path)]
               where DocumentPath.IsNamed(relative, mention.Name) && workspace.ProjectOf(mention.Path).Path == project.Path
               select mention.Path;
    }

    /// <summary>The files with promises, and the translations, in the projects of some files whose promises or originals changed.</summary>
    private IEnumerable<string> FilesBeside(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        var workspace = _store.Workspace;
        var projects = paths.Select(path => workspace.ProjectOf(path).Path).ToHashSet(StringComparer.Ordinal);
        return _files
            .Values.Where(file => file.DependsOnAll && projects.Contains(workspace.ProjectOf(file.Path).Path))
            .Select(file => file.Path);
    }

    /// <summary>The files whose check has read a text of some documents that is neither the one before nor the one after.</summary>
    private IEnumerable<string> FilesWithOtherTextOf(IReadOnlyDictionary<string, (Dependency Before, Dependency After)> documents) =>
        documents.Count == 0
            ? []
            : _files
                .Values.Where(file =>
                    file.Dependencies.Any(dependency =>
                        dependency.Path != file.Path
                        && documents.TryGetValue(dependency.Path, out var document)
                        && dependency != document.Before
                        && dependency != document.After
                    )
                )
                .Select(file => file.Path);

    /// <summary>The files whose contradictions are others than they have, in the projects of some files whose values changed.</summary>
    private IEnumerable<string> FilesContradictedAnew(IReadOnlyCollection<string> paths)
    {
        var workspace = _store.Workspace;
        foreach (var project in paths.Select(workspace.ProjectOf).DistinctBy(project => project.Path))
        {
            var index = project.Values.Index;
            foreach (var file in _files.Values)
            {
                if (
                    file.Values is not null
                    && workspace.ProjectOf(file.Path).Path == project.Path
                    && index.Find(file.Values.Path) is { } values
                    && !index.Check(values).Equals(file.Contradictions)
                )
                {
                    yield return file.Path;
                }
            }
        }
    }
}
