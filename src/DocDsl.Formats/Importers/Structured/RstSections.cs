namespace DocDsl.Formats.Importers.Structured;

/// <summary>The titles of sections: a line that is underlined with one sign, and may be overlined with it too.</summary>
internal sealed class RstSections
{
    private const string Signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>Levels are not known by their signs, but by the order in which those occur.</summary>
    private readonly List<(char Sign, bool IsOverlined)> _levels = [];

    /// <summary>A title that begins at a line: its words, level and number of lines; null for none.</summary>
    public (string Text, int Level, int Lines)? At(IReadOnlyList<string> lines, int index)
    {
        var above = SignOf(lines[index]);
        if (above is not null)
        {
            return
                index + 2 < lines.Count
                && SignOf(lines[index + 2]) == above
                && lines[index + 1].Trim() is { Length: > 0 } title
                && title.Length <= lines[index].Length + 2
                && SignOf(lines[index + 1]) is null
                ? (title, LevelOf(above.Value, isOverlined: true), 3)
                : null;
        }

        // An underline may be a little short: the reader of the author's program only warns of it.
        var text = lines[index];
        return
            index + 1 < lines.Count
            && text.Length > 0
            && !char.IsWhiteSpace(text[0])
            && SignOf(lines[index + 1]) is { } sign
            && (lines[index + 1].Length >= Math.Min(text.Length, 4) && lines[index + 1].Length * 3 >= text.TrimEnd().Length * 2)
            ? (text.Trim(), LevelOf(sign, isOverlined: false), 2)
            : null;
    }

    /// <summary>The sign of which a line consists; null for other lines.</summary>
    public static char? SignOf(string line) =>
        line.Length >= 3 && Signs.Contains(line[0], StringComparison.Ordinal) && line.AsSpan().TrimEnd().TrimStart(line[0]).IsEmpty
            ? line[0]
            : null;

    private int LevelOf(char sign, bool isOverlined)
    {
        var level = _levels.IndexOf((sign, isOverlined));
        if (level < 0)
        {
            level = _levels.Count;
            _levels.Add((sign, isOverlined));
        }

        return Math.Min(level + 1, OutlineRank.LastHeading);
    }
}
