using System.Collections.Concurrent;
using DocDsl.Core.Code;

namespace DocDsl.Workspaces.Code;

/// <summary>
/// What code means (<see cref="CodeMeaning"/>), from the sources of the projects of a repository: nothing needs to be built. Safe for
/// several threads.
/// </summary>
/// <param name="roots">The folders in which projects are looked for, absolute.</param>
/// <remarks>Which file declares which type is found once; a file that was found is read again when it changes.</remarks>
internal sealed class SourceMeanings(IReadOnlyList<string> roots)
{
    private static readonly string[] s_keywords = ["class", "struct", "interface", "record", "enum"];

    private readonly CodeTexts _texts = new();
    private readonly Lazy<CodeProject[]> _projects = new(() =>
        [.. CodeProject.Find(roots).OrderBy(each => each.File, StringComparer.Ordinal)]
    );
    private readonly ConcurrentDictionary<CodeProject, ILookup<string, string>> _types = [];

    /// <summary>What a type or a member means: of the document's own project, or else of any other; null where none declares it.</summary>
    /// <param name="projectFile">The document's project; null where it is in none.</param>
    /// <param name="name">As <c>@evidence code:</c> names it.</param>
    public string? Of(string? projectFile, string name) =>
        _projects
            .Value.OrderByDescending(project => project.File == projectFile)
            .Select(project => CodeMeaning.Of(TextsOf(project, name), name))
            .FirstOrDefault(found => found is not null);

    /// <summary>The files of a project that declare the type that a name names.</summary>
    private CodeText[] TextsOf(CodeProject project, string name)
    {
        var types = _types.GetOrAdd(project, FindTypes);
        return
        [
            .. CodeMeaning
                .TypesNamedBy(name)
                .SelectMany(type => types[type])
                .Distinct(StringComparer.Ordinal)
                .Select(_texts.Find)
                .OfType<CodeText>(),
        ];
    }

    private ILookup<string, string> FindTypes(CodeProject project) =>
        project
            .SourceFiles()
            .Where(file => !BuiltProject.IsGenerated(file))
            .Order(StringComparer.Ordinal)
            .ReadInParallel(file => (file, types: DeclaredIn(file)))
            .SelectMany(declared => declared.types, (declared, type) => (declared.file, type))
            .ToLookup(pair => pair.type, pair => pair.file, StringComparer.Ordinal);

    /// <summary>The names of the types that a file may declare: those in comments do no harm.</summary>
    private static HashSet<string> DeclaredIn(string file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception fault) when (FileErrors.Include(fault))
        {
            return names;
        }

        foreach (var keyword in s_keywords)
        {
            for (var at = 0; (at = text.IndexOf(keyword, at, StringComparison.Ordinal)) >= 0;)
            {
                at += keyword.Length;
                var start = at;
                while (start < text.Length && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                var end = start;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                {
                    end++;
                }

                if (start > at && end > start)
                {
                    names.Add(text[start..end]);
                }
            }
        }

        return names;
    }
}
