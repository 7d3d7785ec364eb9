using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>A link of a document of Markdown to a file, and perhaps to an anchor in it.</summary>
/// <param name="Path">
/// As the link has it, decoded: relative to the document's folder, or with <c>/</c> before it to the repository's.
/// </param>
/// <param name="Anchor">Without <c>#</c>; empty for none.</param>
/// <param name="PathSpan">The path.</param>
/// <param name="AnchorSpan">The anchor, with <c>#</c>; empty where there is none.</param>
internal sealed record FileLink(string Path, string Anchor, TextSpan PathSpan, TextSpan AnchorSpan)
{
    /// <summary>Whether it is relative to the folder of the repository.</summary>
    public bool IsRooted => Path[0] is '/' or '\\';

    /// <summary>The file as seen from where the document's own path begins; null where it is outside of that.</summary>
    /// <param name="document">The document's path, with <c>/</c>.</param>
    public string? From(string document)
    {
        if (IsRooted)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var name in (document.Substring(0, document.LastIndexOf('/') + 1) + Path).Split('/'))
        {
            if (name == ".." && names.Count > 0 && names[names.Count - 1] != "..")
            {
                names.RemoveAt(names.Count - 1);
            }
            else if (name is not ("" or "."))
            {
                names.Add(name);
            }
        }

        return string.Join("/", names);
    }
}
