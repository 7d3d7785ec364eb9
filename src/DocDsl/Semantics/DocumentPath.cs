namespace DocDsl.Semantics;

/// <summary>How one document names another.</summary>
internal static class DocumentPath
{
    /// <summary>Whether a name means the document of a path: its file's name without <c>.qa</c>, and as many folders before it as the name has.</summary>
    /// <param name="path">Relative to the project, with <c>/</c>.</param>
    /// <param name="name">As written: <c>palantir</c>, <c>brieven/palantir</c>; case does not count.</param>
    public static bool IsNamed(string path, string name)
    {
        const string Extension = ".qa";
        var end = path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? path.Length - Extension.Length : path.Length;
        var start = end - name.Length;
        return start >= 0
            && (start == 0 || path[start - 1] == '/')
            && string.Compare(path, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
