using System.Xml;
using System.Xml.Linq;
using DocDsl.Workspaces.References;

namespace DocDsl.Workspaces.Code;

/// <summary>A project of C#: where it is built to.</summary>
internal sealed class CodeProject
{
    private static readonly EnumerationOptions s_below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };
    private static readonly EnumerationOptions s_here = new() { IgnoreInaccessible = true };

    private readonly string _assemblyName;
    private readonly string[] _outputs;

    /// <param name="file">The project file.</param>
    /// <param name="root">The folder of the workspace.</param>
    public CodeProject(string file, string root)
    {
        File = file;
        Folder = Path.GetDirectoryName(file)!;
        Root = root;
        var name = Path.GetFileNameWithoutExtension(file);
        var project = Load(file);
        var shared = Above(Folder).Select(folder => Path.Combine(folder, "Directory.Build.props")).FirstOrDefault(System.IO.File.Exists);
        var common = shared is null ? null : Load(shared);
        string? Property(string property, XElement? of) =>
            of
                ?.Descendants()
                .LastOrDefault(element => element.Name.LocalName == property)
                ?.Value.Trim()
                .Replace("$(MSBuildProjectName)", name, StringComparison.Ordinal)
                is { Length: > 0 } value
                ? value
                : null;

        var assembly = Property("AssemblyName", project) ?? Property("AssemblyName", common);
        _assemblyName = assembly is null || assembly.Contains("$(", StringComparison.Ordinal) ? name : assembly;

        // A folder for all projects, beside the one file in which the SDK lets it be asked for. 'obj' has a copy of what is built to a
        // place that only MSBuild knows.
        string[] own = [Path.Combine(Folder, "bin"), Path.Combine(Folder, "obj")];
        _outputs = own;
        if (
            shared is not null
            && (
                Property("ArtifactsPath", common) is not null
                || string.Equals(Property("UseArtifactsOutput", common), "true", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var beside = Path.GetDirectoryName(shared)!;
            var path = Property("ArtifactsPath", common)?.Replace("$(MSBuildThisFileDirectory)", beside + "/", StringComparison.Ordinal);
            var artifacts =
                path is null || path.Contains("$(", StringComparison.Ordinal)
                    ? Path.Combine(beside, "artifacts")
                    : Path.GetFullPath(path, beside);
            _outputs = [Path.Combine(artifacts, "bin", name), Path.Combine(artifacts, "obj", name), .. own];
        }
    }

    /// <summary>The project file, absolute.</summary>
    public string File { get; }

    /// <summary>Where the project lies.</summary>
    public string Folder { get; }

    /// <summary>The folder of the workspace in which it lies.</summary>
    public string Root { get; }

    /// <summary>The projects below some folders.</summary>
    public static IEnumerable<CodeProject> Find(IEnumerable<string> roots)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            foreach (var file in Files(root, "*.csproj"))
            {
                if (known.Add(file))
                {
                    yield return new CodeProject(file, root);
                }
            }
        }
    }

    /// <summary>The project's own files of C#.</summary>
    public IEnumerable<string> SourceFiles() => Files(Folder, "*.cs");

    /// <summary>What was built last; null when nothing was.</summary>
    public string? FindAssembly()
    {
        foreach (var output in _outputs)
        {
            if (!Directory.Exists(output))
            {
                continue;
            }

            // Those in 'ref' have no code.
            var newest = Directory
                .EnumerateDirectories(output, "*", s_below)
                .Prepend(output)
                .Where(folder => Path.GetFileName(folder) is not ("ref" or "refint"))
                .Select(folder => new FileInfo(Path.Combine(folder, _assemblyName + ".dll")))
                .Where(file => file.Exists)
                .MaxBy(file => file.LastWriteTimeUtc);
            if (newest is not null)
            {
                return newest.FullName;
            }
        }

        return null;
    }

    /// <summary>The list of packages that the last restore wrote; null where there was none.</summary>
    public string? FindAssets() =>
        _outputs.Select(output => Path.Combine(output, RestoredPackages.FileName)).FirstOrDefault(System.IO.File.Exists);

    private static IEnumerable<string> Files(string root, string pattern)
    {
        var waiting = new Stack<string>();
        waiting.Push(root);
        while (waiting.TryPop(out var folder))
        {
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(folder, pattern, s_here))
            {
                yield return file;
            }

            foreach (var below in new DirectoryInfo(folder).EnumerateDirectories("*", s_here))
            {
                // A link may lead back to its own folder.
                if (
                    below.Name is not ("bin" or "obj" or "node_modules" or "artifacts")
                    && below.Name[0] != '.'
                    && !below.Attributes.HasFlag(FileAttributes.ReparsePoint)
                )
                {
                    waiting.Push(below.FullName);
                }
            }
        }
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    private static XElement? Load(string file)
    {
        try
        {
            return XDocument.Load(new MemoryStream(FileReader.Read(file, DocumentFile.MaxBytes))).Root;
        }
        catch (Exception fault) when (FileErrors.Include(fault) || fault is XmlException)
        {
            return null;
        }
    }
}
