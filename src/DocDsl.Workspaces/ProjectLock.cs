using DocDsl.Core.Attestation;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary><c>docdsl.lock</c> of a project, as it was read.</summary>
/// <param name="Path">Where it is or would be, absolute.</param>
/// <param name="Content">Its text; null where there is no such file.</param>
/// <param name="File">What it says.</param>
/// <param name="Read">What was read, for whoever writes it again; null where there is no such file.</param>
internal sealed record ProjectLock(string Path, SourceText? Content, LockFile File, DocumentFile? Read)
{
    /// <summary>What was attested and sent; null where the project has no such file.</summary>
    public LockFile? Existing => Content is null ? null : File;

    /// <summary>Reads the file of a folder.</summary>
    /// <param name="folder">The project's, absolute.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ProjectLock Of(string folder)
    {
        var path = System.IO.Path.Combine(folder, LockFile.FileName);
        if (!System.IO.File.Exists(path))
        {
            return new ProjectLock(path, null, LockFile.Empty, null);
        }

        var read = DocumentFile.Read(path);
        var text = new SourceText(read.Text, LockFile.FileName);
        return new ProjectLock(path, text, LockFile.Parse(text), read);
    }
}
