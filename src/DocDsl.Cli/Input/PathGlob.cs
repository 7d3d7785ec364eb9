using System.Text;
using System.Text.RegularExpressions;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Input;

/// <summary>Files by a glob: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class PathGlob
{
    public static bool IsGlob(string path) => path.AsSpan().IndexOfAny("*?") >= 0;

    /// <summary>The files that match, in no order; hidden files and excluded folders are not even looked at.</summary>
    public static IEnumerable<string> Find(string glob)
    {
        glob = glob.Replace(Path.DirectorySeparatorChar, '/');
        var start = glob.LastIndexOf('/', glob.AsSpan().IndexOfAny("*?")) + 1;
        var folder = start == 0 ? "." : glob[..start];
        var names = new Regex(
            Translate(glob[start..]),
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline
        );
        return Directory.Exists(folder)
            ? FolderFiles
                .In(folder, _ => true, isRecursive: glob.AsSpan(start).Contains('/') || glob.Contains("**", StringComparison.Ordinal))
                .Where(file => names.IsMatch(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            : [];
    }

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
