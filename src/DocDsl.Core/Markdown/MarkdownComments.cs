using DocDsl.Core.Text;

namespace DocDsl.Core.Markdown;

/// <summary>Comments of Markdown that hold directives: <c>&lt;!-- @id apply --&gt;</c>. Without the document that they are in.</summary>
internal static class MarkdownComments
{
    private const string Open = "<!--";
    private const string Close = "-->";
    private const string Document = "@document";

    /// <summary>Whether a text says itself that it is a document: a comment of it begins with <c>@document</c>.</summary>
    public static bool HasDocument(string text)
    {
        if (text.IndexOf(Document, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        var blocks = MarkdownBlocks.Of(text);
        foreach (var block in blocks.Blocks)
        {
            if (block.Kind != MarkdownBlockKind.Comment)
            {
                continue;
            }

            var open = text.IndexOf(Open, blocks.FirstLine(block).ContentStart, StringComparison.Ordinal);
            if (IsDocument(text, open + Open.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment begins with <c>@document</c>, after any white space.</summary>
    private static bool IsDocument(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        var end = position + Document.Length;
        return string.CompareOrdinal(text, position, Document, 0, Document.Length) == 0
            && (end == text.Length || char.IsWhiteSpace(text[end]) || text[end] == '-');
    }

    /// <summary>The directive that is in a line, from its <c>@</c> to the end of its line or comment; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, without its end.</param>
    public static TextSpan? DirectiveIn(string text, TextSpan line)
    {
        var start = line.Start;
        SkipBlanks();
        if (string.CompareOrdinal(text, start, Open, 0, Open.Length) == 0 && start + Open.Length <= line.End)
        {
            start += Open.Length;
            SkipBlanks();
        }
        else if (!IsInComment(text, line.Start))
        {
            return null;
        }

        if (start >= line.End || text[start] != '@')
        {
            return null;
        }

        var length = text.AsSpan(start, line.End - start).IndexOf(Close.AsSpan());
        var end = length < 0 ? line.End : start + length;
        while (length >= 0 && end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);

        void SkipBlanks()
        {
            while (start < line.End && text[start] is ' ' or '\t')
            {
                start++;
            }
        }
    }

    /// <summary>Whether a comment that begins before a position ends after it.</summary>
    private static bool IsInComment(string text, int position)
    {
        var before = text.AsSpan(0, position);
        var open = before.LastIndexOf(Open.AsSpan());
        return open >= 0 && before.Slice(open).IndexOf(Close.AsSpan()) < 0;
    }
}
