using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>How one document names another.</summary>
internal static class DocumentPath
{
    private const string Extension = ".qa";

    /// <summary>A document's path without its extension: <c>.qa</c>, or one of <see cref="MarkdownFiles"/>.</summary>
    public static string WithoutExtension(string path) =>
        path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || MarkdownFiles.IsMarkdown(path)
            ? path.Substring(0, path.LastIndexOf('.'))
            : path;

    /// <summary>
    /// Whether a name means the document of a path: its file's name without its extension, and as many folders before it as the name has.
    /// </summary>
    /// <param name="path">Relative to the project, with <c>/</c>.</param>
    /// <param name="name">As written: <c>palantir</c>, <c>brieven/palantir</c>; case does not count.</param>
    public static bool IsNamed(string path, string name)
    {
        (path, name) = (Composed(WithoutExtension(path)), Composed(name));
        var start = path.Length - name.Length;
        return start >= 0
            && (start == 0 || path[start - 1] == '/')
            && string.Compare(path, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>A name in one form: macOS has names of files in which <c>é</c> is two characters.</summary>
    public static string Composed(string name)
    {
        foreach (var c in name)
        {
            if (c >= '\u0300')
            {
                return Compose(name);
            }
        }

        return name;

        static string Compose(string name)
        {
            try
            {
                return name.Normalize();
            }
            catch (ArgumentException)
            {
                // Half a pair has no other form.
                return name;
            }
        }
    }

    /// <summary>
    /// Whether a name is that of a type or a property in C#: letters and digits count, and not their case, since names of files and
    /// ids have signs that C# has not. Folders stand where namespaces do.
    /// </summary>
    /// <param name="type">A type with its namespace, <c>Ministry.Brieven._2025Palantir</c>, or a property.</param>
    /// <param name="name">As written: <c>2025-palantir</c>, <c>brieven/2025-palantir</c>, or the name in C#.</param>
    public static bool IsInCode(string type, string name)
    {
        name = Composed(name);
        var i = type.Length;
        for (var j = name.Length - 1; j >= 0; j--)
        {
            if (name[j] != '/' && !char.IsLetterOrDigit(name[j]))
            {
                continue;
            }

            i = Before(type, i);
            if (i < 0 || (name[j] == '/' ? type[i] != '.' : char.ToUpperInvariant(type[i]) != char.ToUpperInvariant(name[j])))
            {
                return false;
            }
        }

        i = Before(type, i);
        return i < 0 || type[i] == '.';

        static int Before(string type, int position)
        {
            do
            {
                position--;
            } while (position >= 0 && type[position] != '.' && !char.IsLetterOrDigit(type[position]));
            return position;
        }
    }

    /// <summary>What a name in C# and one as written have in common wherever <see cref="IsInCode"/> holds, and perhaps elsewhere.</summary>
    /// <param name="name">A name in C#, or one as written.</param>
    /// <param name="folder">What separates its folders: <c>.</c> in C#, <c>/</c> as written.</param>
    public static string KeyInCode(string name, char folder) =>
        new(Composed(name.Substring(name.LastIndexOf(folder) + 1)).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).ToArray());
}
