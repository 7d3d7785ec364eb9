using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>A file, folder or glob of the command line, which may name files that are there no more.</summary>
internal sealed class GivenPath
{
    private readonly Workspace _workspace;
    private readonly Dictionary<string, string> _files;
    private readonly string? _problem;
    private readonly string _full;
    private readonly PathGlob? _glob;
    private bool _had;

    /// <param name="path">As given.</param>
    /// <param name="workspace">Knows which files of Markdown are documents.</param>
    public GivenPath(string path, Workspace workspace)
    {
        var problems = new List<string>();
        _workspace = workspace;
        _files = PathList.Expand([path], withTypes: true, problems, workspace).ToDictionary(RealPath.Of, StringComparer.Ordinal);
        _problem = problems.FirstOrDefault();
        _full = Path.TrimEndingDirectorySeparator(RealPath.Of(path));
        _glob = PathGlob.IsGlob(path) ? new PathGlob(_full.Replace(Path.DirectorySeparatorChar, '/')) : null;
    }

    /// <summary>Why it names nothing: neither a file that is there nor one of those that <see cref="Had"/> was asked for.</summary>
    public string? Problem => _had ? null : _problem;

    /// <summary>A file that it names, as shown; null where it does not name it.</summary>
    /// <param name="file">Absolute, without links.</param>
    public string? Find(string file) => _files.GetValueOrDefault(RealPath.Of(file));

    /// <summary>Whether it named a document or a type, which need not be there any more.</summary>
    /// <param name="file">Absolute, without links.</param>
    public bool Had(string file)
    {
        var isNamed =
            _files.ContainsKey(file)
            || file == _full
            || _glob?.IsMatch(file) == true
            || (
                FolderFiles.IsIn(_full, file)
                && DocumentFiles.IsIncluded(Path.GetRelativePath(_full, file))
                && (FolderFiles.IsDocumentOrType(file) || _workspace.IsDocument(file))
            );
        _had |= isNamed;
        return isNamed;
    }
}
