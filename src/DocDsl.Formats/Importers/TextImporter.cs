namespace DocDsl.Formats.Importers;

/// <summary>Imports the plain text of a letter, extracted from a PDF or copied from a page.</summary>
internal static class TextImporter
{
    /// <summary>Imports a text. Any text is a document; uncertain decisions are reported, and no word is lost.</summary>
    /// <param name="text">The letter.</param>
    /// <param name="options">What is known about it; null for nothing.</param>
    /// <exception cref="ImportException">It has more than a million lines.</exception>
    public static ImportResult Import(string text, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextLimits.Check(text.AsSpan().Count('\n') + text.AsSpan().Count('\r') + text.AsSpan().Count('\f'));
        return Import(ColumnLine.Of(SourceCleaner.Clean(text)), unit: 1, options ?? new ImportOptions());
    }

    /// <param name="source">The lines, as they were read from left to right.</param>
    /// <param name="unit">The width of a character.</param>
    /// <param name="options">What is known about the letter.</param>
    /// <param name="tables">The columns of the first table of questions and answers; null where there is none.</param>
    internal static ImportResult Import(List<ColumnLine> source, double unit, ImportOptions options, QuestionColumns? tables = null)
    {
        var (lines, reports) = Columns.Separate(source, unit);
        var draft = Draft.Of(lines);
        DocumentKind.Detect(draft, options);
        if (tables is null)
        {
            TwoLanguages.Separate(draft);
        }

        var text = draft.AllText;
        if (reports.Count > 0)
        {
            var first = draft.Lines.GroupBy(line => line.Number).ToDictionary(same => same.Key, same => same.First());
            foreach (var (number, message, confidence) in reports)
            {
                draft.Report(first[number], message, confidence);
            }
        }

        foreach (var beside in draft.Lines.Where(line => line.Role == DraftRole.Aside).DistinctBy(line => line.Text))
        {
            draft.Report(beside, $"'{beside.Text}' is slanted or runs along a margin; excluded from the text", 0.9);
        }

        if (tables is not null)
        {
            QuestionRows.Announce(draft, tables, "a PDF with a table of questions and answers");
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].Review is { } review)
                {
                    draft.Report(draft.Lines[i], review, 0.75);
                }
            }
        }

        var hasPages = draft.Lines.Exists(line => line.EndsPage);
        RunningHeader.Find(draft);
        if (!hasPages)
        {
            PageNumbers.Find(draft);
        }

        PageNotes.Find(draft);
        RunningHeader.FindRepeated(draft);
        EndNotes.Find(draft);
        Letterhead.Find(draft);
        PaperImport.Find(draft);
        if (draft.Paper is null)
        {
            BoldQuestions.Find(draft);
        }

        QuestionSections.Find(draft);
        ImportHeadings.Find(draft);
        NoteSigns.Find(draft);
        return DraftCheck.Finish(draft, text);
    }
}
