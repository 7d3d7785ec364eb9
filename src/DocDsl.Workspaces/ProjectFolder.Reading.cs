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

    private string? TryReadText(string file)
    {
        try
        {
            return _open?.Find(file) ?? DocumentFile.Read(file).Text;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

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
