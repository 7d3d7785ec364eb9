namespace DocDsl.Formats.Importers.Styled;

/// <summary>Writes the lines of a document whose sections are known, with the directives that say what begins where.</summary>
/// <param name="builder">Builds the draft.</param>
internal sealed class StyledLines(DraftBuilder builder)
{
    /// <summary>Asks for a line of its own after a line that ends so.</summary>
    private const string Break = "  ";

    private readonly List<string> _pending = [];
    private DraftLine? _heading;
    private DraftLine? _first;
    private bool _isJoined = true;

    public Draft Draft => builder.Draft;

    /// <summary>The lines that are what they look like: headings, and the rules of tables.</summary>
    public HashSet<DraftLine> Own { get; } = [];

    /// <summary>The headings, each with the directive that says the same.</summary>
    public Dictionary<DraftLine, string> Headings { get; } = [];

    /// <summary>Begins a section with a heading that the language reads.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="directive">What says the same, where the language does not read it after all.</param>
    public void BeginWith(string heading, string directive)
    {
        End();
        var line = builder.Line(heading);
        Own.Add(line);
        Headings.Add(line, directive);
        Begin(null);
    }

    /// <summary>Begins a section by a directive.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="label">The words of its heading; empty for none.</param>
    public void BeginBy(string directive, string label)
    {
        End();
        var line = builder.Line(label);
        line.Before.Add(directive);
        line.Role = label.Length > 0 ? DraftRole.Aside : DraftRole.Text;
        Begin(line);
    }

    /// <summary>What is said of a section, which is before its words.</summary>
    public void Say(string directive)
    {
        if (_heading is not null)
        {
            _heading.Before.Add(directive);
        }
        else if (_first is not null)
        {
            _first.Before.Add(directive);
        }
        else
        {
            _pending.Add(directive);
        }
    }

    /// <summary>A line that is none of the words of the document.</summary>
    public void Aside(string text)
    {
        foreach (var part in text.Split('\n').Select(DraftBuilder.OneLine).Where(part => part.Length > 0))
        {
            Added(builder.Line(part)).Role = DraftRole.Aside;
        }
    }

    /// <summary>A paragraph.</summary>
    /// <param name="text">Its lines.</param>
    /// <param name="start">What each line begins with: the sign of a quote, or blanks.</param>
    /// <param name="isJoined">Whether no blank line divides it from what follows.</param>
    public void Paragraph(string text, string start = "", bool isJoined = false)
    {
        List<string> lines = [.. text.Split('\n').Select(DraftBuilder.OneLine).Where(line => line.Length > 0)];
        if (lines.Count == 0)
        {
            return;
        }

        Divide();
        for (var i = 0; i < lines.Count; i++)
        {
            Add(start + lines[i] + (i + 1 < lines.Count ? Break : ""));
        }

        _isJoined = isJoined;
    }

    /// <summary>An item of a list.</summary>
    /// <param name="sign">Its number or sign, with a blank.</param>
    /// <param name="text">Its lines.</param>
    /// <param name="level">How deep it is, from 0.</param>
    /// <param name="isAfterItem">Whether an item is above it.</param>
    /// <param name="isJoined">Whether what follows is of the same paragraph.</param>
    public void Item(string sign, string text, int level, bool isAfterItem, bool isJoined)
    {
        if (!isAfterItem)
        {
            Divide();
        }

        var indent = new string(' ', 2 * level);
        List<string> lines = [.. text.Split('\n').Select(DraftBuilder.OneLine)];
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || lines[i].Length > 0)
            {
                Add(indent + (i == 0 ? sign : "  ") + lines[i] + (i + 1 < lines.Count ? Break : ""));
            }
        }

        _isJoined = isJoined;
    }

    /// <summary>The rows of a table of Markdown.</summary>
    public void Table(List<List<string>> rows, bool hasHeader)
    {
        Divide();
        var columns = rows.Max(row => row.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = Enumerable.Range(0, columns).Select(column => column < rows[i].Count ? Cell(rows[i][column]) : "");
            Add($"| {string.Join(" | ", cells)} |");
            if (i == 0 && hasHeader)
            {
                // The signs of a table are none of the file's words, but the document's.
                Own.Add(Add($"|{string.Concat(Enumerable.Repeat(" --- |", columns))}"));
            }
        }

        _isJoined = false;

        static string Cell(string text) => DraftBuilder.OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
    }

    public void CodeBlock(string text)
    {
        Divide();
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        foreach (var line in text.Split('\n').Prepend(fence).Append(fence))
        {
            Add(line.TrimEnd()).Role = DraftRole.Code;
        }

        _isJoined = false;
    }

    /// <summary>A note, where the text refers to it.</summary>
    public void Note(string id, string text) => builder.Note(id, text);

    private void Begin(DraftLine? heading)
    {
        (_heading, _first, _isJoined) = (heading, null, true);
    }

    private void End()
    {
        if (Draft.Lines.Count > 0 && !Draft.Lines[^1].IsBlank)
        {
            builder.Line("");
        }

        _pending.Clear();
    }

    private void Divide()
    {
        if (!_isJoined && Draft.Lines.Count > 0 && !Draft.Lines[^1].IsBlank)
        {
            builder.Line("");
        }
    }

    private DraftLine Add(string text)
    {
        TextLimits.Check(Draft.Lines.Count);
        var line = new DraftLine(text, Draft.Lines.Count + 1);
        Draft.Lines.Add(line);
        return Added(line);
    }

    private DraftLine Added(DraftLine line)
    {
        if (_first is null)
        {
            _first = line;
            line.Before.AddRange(_pending);
            _pending.Clear();
        }

        return line;
    }
}
