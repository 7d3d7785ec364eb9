using System.Text;
using DocDsl.Core.Markdown;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>Directives in files of Markdown: each in a comment of its own, or among others in one.</summary>
internal static class DirectiveComments
{
    /// <summary>Puts the directives that a change inserts as lines of their own into comments.</summary>
    /// <param name="tree">The document; one that is not Markdown has none.</param>
    /// <param name="change">A change of it.</param>
    public static TextChange Wrap(SyntaxTree tree, TextChange change)
    {
        if (tree.Blocks is null || change.NewText.IndexOf('@') < 0 || IsInComment(tree, change.Span.Start))
        {
            return change;
        }

        var isLineStart = new Lines(tree.Text.Content).IsLineStart(change.Span.Start);
        var text = new StringBuilder();
        for (var start = 0; start < change.NewText.Length;)
        {
            var length = change.NewText.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? change.NewText.Length : start + length;
            var isDirective =
                (start > 0 || isLineStart)
                && start + 1 < end
                && change.NewText[start] == '@'
                && Characters.IsAsciiLetter(change.NewText[start + 1]);
            text.Append(isDirective ? "<!-- " : "").Append(change.NewText, start, end - start).Append(isDirective ? " -->" : "");
            var next = end;
            while (next < change.NewText.Length && Characters.IsLineEnd(change.NewText[next]))
            {
                next++;
            }

            text.Append(change.NewText, end, next - end);
            start = next;
        }

        return change with
        {
            NewText = text.ToString(),
        };
    }

    /// <summary>Where a line can be added after a position: after the comment, or the front matter, that it is in.</summary>
    public static int After(SyntaxTree tree, int position, Lines lines)
    {
        if (BlockAt(tree, position) is not { Kind: MarkdownBlockKind.Comment or MarkdownBlockKind.FrontMatter } block)
        {
            return position;
        }

        var end = tree.Blocks!.LastLine(block).End;
        return position <= end ? lines.NextOf(end) : position;
    }

    private static bool IsInComment(SyntaxTree tree, int position) =>
        BlockAt(tree, position) is { Kind: MarkdownBlockKind.Comment } comment
        && position > tree.Blocks!.FirstLine(comment).ContentStart
        && position < tree.Blocks.LastLine(comment).End;

    private static MarkdownBlock? BlockAt(SyntaxTree tree, int position) =>
        tree.Blocks is { } blocks && blocks.BlockAt(position) is >= 0 and var index ? blocks.Blocks[index] : null;
}
