using System.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Writes a draft as a document. Every word of the source is written once, in its place.</summary>
internal static class DraftWriter
{
    /// <param name="draft">What is written.</param>
    /// <param name="opensNothing">
    /// Whether lines that would open a block of code or a comment are written as text: in such a block a line that begins with <c>@</c> is
    /// no directive, and neither is what is written before or around it.
    /// </param>
    public static string Write(Draft draft, bool opensNothing = false)
    {
        var text = new StringBuilder();
        text.Append(draft.DocumentDirective).Append('\n');
        foreach (var directive in draft.Header)
        {
            text.Append(directive).Append('\n');
        }

        text.Append('\n');
        var lines = draft.Lines;
        var end = lines.Count;
        while (end > 0 && lines[end - 1].IsBlank && !lines[end - 1].HasBefore)
        {
            end--;
        }

        for (var i = 0; i < end;)
        {
            var line = lines[i];
            foreach (var directive in line.HasBefore ? line.Before : [])
            {
                text.Append(directive).Append('\n');
            }

            switch (line.Role)
            {
                case DraftRole.Aside:
                    i = WriteAside(text, lines, i, end, opensNothing);
                    break;
                case DraftRole.Note:
                    i = WriteNote(text, lines, i, end, opensNothing);
                    break;
                default:
                    AppendText(text, line, opensNothing);
                    i++;
                    break;
            }
        }

        return text.ToString();
    }

    private static int WriteAside(StringBuilder text, List<DraftLine> lines, int first, int end, bool opensNothing)
    {
        // In a block a heading would end it.
        var next = first + 1;
        while (
            next < end
            && lines[next].Role == DraftRole.Aside
            && !lines[next].HasBefore
            && !ImportHeadings.LooksLikeHeading(lines[first].Text)
            && !ImportHeadings.LooksLikeHeading(lines[next].Text)
        )
        {
            next++;
        }

        if (next == first + 1)
        {
            text.Append("@aside ").Append(lines[first].Text.Trim()).Append('\n');
            return next;
        }

        text.Append("@aside\n");
        for (var i = first; i < next; i++)
        {
            AppendText(text, lines[i], opensNothing);
        }

        text.Append("@end\n");
        return next;
    }

    private static int WriteNote(StringBuilder text, List<DraftLine> lines, int first, int end, bool opensNothing)
    {
        var note = lines[first].Note!;
        text.Append("@note ").Append(note.Id);
        if (note.At is not null)
        {
            text.Append(" at ").Append(Quote(note.At));
            if (note.Sign != note.Id)
            {
                text.Append(" mark ").Append(Quote(note.Sign));
            }
        }

        text.Append('\n');
        var next = first;
        do
        {
            AppendText(text, lines[next], opensNothing);
            next++;
        } while (next < end && lines[next].Note == note && !lines[next].HasBefore);
        text.Append("@end\n");
        return next;
    }

    /// <summary>A word in quotation marks, as directives have them.</summary>
    public static string Quote(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void AppendText(StringBuilder text, DraftLine line, bool opensNothing)
    {
        line.Start = text.Length;
        if (line.Role == DraftRole.Code)
        {
            // Nothing in it is a directive, and nothing escapes one.
        }
        else if (line.Role == DraftRole.Literal || (opensNothing && Opens(line.Text)))
        {
            text.Append("@text ");
        }
        else if (line.Text.StartsWith('@'))
        {
            text.Append('@');
        }

        text.Append(line.Text).Append('\n');
    }

    private static bool Opens(string line) =>
        line.TrimStart() is var text
        && (
            text.StartsWith("<!--", StringComparison.Ordinal)
            || text.StartsWith("```", StringComparison.Ordinal)
            || text.StartsWith("~~~", StringComparison.Ordinal)
        );
}
