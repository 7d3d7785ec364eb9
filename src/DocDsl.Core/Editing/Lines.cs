using DocDsl.Core.Text;

namespace DocDsl.Core.Editing;

/// <summary>The lines of a text as an edit sees them: where they begin and end, and with what the text ends its own.</summary>
internal readonly struct Lines(string content)
{
    private static readonly char[] s_lineEnds = ['\r', '\n'];

    /// <summary>
    /// How lines end here: as the line before does, or the next where there is none. So an edit keeps to the lines around it where a
    /// text mixes its line ends, and a blank line after a lone CR is never mistaken for the rest of that line's end.
    /// </summary>
    public string EndAt(int position)
    {
        var at = position == 0 ? -1 : content.LastIndexOfAny(s_lineEnds, position - 1);
        at = at < 0 ? content.IndexOfAny(s_lineEnds, position) : at;
        return at < 0 ? "\n"
            : content[at] == '\r'
                ? at + 1 < content.Length && content[at + 1] == '\n' ? "\r\n"
                    : "\r"
            : at > 0 && content[at - 1] == '\r' ? "\r\n"
            : "\n";
    }

    /// <summary>Where the line of a position begins; after a byte order mark.</summary>
    public int StartOf(int position)
    {
        while (position > 0 && !Characters.IsLineEnd(content[position - 1]) && !(position == 1 && content[0] == '\uFEFF'))
        {
            position--;
        }

        return position == 0 && content.Length > 0 && content[0] == '\uFEFF' ? 1 : position;
    }

    /// <summary>Where the line of a position ends, before its line end.</summary>
    public int EndOf(int position)
    {
        while (position < content.Length && !Characters.IsLineEnd(content[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the next line begins.</summary>
    public int NextOf(int position)
    {
        position = EndOf(position);
        return position == content.Length ? position
            : content[position] == '\r' && position + 1 < content.Length && content[position + 1] == '\n' ? position + 2
            : position + 1;
    }

    /// <summary>The line of a position with its line end.</summary>
    public TextSpan Whole(int position) => TextSpan.FromBounds(StartOf(position), NextOf(position));

    public TextChange Remove(int position) => new(Whole(position), "");

    /// <summary>Lines of their own at a place where a line begins; each of <paramref name="lines"/> without its end.</summary>
    public TextChange Insert(int position, params IReadOnlyList<string> lines)
    {
        var end = EndAt(position);
        var text = string.Concat(lines.Select(line => line + end));
        return new TextChange(new TextSpan(position, 0), IsLineStart(position) ? text : end + text);
    }

    /// <summary>Whether a line begins here; at the end of a text that does not end its last line, none does.</summary>
    public bool IsLineStart(int position) =>
        position == 0 || Characters.IsLineEnd(content[position - 1]) || (position == 1 && content[0] == '\uFEFF');
}
