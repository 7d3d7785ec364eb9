using DocDsl.Core.Binding;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Core.Rules;

/// <summary>Walks through the lines of an element of text that are not code and no comment.</summary>
internal static class TextLines
{
    /// <summary>Without blanks at their ends; none is empty.</summary>
    public static IEnumerable<TextSpan> Of(SyntaxTree tree, int element)
    {
        var text = tree.Text.Content;
        var end = tree.StartOfElement(element + 1);
        var fences = new CodeFences(text);
        var isComment = false;
        for (var at = tree.StartOfElement(element); at < end;)
        {
            var line = tree.WholeLine(at);
            at = Math.Max(line.End, at);
            while (at < end && text[at] is not ('\r' or '\n'))
            {
                at++;
            }

            at++;
            line = line.End > end ? TextSpan.FromBounds(line.Start, end) : line;
            if (isComment || Begins(text, line, "<!--"))
            {
                isComment = text.IndexOf("-->", line.Start, line.Length, StringComparison.Ordinal) < 0;
            }
            else
            {
                var wasCode = fences.IsOpen;
                fences.AddLine(text.AsSpan(line.Start, line.Length));
                if (!wasCode && !fences.IsOpen && line.Length > 0)
                {
                    yield return line;
                }
            }
        }
    }

    private static bool Begins(string text, TextSpan line, string sign) =>
        line.Length >= sign.Length && string.CompareOrdinal(text, line.Start, sign, 0, sign.Length) == 0;
}
