namespace DocDsl.Formats.Importers;

/// <summary>Writes the sections that were found into the draft: directives before each, and its label as an aside.</summary>
internal static class PaperWriter
{
    public static void Write(Draft draft, PaperText text, List<PaperSection> sections)
    {
        var cuts = new Dictionary<int, List<Cut>>();
        foreach (var section in sections.Where(section => !section.IsRead))
        {
            var directives = DirectivesOf(section);
            foreach (var (line, from, to) in text.PartsOf(section.Start, section.End))
            {
                (cuts.TryGetValue(line, out var list) ? list : cuts[line] = []).Add(new Cut(from, to, directives));
                directives = [];
            }
        }

        var lines = new List<DraftLine>(draft.Lines.Count + cuts.Count);
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            if (cuts.TryGetValue(i, out var list))
            {
                Split(draft.Lines[i], list, lines);
            }
            else
            {
                lines.Add(draft.Lines[i]);
            }
        }

        draft.Lines.Clear();
        draft.Lines.AddRange(lines);
    }

    private static List<string> DirectivesOf(PaperSection section)
    {
        var result = new List<string>();
        if (section.Title is { } title)
        {
            result.Add("@group " + title);
        }

        switch (section.Role)
        {
            case PaperRole.Question:
                result.Add(("@question " + string.Join(", ", section.Numbers)).TrimEnd());
                break;
            case PaperRole.Answer:
                result.Add(("@answer " + string.Join(", ", section.Numbers)).TrimEnd());
                break;
            case PaperRole.Closing:
                result.Add("@closing");
                break;
        }

        result.AddRange(section.Directives);
        return result;
    }

    private static void Split(DraftLine line, List<Cut> cuts, List<DraftLine> lines)
    {
        var pending = line.HasBefore ? new List<string>(line.Before) : [];
        var (at, count) = (0, lines.Count);
        foreach (var cut in cuts.OrderBy(cut => cut.From))
        {
            Add(line.Text[Math.Min(at, cut.From)..cut.From], line.Role);
            pending.AddRange(cut.Directives);
            at = Math.Max(at, cut.To);
            Add(line.Text[cut.From..at], DraftRole.Aside);
        }

        Add(line.Text[at..], line.Role == DraftRole.Literal && at > 0 ? DraftRole.Text : line.Role);
        if (pending.Count > 0 || lines.Count == count)
        {
            AddLine("", DraftRole.Text);
        }

        lines[^1].EndsPage = line.EndsPage;

        void Add(string text, DraftRole role)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                AddLine(at > 0 ? text.Trim() : text, role);
            }
        }

        void AddLine(string text, DraftRole role)
        {
            var part = new DraftLine(text, line.Number) { Role = role };
            if (pending.Count > 0)
            {
                part.Before.AddRange(pending);
                pending.Clear();
            }

            lines.Add(part);
        }
    }

    /// <summary>A part of a line that becomes an aside; nothing but a place where it is empty.</summary>
    private readonly record struct Cut(int From, int To, List<string> Directives);
}
