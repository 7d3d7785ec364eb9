using System.Text;

namespace DocDsl.Formats.Importers;

/// <summary>Writes a draft as a document. Every word of the source is written once, in its place.</summary>
internal static class DraftWriter
{
    public static string Write(Draft draft)
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
                    i = WriteAside(text, lines, i, end);
                    break;
                case DraftRole.Note:
                    i = WriteNote(text, lines, i, end);
                    break;
                default:
                    AppendText(text, line);
                    i++;
                    break;
            }
        }

        return text.ToString();
    }

    private static int WriteAside(StringBuilder text, List<DraftLine> lines, int first, int end)
    {
        var next = first + 1;
        while (next < end && lines[next].Role == DraftRole.Aside && !lines[next].HasBefore)
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
            AppendText(text, lines[i]);
        }

        text.Append("@end\n");
        return next;
    }

    private static int WriteNote(StringBuilder text, List<DraftLine> lines, int first, int end)
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
            AppendText(text, lines[next]);
            next++;
        } while (next < end && lines[next].Note == note && !lines[next].HasBefore);
        text.Append("@end\n");
        return next;
    }

    /// <summary>A word in quotation marks, as directives have them.</summary>
    public static string Quote(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void AppendText(StringBuilder text, DraftLine line)
    {
        if (line.Role == DraftRole.Literal)
        {
            text.Append("@text ");
        }
        else if (line.Text.StartsWith('@'))
        {
            text.Append('@');
        }

        text.Append(line.Text).Append('\n');
    }
}
