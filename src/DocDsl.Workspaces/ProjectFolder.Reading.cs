using System.Xml;
using System.Xml.Linq;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

// How its files are read.
internal sealed partial class ProjectFolder
{
    /// <summary>The text of one of its documents; null where it has none of that path.</summary>
    /// <param name="relative">As seen from the project.</param>
    internal SourceText? TextAt(string relative)
    {
        var file = FileOf(relative);
        return IsOwn(file) && TryReadText(file) is { } text ? new SourceText(text, relative, Items.DefaultsOf(file)) : null;
    }

    /// <summary>The text of a file on the disk; null where it cannot be read, which is reported where the file itself is checked.</summary>
    internal static string? ReadSaved(string file)
    {
        try
        {
            return DocumentFile.Read(file).Text;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? TryReadText(string file) => _open?.Find(file) ?? ReadSaved(file);

    /// <summary>The last value that a project file gives a property; null for none, and for one that only a build can compute.</summary>
    private static string? PropertyOf(XDocument? project, string name) =>
        project?.Descendants().LastOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value
        && !value.Contains("$(", StringComparison.Ordinal)
            ? value
            : null;

    private static XDocument? TryLoad(string projectFile)
    {
        try
        {
            return XDocument.Load(new MemoryStream(FileReader.Read(projectFile, DocumentFile.MaxBytes)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException)
        {
            // A project that cannot be read does not build either; its documents can be checked all the same.
            return null;
        }
    }
}
