using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using DocDsl.Workspaces.Code;

namespace DocDsl.Workspaces.References;

/// <summary>What the last restore of a project found (<c>obj/project.assets.json</c>).</summary>
/// <param name="Packages">
/// The packages, with those that they need, by name: the assemblies that the project is compiled against, relative to one of the
/// folders.
/// </param>
/// <param name="Folders">Where packages are; absolute.</param>
/// <param name="Projects">The projects that it refers to, with those that they refer to; absolute.</param>
internal sealed record RestoredPackages(
    ImmutableSortedDictionary<string, ImmutableArray<string>> Packages,
    ImmutableArray<string> Folders,
    ImmutableArray<string> Projects
)
{
    /// <summary>More than a restore writes for a thousand packages, in bytes.</summary>
    private const long MaxBytes = 128L * 1024 * 1024;

    /// <summary>By path. It outlives the workspaces of a language server, of which each change makes a new one.</summary>
    private static readonly ConcurrentDictionary<string, (FileStamp Stamp, RestoredPackages Packages)> s_read = new(StringComparer.Ordinal);

    /// <summary>The name of the file.</summary>
    public const string FileName = "project.assets.json";

    /// <summary>Where the restore of a project writes it; null where the project has not been restored.</summary>
    public static string? Find(string projectFile) => new CodeProject(projectFile, Path.GetDirectoryName(projectFile)!).FindAssets();

    /// <summary>Where one of the assemblies lies; null for one that is gone since.</summary>
    public string? FileOf(string assembly) => Folders.Select(folder => Path.Combine(folder, assembly)).FirstOrDefault(File.Exists);

    /// <returns>Null where the file cannot be read.</returns>
    public static RestoredPackages? Read(string file)
    {
        var stamp = FileStamp.Of(file);
        if (s_read.TryGetValue(file, out var known) && known.Stamp == stamp)
        {
            return known.Packages;
        }

        try
        {
            using var json = JsonDocument.Parse(FileReader.Read(file, MaxBytes));
            var packages = Read(Path.GetDirectoryName(Path.GetDirectoryName(file))!, json.RootElement);
            s_read[file] = (stamp, packages);
            return packages;
        }
        catch (Exception fault)
            when (FileErrors.Include(fault)
                || fault is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException
            )
        {
            // It is being written, or is not what a restore writes.
            return null;
        }
    }

    private static RestoredPackages Read(string folder, JsonElement root)
    {
        var projectFolder = ProjectFolderOf(root) ?? folder;
        var libraries = root.GetProperty("libraries")
            .EnumerateObject()
            .DistinctBy(library => library.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(library => library.Name, library => library.Value, StringComparer.OrdinalIgnoreCase);
        var packages = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

        // Of a project for several frameworks a package may be there for one alone; its declarations are the same for all.
        foreach (var library in root.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
        {
            var name = library.Name[..Math.Max(0, library.Name.IndexOf('/', StringComparison.Ordinal))];
            if (
                library.Value.TryGetProperty("type", out var type)
                && type.ValueEquals("package")
                && packages.GetValueOrDefault(name) is { IsDefaultOrEmpty: true }
                && libraries.TryGetValue(library.Name, out var found)
            )
            {
                packages[name] = AssembliesOf(library.Value, found.GetProperty("path").GetString() ?? "");
            }
        }

        return new RestoredPackages(
            packages.ToImmutable(),
            [.. root.GetProperty("packageFolders").EnumerateObject().Select(each => each.Name)],
            [
                .. libraries
                    .Values.Select(library => library.TryGetProperty("msbuildProject", out var project) ? project.GetString() : null)
                    .OfType<string>()
                    .Select(project => Path.GetFullPath(project.Replace('\\', '/'), projectFolder))
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>Its paths are relative to the project, which need not be beside the file.</summary>
    private static string? ProjectFolderOf(JsonElement root) =>
        root.TryGetProperty("project", out var project)
        && project.TryGetProperty("restore", out var restore)
        && restore.TryGetProperty("projectPath", out var path)
        && path.GetString() is { } file
        && Path.IsPathFullyQualified(file)
            ? Path.GetDirectoryName(file)
            : null;

    private static ImmutableArray<string> AssembliesOf(JsonElement library, string path) =>
        library.TryGetProperty("compile", out var compile)
            ?
            [
                .. compile
                    .EnumerateObject()
                    .Where(file => file.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                    .Select(file => Path.Combine(path, file.Name)),
            ]
            : [];
}
