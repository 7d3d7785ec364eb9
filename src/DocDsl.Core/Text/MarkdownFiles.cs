namespace DocDsl.Core.Text;

/// <summary>Which files are Markdown: decided by their names, for the command, the editor, a build and the run time alike.</summary>
internal static class MarkdownFiles
{
    /// <summary>The extensions of files of Markdown; <c>.mdx</c> has elements of JSX among it, which are read as HTML.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".mdx"];

    /// <summary>Whether a file is Markdown, by its name alone.</summary>
    public static bool IsMarkdown(string path)
    {
        foreach (var extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
