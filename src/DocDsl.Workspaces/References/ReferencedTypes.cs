using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;

namespace DocDsl.Workspaces.References;

/// <summary>A type that another project or a package declares.</summary>
/// <param name="Source">The declaration, with its record in the other's assembly.</param>
/// <param name="File">The file that declares it, absolute; null for one of a package.</param>
internal sealed record ReferencedType(TypeSource Source, string? File);

/// <summary>The types that a project has from its references, as the compiler reads them from assemblies.</summary>
/// <param name="Types">Those of projects first, the nearest before the others; two with one name are QA5009.</param>
/// <param name="Unread">What is not known of the references, each the part of a sentence.</param>
internal sealed record ReferencedTypes(ImmutableArray<ReferencedType> Types, ImmutableArray<string> Unread)
{
    /// <summary>Of a project without references, and where there is no project.</summary>
    public static ReferencedTypes None { get; } = new([], []);

    /// <summary>Follows the references of a project, of which each is read once: they may go in circles.</summary>
    /// <param name="project">The project.</param>
    /// <param name="projectOf">The project of a project file that exists.</param>
    public static ReferencedTypes Of(ProjectFolder project, Func<string, ProjectFolder> projectOf)
    {
        if (project.ProjectFile is null)
        {
            return None;
        }

        var assets = RestoredPackages.Find(project.ProjectFile);
        var restored = assets is null ? null : RestoredPackages.Read(assets);
        var unread = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal) { project.ProjectFile };
        var projects = new List<ProjectFolder>();
        Follow(project);

        // A restore has written down what MSBuild made of conditions, properties and imported files.
        Add(restored?.Projects ?? []);
        for (var i = 0; i < projects.Count; i++)
        {
            Follow(projects[i]);
        }

        if (assets is not null && restored is null)
        {
            unread.Add($"'{project.Relative(assets)}' cannot be read");
        }
        else
        {
            unread.AddRange(NotRestored());
        }

        return new ReferencedTypes([.. projects.SelectMany(each => each.Declared), .. OfPackages()], [.. unread.Distinct()]);

        void Follow(ProjectFolder from)
        {
            var references = from.References;
            if (restored is null)
            {
                unread.AddRange(references.NotEvaluated.Select(reference => $"only a build evaluates {reference} of {NameOf(from)}"));
            }

            Add(references.Projects.Where(reference => !reference.IsPrivate || from == project).Select(reference => reference.File));
        }

        void Add(IEnumerable<string> files)
        {
            foreach (var file in files.Where(known.Add))
            {
                if (!File.Exists(file))
                {
                    unread.Add($"the project '{project.Relative(file)}' does not exist");
                    continue;
                }

                var found = projectOf(file);
                projects.Add(found);
                if (found.IsDamaged)
                {
                    unread.Add($"the project '{project.Relative(file)}' cannot be read");
                }
            }
        }

        IEnumerable<string> NotRestored()
        {
            string[] packages =
            [
                .. projects
                    .Prepend(project)
                    .SelectMany(each => each.References.Packages)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(package => restored?.Packages.ContainsKey(package) != true),
            ];
            return restored is not null ? packages.Select(package => $"the package '{package}' is not restored")
                : packages.Length > 0 ? [$"the packages of {NameOf(project)} are not restored"]
                : [];
        }

        IEnumerable<ReferencedType> OfPackages()
        {
            foreach (var (package, assemblies) in restored?.Packages ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty)
            {
                foreach (var assembly in assemblies)
                {
                    var file = restored!.FileOf(assembly);
                    var types = file is null ? null : AssemblyTypes.Of(file);
                    if (types is null)
                    {
                        unread.Add(
                            file is null
                                ? $"the package '{package}' is not restored"
                                : $"'{Path.GetFileName(file)}' of the package '{package}' cannot be read"
                        );
                    }

                    foreach (var type in types ?? [])
                    {
                        yield return new ReferencedType(type, File: null);
                    }
                }
            }
        }
    }

    private static string NameOf(ProjectFolder project) => Path.GetFileName(project.ProjectFile)!;
}
