using System.Collections.Immutable;
using System.Xml.Linq;
using DocDsl.Core.Compilation;
using DocDsl.Core.Text;

namespace DocDsl.Workspaces;

/// <summary>
/// The <c>DocDsl</c> items of a project file, read without MSBuild: files of Markdown that are documents, and what holds where a document
/// does not say it itself. Items with properties or conditions are known to a build only.
/// </summary>
internal sealed class ProjectItems
{
    private readonly string _folder;
    private readonly ImmutableArray<ProjectItem> _items;
    private readonly Lazy<ImmutableArray<string>> _markdown;
    private readonly Lazy<Dictionary<string, string>> _byLink;

    /// <param name="folder">The project's folder, absolute.</param>
    /// <param name="project">The project file; null where there is none.</param>
    public ProjectItems(string folder, XDocument? project)
    {
        _folder = folder;
        var elements = project?.Descendants().Where(element => element.Name.LocalName == "DocDsl").ToArray() ?? [];
        var items = elements.Select(element => (element, Item: ProjectItem.Read(folder, element))).ToArray();
        _items = [.. items.Select(each => each.Item).OfType<ProjectItem>()];
        NotEvaluated =
        [
            .. items
                .Where(each => each.Item is null && ProjectItem.Matters(each.element))
                .Select(each => ProjectItem.Shown(each.element)),
        ];
        _markdown = new(() => [.. FindMarkdown().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        _byLink = new(() =>
            Markdown
                .Where(file => LinkOf(file) is not null)
                .GroupBy(file => LinkOf(file)!)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal)
        );
    }

    /// <summary>The items that only a build can evaluate, as written.</summary>
    public ImmutableArray<string> NotEvaluated { get; }

    /// <summary>The files of Markdown that are documents, absolute; also those outside the project's folder.</summary>
    public ImmutableArray<string> Markdown => _markdown.Value;

    /// <summary>Whether a file, which need not exist, is a document of Markdown.</summary>
    /// <param name="file">An absolute path.</param>
    public bool IsMarkdown(string file) => MarkdownFiles.IsMarkdown(file) && Find(file).IsIncluded;

    /// <summary>What holds where a document does not say it itself.</summary>
    /// <param name="file">An absolute path.</param>
    public DocumentDefaults DefaultsOf(string file)
    {
        if (_items.IsEmpty)
        {
            return DocumentDefaults.None;
        }

        var (_, type, culture, _) = Find(file);
        return (type ?? culture) is null ? DocumentDefaults.None : new DocumentDefaults(type, culture);
    }

    /// <summary>Where the project shows a file from outside its folder; null for all others.</summary>
    /// <param name="file">An absolute path.</param>
    public string? LinkOf(string file) =>
        !_items.IsEmpty && IsMarkdown(file) && !FolderFiles.IsIn(_folder, file) ? Find(file).Link ?? Path.GetFileName(file) : null;

    /// <summary>The file that the project shows at a path; null for one in its folder.</summary>
    public string? FileOf(string link) => _items.IsEmpty ? null : _byLink.Value.GetValueOrDefault(link);

    /// <summary>What all items together say of a file. Of several that include it the first counts, as in a build.</summary>
    private (bool IsIncluded, string? Type, string? Culture, string? Link) Find(string file)
    {
        var isIncluded = DocumentFiles.IsDocument(file);
        var isOwn = false;
        (string? Type, string? Culture, string? Link) found = default;
        foreach (var item in _items.Where(item => item.Names(file)))
        {
            if (item.Action == ItemAction.Remove)
            {
                (isIncluded, isOwn, found) = (false, false, default);
            }
            else if (item.Action == ItemAction.Include && !isOwn)
            {
                (isIncluded, isOwn, found) = (true, true, (item.Type, item.Culture, item.Link));
            }
            else if (item.Action == ItemAction.Update && isIncluded)
            {
                found = (item.Type ?? found.Type, item.Culture ?? found.Culture, item.Link ?? found.Link);
            }
        }

        return (isIncluded, found.Type, found.Culture, found.Link?.Replace('\\', '/'));
    }

    private IEnumerable<string> FindMarkdown() =>
        _items
            .Where(item => item.Action == ItemAction.Include)
            .SelectMany(item => item.Paths)
            .SelectMany(path =>
                PathGlob.IsGlob(path) ? PathGlob.Find(path)
                : File.Exists(path) ? [path]
                : []
            )
            .Select(Path.GetFullPath)
            .Where(IsMarkdown);
}
