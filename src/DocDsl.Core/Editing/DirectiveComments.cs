using System.Text;
using DocDsl.Core.Markdown;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>Directives in files of Markdown: each in a comment of its own, or among others in one.</summary>
internal static class DirectiveComments
{
    /// <summary>Puts the directives that a change inserts as lines of their own into comments.</summary>
    public static TextChange Wrap(string content, TextChange change)
    {
        var isLineStart = change.Span.Start == 0 || Characters.IsLineEnd(content[change.Span.Start - 1]);
        if (change.NewText.IndexOf('@') < 0 || IsInComment(content, change.Span.Start))
        {
            return change;
        }

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
        var index = tree.Blocks?.BlockAt(position) ?? -1;
        if (index < 0)
        {
            return position;
        }

        var block = tree.Blocks!.Blocks[index];
        var end = tree.Blocks.LastLine(block).End;
        return block.Kind is MarkdownBlockKind.Comment or MarkdownBlockKind.FrontMatter && position <= end ? lines.NextOf(end) : position;
    }

    private static bool IsInComment(string content, int position)
    {
        var open = position == 0 ? -1 : content.LastIndexOf("<!--", position - 1, StringComparison.Ordinal);
        return open >= 0 && content.IndexOf("-->", open, StringComparison.Ordinal) is var close && (close < 0 || close >= position);
    }
}
