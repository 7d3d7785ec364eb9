using System.Collections.Concurrent;
using System.Reflection.Metadata;

namespace DocDsl.Workspaces.Code;

/// <summary>A project and the assembly that was built of it last.</summary>
/// <param name="project">The project.</param>
/// <param name="assembly">The assembly.</param>
/// <param name="built">When it was written, in the time of this machine.</param>
/// <param name="texts">The files of code.</param>
internal sealed class BuiltProject(CodeProject project, AssemblyFile assembly, DateTime built, CodeTexts texts)
{
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.Ordinal);

    public CodeProject Project { get; } = project;

    public AssemblyFile Assembly { get; } = assembly;

    /// <summary>When it was built, in the time of this machine.</summary>
    public DateTime Built { get; } = built;

    /// <summary>
    /// Whether sources have changed since: one that was compiled is not the same or is gone, by the hash that the PDB has of it, or one was
    /// added. A checkout gives all files a new time, and changes none of them.
    /// </summary>
    public bool IsStale
    {
        get
        {
            var compiled = new HashSet<string>(StringComparer.Ordinal);
            foreach (var handle in Assembly.Pdb?.Documents ?? default)
            {
                var file = FileOf(handle);
                compiled.Add(file);
                if (IsOwn(file) && (texts.Find(file) is not { } text || !IsUnchanged(handle, text)))
                {
                    return true;
                }
            }

            return Project.SourceFiles().Any(file => !compiled.Contains(file) && File.GetLastWriteTime(file) > Built);
        }
    }

    /// <summary>
    /// Where a document of the PDB lies. A deterministic build writes other paths (<c>/_/src/Code.cs</c>): of those the longest end is
    /// taken that is a file below the project's folder, or below one above it in the workspace.
    /// </summary>
    public string FileOf(DocumentHandle document) =>
        _paths.GetOrAdd(
            Assembly.PathOf(document),
            written =>
            {
                if (Path.IsPathFullyQualified(written) && File.Exists(written))
                {
                    return Path.GetFullPath(written);
                }

                var parts = written.Split('/', '\\').Where(part => part.Length > 0).ToArray();
                for (var first = 0; first < parts.Length; first++)
                {
                    for (
                        var folder = Project.Folder;
                        folder is not null && folder.StartsWith(Project.Root, StringComparison.Ordinal);
                        folder = Path.GetDirectoryName(folder)
                    )
                    {
                        var path = Path.Combine([folder, .. parts[first..]]);
                        if (File.Exists(path))
                        {
                            return Path.GetFullPath(path);
                        }
                    }
                }

                return Path.GetFullPath(written, Project.Folder);
            }
        );

    /// <summary>Whether a file is one that somebody writes: not of a generator, and not of a package.</summary>
    private bool IsOwn(string file) =>
        !IsGenerated(file)
        && FolderFiles.IsIn(Project.Folder, file)
        && !Path.GetRelativePath(Project.Folder, file).Split('/', '\\').Any(name => name is "bin" or "obj");

    /// <summary>Whether a file is what a generator wrote, by its name.</summary>
    public static bool IsGenerated(string path) => path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is as it was when the project was built.</summary>
    public bool IsUnchanged(DocumentHandle document, CodeFile text)
    {
        var written = Assembly.Pdb!.GetDocument(document);
        return !written.Hash.IsNil && text.HasHash(Assembly.Pdb.GetGuid(written.HashAlgorithm), Assembly.Pdb.GetBlobBytes(written.Hash));
    }
}
