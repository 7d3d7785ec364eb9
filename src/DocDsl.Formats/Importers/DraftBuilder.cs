namespace DocDsl.Formats.Importers;

/// <summary>Builds a draft from a format with headings, paragraphs and notes.</summary>
internal sealed class DraftBuilder
{
    private readonly UniqueNames _ids = new(first: 2);

    public Draft Draft { get; } = Draft.Empty();

    /// <summary>A line of text as it is; blanks in it are one space.</summary>
    public DraftLine Line(string text)
    {
        TextLimits.Check(Draft.Lines.Count);
        var line = new DraftLine(OneLine(SourceCleaner.Clean(text)), Draft.Lines.Count + 1);
        Draft.Lines.Add(line);
        return line;
    }

    /// <summary>A paragraph: its lines, and a blank one after.</summary>
    public void Paragraph(string text)
    {
        var any = false;
        foreach (var line in text.Split('\n').Select(OneLine).Where(line => line.Length > 0))
        {
            // A line of a paragraph is never a heading, even if it looks like one.
            Line(line).Role = ImportHeadings.LooksLikeHeading(line) ? DraftRole.Literal : DraftRole.Text;
            any = true;
        }

        if (any)
        {
            Line("");
        }
    }

    /// <summary>The heading of a question or an answer. If no number can be parsed from its words, a directive gives it.</summary>
    public void Heading(string text, bool isAnswer, string numbers)
    {
        text = OneLine(text);
        var isRead = ImportHeadings.LooksLikeHeading(text) && text.Any(char.IsAsciiDigit);
        if (isRead)
        {
            Line(text);
            return;
        }

        var line = Line(text);
        line.Before.Add(((isAnswer ? "@answer " : "@question ") + numbers).TrimEnd());
        line.Role = text.Length > 0 ? DraftRole.Aside : DraftRole.Text;
    }

    /// <summary>Running headers and footers.</summary>
    public void Aside(string text)
    {
        foreach (var line in text.Split('\n').Select(OneLine).Where(line => line.Length > 0))
        {
            Line(line).Role = DraftRole.Aside;
        }
    }

    /// <summary>An id for a note that no other note has.</summary>
    public string NewId(string wanted)
    {
        var id = string.Concat(wanted.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
        return _ids.Add(id.Length == 0 ? "noot" : id);
    }

    /// <summary>The text of a note, whose places are written as <c>[^id]</c>.</summary>
    public void Note(string id, string text)
    {
        var note = new DraftNote(id) { Sign = $"[^{id}]" };
        foreach (var part in text.Split('\n').Select(OneLine).Where(part => part.Length > 0).DefaultIfEmpty(""))
        {
            var line = Line(part);
            line.Role = DraftRole.Note;
            line.Note = note;
        }
    }

    public static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
