using System.Collections.Concurrent;
using DocDsl.Cli.Input;
using DocDsl.Core.Compilation;
using DocDsl.Workspaces;
using DocDsl.Workspaces.Code;

namespace DocDsl.Cli.Commands;

/// <summary>Checks the code and tests that answers rest on, in what was built last of the projects around a document.</summary>
/// <param name="workspace">Knows the projects.</param>
internal sealed class CodeCheck(Workspace workspace)
{
    private readonly ConcurrentDictionary<string, BuiltEvidence> _byFolder = new(StringComparer.Ordinal);
    private string[] _folders = [];

    /// <summary>Knows the folders that are checked: outside of a repository projects are looked for there.</summary>
    public void Begin(IEnumerable<string> paths) =>
        _folders = [.. paths.Where(Directory.Exists).Append(".").Select(PathList.FullPath).OrderBy(folder => folder.Length)];

    /// <summary>Checks a document.</summary>
    /// <param name="file">Its absolute path.</param>
    /// <param name="document">The document.</param>
    public EvidenceVerdict Run(string file, DocumentCompilation document)
    {
        if (document.Evidence.Count == 0 && document.Unproven.Count == 0)
        {
            return EvidenceVerdict.None;
        }

        var project = workspace.ProjectOf(file);
        var folder = workspace.RepositoryOf(file) ?? _folders.FirstOrDefault(each => FolderFiles.IsIn(each, file)) ?? project.Path;
        return _byFolder.GetOrAdd(folder, root => new BuiltEvidence(new BuiltCode([root]))).Check(project, document);
    }
}
