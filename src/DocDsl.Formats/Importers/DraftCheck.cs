namespace DocDsl.Formats.Importers;

/// <summary>Parses the draft, reverts the decisions that failed, and verifies that no word was lost.</summary>
internal static class DraftCheck
{
    public static ImportResult Finish(Draft draft, string source)
    {
        var text = DraftWriter.Write(draft);
        var document = QaDocument.Parse(text);
        var failed = document
            .Diagnostics.Where(diagnostic => diagnostic.Id == "QA3009")
            .Select(diagnostic => LineAt(text, diagnostic.Span.Start))
            .ToHashSet();
        if (failed.Count > 0)
        {
            foreach (
                var note in draft.Notes.Where(note => failed.Any(line => line.StartsWith($"@note {note.Id} at ", StringComparison.Ordinal)))
            )
            {
                note.At = null;
                draft.Report(
                    draft.Lines.Find(line => line.Note == note)!,
                    $"The number of note {note.Id} was found, but no quoted words identify its location",
                    0.4
                );
            }

            foreach (var line in draft.Lines)
            {
                line.Before.RemoveAll(failed.Contains);
            }

            text = DraftWriter.Write(draft);
            document = QaDocument.Parse(text);
        }

        // The report of the import includes what a check of the document will report.
        var diagnostics = draft.Diagnostics.OrderBy(diagnostic => diagnostic.Line).ToList();
        diagnostics.AddRange(Diagnostics(document));
        return new ImportResult(text, diagnostics, WordCheck.Compare(source, text));
    }

    /// <summary>What a check of a document will report, as diagnostics of its import.</summary>
    public static IEnumerable<ImportDiagnostic> Diagnostics(QaDocument document) =>
        document
            .Diagnostics.Where(diagnostic => diagnostic.Severity is DocumentDiagnosticSeverity.Error or DocumentDiagnosticSeverity.Warning)
            .Select(diagnostic => new ImportDiagnostic(
                0,
                $"Line {diagnostic.Span.Line} of the document: {diagnostic.Id} {diagnostic.Message}",
                0.5
            ));

    /// <summary>
    /// For formats whose lines come from a reader of this project: compares the characters of those lines with all characters in
    /// the file, counted without that reader. White space and order are ignored, because they depend on the reader.
    /// </summary>
    public static void CompareCharacters(Draft draft, IEnumerable<string> all)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in all.SelectMany(text => SourceCleaner.Clean(text)).Where(c => !char.IsWhiteSpace(c)))
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
        }

        foreach (var c in WordCheck.WithoutSigns(draft.AllText))
        {
            if (counts.TryGetValue(c, out var count))
            {
                counts[c] = count - 1;
            }
        }

        var lost = counts.Where(pair => pair.Value > 0).ToList();
        if (lost.Count > 0)
        {
            draft.Diagnostics.Add(
                new ImportDiagnostic(
                    0,
                    $"{lost.Sum(pair => pair.Value)} characters of the file were not read; compare the document with the file",
                    0.2
                )
            );
        }
    }

    private static string LineAt(string text, int position)
    {
        var start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var end = text.IndexOf('\n', position);
        return text[start..(end < 0 ? text.Length : end)];
    }
}
