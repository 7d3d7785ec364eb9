using System.Collections.Immutable;
using System.Xml.Linq;

namespace DocDsl.Workspaces.References;

/// <summary>
/// The projects and packages that a project file refers to, read without MSBuild. Those with properties or conditions are known to a build
/// only, or to the restore before it.
/// </summary>
/// <param name="Projects">Absolute paths, in order; private ones are not passed on to those that refer to the project.</param>
/// <param name="Packages">The packages that a restore must have found.</param>
/// <param name="NotEvaluated">The references to projects that only a build can evaluate, as written.</param>
internal sealed record ProjectReferences(
    ImmutableArray<(string File, bool IsPrivate)> Projects,
    ImmutableArray<string> Packages,
    ImmutableArray<string> NotEvaluated
)
{
    private const string Project = "ProjectReference";

    public static ProjectReferences None { get; } = new([], [], []);

    /// <param name="folder">The project's folder, absolute.</param>
    /// <param name="project">The project file.</param>
    public static ProjectReferences Read(string folder, XDocument project)
    {
        var projects = ImmutableArray.CreateBuilder<(string File, bool IsPrivate)>();
        var packages = ImmutableArray.CreateBuilder<string>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var element in project.Descendants().Where(element => element.Name.LocalName is Project or "PackageReference"))
        {
            if (ValueOf(element, "Include") is not { } include)
            {
                continue;
            }

            var isKnown = !ProjectItem.IsConditional(element) && !ProjectItem.IsComputed(include);
            if (element.Name.LocalName != Project)
            {
                packages.AddRange(isKnown ? ProjectItem.Split(include) : []);
            }
            else if (!IsCompiledAgainst(element))
            {
                continue;
            }
            else if (isKnown)
            {
                var isPrivate = IsEqual(ValueOf(element, "PrivateAssets"), "all");
                projects.AddRange(
                    ProjectItem
                        .PathsIn(folder, include)
                        .SelectMany(path => PathGlob.IsGlob(path) ? PathGlob.Find(path) : [path])
                        .Select(path => (Path.GetFullPath(path), isPrivate))
                );
            }
            else
            {
                others.Add($"<{Project} Include=\"{element.Attribute("Include")?.Value ?? include}\" />");
            }
        }

        return new ProjectReferences(projects.ToImmutable(), packages.ToImmutable(), others.ToImmutable());

        string? ValueOf(XElement element, string name) => ProjectItem.ValueOf(folder, element, name);

        // An analyzer, or a project that is only built before.
        bool IsCompiledAgainst(XElement element) =>
            !IsEqual(ValueOf(element, "ReferenceOutputAssembly"), "false") && !IsEqual(ValueOf(element, "OutputItemType"), "Analyzer");
    }

    private static bool IsEqual(string? value, string wanted) => string.Equals(value?.Trim(), wanted, StringComparison.OrdinalIgnoreCase);
}
