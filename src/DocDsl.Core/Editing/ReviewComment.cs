using DocDsl.Core.Syntax;

namespace DocDsl.Core.Editing;

/// <summary>
/// The comment that marks an answer for review whose question was reworded: <c>@// review: reworded from "How long?"</c>, which a search
/// for "review:" finds.
/// </summary>
internal static class ReviewComment
{
    /// <param name="tree">The document: in Markdown it is a comment of Markdown.</param>
    /// <param name="words">The words that were answered.</param>
    public static string Write(SyntaxTree tree, string words)
    {
        var comment = $"review: reworded from \"{string.Join(" ", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\"";
        return tree.Blocks is null ? "@// " + comment : InMarkdown(comment);
    }

    /// <summary>A comment of Markdown; what would end it is parted.</summary>
    public static string InMarkdown(string comment)
    {
        while (comment.Contains("--"))
        {
            comment = comment.Replace("--", "- -");
        }

        return $"<!-- {comment} -->";
    }
}
