using System.Text;
using System.Text.RegularExpressions;

namespace DocDsl.Workspaces;

/// <summary>A glob: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders, as in MSBuild.</summary>
internal sealed class PathGlob
{
    private readonly Regex _expression;

    /// <param name="glob">With <c>/</c>; absolute, or from the same folder as the paths that are asked about.</param>
    public PathGlob(string glob) =>
        _expression = new Regex(
            Translate(glob),
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline
        );

    public static bool IsGlob(string path) => path.AsSpan().IndexOfAny("*?") >= 0;

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">With the system's separator, or with <c>/</c>.</param>
    public bool IsMatch(string path) => _expression.IsMatch(path.Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>The files that match, in no order; hidden files and excluded folders are not even looked at.</summary>
    public static IEnumerable<string> Find(string glob)
    {
        glob = glob.Replace(Path.DirectorySeparatorChar, '/');
        var start = StartOf(glob);
        var folder = start == 0 ? "." : glob[..start];
        var names = new PathGlob(glob[start..]);
        return Directory.Exists(folder)
            ? FolderFiles
                .In(folder, _ => true, isRecursive: glob.AsSpan(start).Contains('/') || glob.Contains("**", StringComparison.Ordinal))
                .Where(file => names.IsMatch(Path.GetRelativePath(folder, file)))
            : [];
    }

    /// <summary>Where the first name with a wildcard begins: before it is a folder.</summary>
    public static int StartOf(string glob) => glob.LastIndexOf('/', glob.AsSpan().IndexOfAny("*?")) + 1;

    private static string Translate(string glob)
    {
        var expression = new StringBuilder("^");
        for (var i = 0; i < glob.Length; i++)
        {
            var rest = glob.AsSpan(i);
            if (rest.StartsWith("**/"))
            {
                expression.Append("(?:.*/)?");
                i += 2;
            }
            else if (rest.StartsWith("**"))
            {
                expression.Append(".*");
                i++;
            }
            else
            {
                expression.Append(
                    glob[i] switch
                    {
                        '*' => "[^/]*",
                        '?' => "[^/]",
                        var c => Regex.Escape(c.ToString()),
                    }
                );
            }
        }

        return expression.Append("\\z").ToString();
    }
}
