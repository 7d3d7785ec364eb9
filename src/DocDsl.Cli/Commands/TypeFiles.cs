using DocDsl.Types;

namespace DocDsl.Cli.Commands;

/// <summary>The document types that a document may name: those of the project it lies in, or of its own folder.</summary>
internal static class TypeFiles
{
    public static DocumentTypes Near(string file)
    {
        var own = file == "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(file))!;
        var project = own;
        while (project is not null && !Directory.EnumerateFiles(project, "*.csproj").Any())
        {
            project = Path.GetDirectoryName(project);
        }

        var files = project is null
            ? Directory.EnumerateFiles(own, "*.qatype")
            : Directory.EnumerateFiles(project, "*.qatype", SearchOption.AllDirectories)
                .Where(path => !Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        var sources = files.Order(StringComparer.Ordinal).Select(path => new TypeSource(File.ReadAllText(path))).ToList();
        return sources.Count == 0 ? DocumentTypes.ReadyMade : DocumentTypes.Create(sources);
    }
}
