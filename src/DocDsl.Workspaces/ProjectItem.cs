using System.Xml.Linq;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>What a <c>DocDsl</c> item of a project file does to the list of documents.</summary>
internal enum ItemAction
{
    /// <summary><c>Include="…"</c></summary>
    Include,

    /// <summary><c>Update="…"</c></summary>
    Update,

    /// <summary><c>Remove="…"</c></summary>
    Remove,
}

/// <summary>A <c>DocDsl</c> item of a project file: <c>&lt;DocDsl Include="docs/FAQ.md" Type="faq" Culture="en" /&gt;</c></summary>
/// <param name="Action">What it does.</param>
/// <param name="Paths">What it names, absolute, with <c>/</c>: files and globs.</param>
/// <param name="Excluded">What it does not include, likewise.</param>
/// <param name="Type">The type that it gives; null for none.</param>
/// <param name="Culture">The culture that it gives; null for none.</param>
/// <param name="Link">Where the project shows a file from elsewhere; null where it does not say so.</param>
internal sealed record ProjectItem(
    ItemAction Action,
    IReadOnlyList<string> Paths,
    Func<string, bool> Excluded,
    string? Type,
    string? Culture,
    string? Link
)
{
    private readonly Func<string, bool> _isNamed = Matcher(Paths);

    /// <summary>Whether it names a file.</summary>
    /// <param name="file">An absolute path.</param>
    public bool Names(string file) => _isNamed(file) && !Excluded(file);

    /// <summary>Reads an item.</summary>
    /// <param name="folder">The project's folder, absolute.</param>
    /// <param name="element">The item.</param>
    /// <returns>Null where only a build can evaluate it.</returns>
    public static ProjectItem? Read(string folder, XElement element)
    {
        var (include, update, remove) = (ValueOf("Include"), ValueOf("Update"), ValueOf("Remove"));
        var excluded = WithoutDefaults(ValueOf("Exclude"));
        string?[] values = [include ?? update ?? remove, excluded, ValueOf("Type"), ValueOf("Culture"), ValueOf("Link")];
        if (IsConditional(element) || values[0] is null || values.Any(value => value is not null && IsComputed(value)))
        {
            return null;
        }

        return new ProjectItem(
            include is not null ? ItemAction.Include
                : update is not null ? ItemAction.Update
                : ItemAction.Remove,
            [.. PathsIn(folder, values[0]!)],
            Matcher([.. PathsIn(folder, values[1] ?? "")]),
            NullIfEmpty(values[2]),
            NullIfEmpty(values[3]),
            NullIfEmpty(values[4])
        );

        string? ValueOf(string name) => ProjectItem.ValueOf(folder, element, name);
    }

    /// <summary>What an item of any kind has of a name, in an attribute or an element.</summary>
    /// <param name="folder">The project's folder, absolute.</param>
    /// <param name="element">The item.</param>
    /// <param name="name">The name.</param>
    public static string? ValueOf(string folder, XElement element, string name) =>
        (
            element.Attribute(name)?.Value ?? element.Elements().LastOrDefault(child => child.Name.LocalName == name)?.Value
        )?.Replace("$(MSBuildProjectDirectory)", folder, StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether only a build knows if the project has an item.</summary>
    public static bool IsConditional(XElement element) =>
        element
            .AncestorsAndSelf()
            .Concat(element.Elements())
            .Any(each => each.Attribute("Condition") is not null || each.Name.LocalName is "Target" or "Otherwise");

    /// <summary>Whether an item that cannot be evaluated may be about more than the documents that are found without it.</summary>
    public static bool Matters(XElement element) =>
        element.Attribute("Include")?.Value is { } include
        && (
            element.Attributes().Concat<object>(element.Elements()).Any(each => NameOf(each) is "Type" or "Culture")
            || Split(include).Any(path => !DocumentFiles.IsDocument(path) && !DocumentFiles.IsType(path))
        );

    /// <summary>As the project file has it: <c>&lt;DocDsl Include="$(Docs)/*.md" /&gt;</c>.</summary>
    public static string Shown(XElement element) => $"<DocDsl Include=\"{element.Attribute("Include")?.Value}\" />";

    /// <summary>What builds and package managers write is not looked at anyway.</summary>
    private static string? WithoutDefaults(string? excluded) =>
        excluded
            ?.Replace("$(DefaultItemExcludes)", "", StringComparison.OrdinalIgnoreCase)
            .Replace("$(DefaultExcludesInProjectFolder)", "", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(object each) => each is XAttribute attribute ? attribute.Name.LocalName : ((XElement)each).Name.LocalName;

    /// <summary>Whether only a build can compute a value.</summary>
    public static bool IsComputed(string value) =>
        value.Contains("$(", StringComparison.Ordinal)
        || value.Contains("@(", StringComparison.Ordinal)
        || value.Contains("%(", StringComparison.Ordinal);

    /// <summary>The files and globs that an item names, absolute, with <c>/</c>.</summary>
    public static IEnumerable<string> PathsIn(string folder, string value) =>
        Split(value)
            .Select(path => Uri.UnescapeDataString(path).Replace('\\', '/'))
            .Where(path => !path.Contains('\0', StringComparison.Ordinal))
            .Select(path => Path.GetFullPath(Path.Combine(folder, path)).Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>The parts of a list of an item.</summary>
    public static string[] Split(string value) =>
        value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? NullIfEmpty(string? value) => value?.Trim() is { Length: > 0 } text ? text : null;

    private static Func<string, bool> Matcher(IReadOnlyList<string> paths)
    {
        var names = paths.Where(path => !PathGlob.IsGlob(path)).ToHashSet(StringComparer.Ordinal);
        var globs = paths.Where(PathGlob.IsGlob).Select(path => new PathGlob(path)).ToArray();
        return file => names.Contains(file.Replace(Path.DirectorySeparatorChar, '/')) || Array.Exists(globs, glob => glob.IsMatch(file));
    }
}
