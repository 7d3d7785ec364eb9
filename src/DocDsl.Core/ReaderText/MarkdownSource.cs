using System.Text;
using DocDsl.Core.Markdown;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>The Markdown of a text as it is written, without comments and without what is around it.</summary>
internal static class MarkdownSource
{
    public static string Of(SyntaxTree tree, TextRange[] ranges, BlockKind block, SpanSet excluded)
    {
        var columns = MarkdownIndent.Of(tree, ranges, block);
        var result = new StringBuilder();
        foreach (var range in ranges)
        {
            result.Append(result.Length > 0 ? "\n\n" : "");
            var lines = new Lines(tree.Text.Content, columns, excluded, result);
            if (range.IsInline)
            {
                lines.Add(range.First, range.End);
                continue;
            }

            for (var i = range.First; i < range.End; i++)
            {
                var element = tree.ElementTable[i];
                if (element.Block == block && element.Kind is ElementKind.Text or ElementKind.Blank)
                {
                    lines.Add(element.Start, tree.StartOfElement(i + 1));
                }
                else
                {
                    lines.IsInterrupted = true;
                }
            }
        }

        var (start, end) = (0, result.Length);
        for (var at = 0; at < end && char.IsWhiteSpace(result[at]); at++)
        {
            start = result[at] == '\n' ? at + 1 : start;
        }

        while (end > start && char.IsWhiteSpace(result[end - 1]))
        {
            end--;
        }

        return result.ToString(start, end - start);
    }

    private struct Lines(string source, int columns, SpanSet excluded, StringBuilder result)
    {
        private readonly int _first = result.Length;
        private int _commentEnd;

        /// <summary>Something was left out before the next line: blank lines around it are one.</summary>
        public bool IsInterrupted { get; set; }

        public void Add(int start, int end)
        {
            while (start < end)
            {
                var length = source.AsSpan(start, end - start).IndexOfAny('\r', '\n');
                var lineEnd = length < 0 ? end : start + length;
                AddLine(start, lineEnd);
                start = lineEnd + 1 < end && source[lineEnd] == '\r' && source[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
            }
        }

        private void AddLine(int start, int end)
        {
            var isWhole = start == 0 || Characters.IsLineEnd(source[start - 1]);
            start = isWhole ? MarkdownIndent.Skip(source, start, end, columns) : Characters.SkipBlanks(source.AsSpan(0, end), start);
            var isBlank = source.AsSpan(start, end - start).Trim().IsEmpty;
            if (isBlank && IsInterrupted && EndsInBlank())
            {
                return;
            }

            IsInterrupted &= isBlank;
            if (result.Length > _first)
            {
                result.Append('\n');
            }

            AddWithoutComments(start, isBlank ? start : end);
        }

        private readonly bool EndsInBlank() =>
            result.Length == _first || (result.Length > _first + 1 && result[result.Length - 1] == '\n');

        private void AddWithoutComments(int start, int end)
        {
            start = Math.Max(start, Math.Min(end, _commentEnd));
            while (start < end)
            {
                var open = source.AsSpan(start, end - start).IndexOf("<!--".AsSpan());
                if (open < 0)
                {
                    break;
                }

                open += start;
                var close = excluded.Contains(open) ? source.IndexOf("-->", open + 4, StringComparison.Ordinal) : -1;
                result.Append(source, start, open - start);
                if (close < 0)
                {
                    result.Append("<!--");
                    start = open + 4;
                    continue;
                }

                _commentEnd = close + 3;
                start = Math.Min(end, _commentEnd);
            }

            result.Append(source, start, end - start);
        }
    }
}
