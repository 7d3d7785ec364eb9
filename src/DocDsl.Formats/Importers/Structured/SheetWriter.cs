using System.Text;
using DocDsl.Core.Syntax;
using DocDsl.Core.Text;

namespace DocDsl.Formats.Importers.Structured;

/// <summary>
/// Writes a sheet as a document, and parses that: a line of text that became something else is written as text, a question that
/// became another one is written apart from its heading, and a line of the source whose words are lost is put at the end.
/// </summary>
internal static class SheetWriter
{
    /// <summary>Each round writes as text what was not read as text in the round before; the second is the last for nearly all.</summary>
    private const int MaxRounds = 6;

    /// <summary>The rules about lines that nearly are headings or directives.</summary>
    private static readonly string[] s_lineRules = ["QA1001", "QA1002", "QA1003", "QA1004", "QA1005", "QA1007", "QA1008"];

    public static ImportResult Write(Sheet sheet, ImportOptions options)
    {
        if (!sheet.Questions.Any())
        {
            throw new ImportException($"No questions and answers were found in this file, which was read as {sheet.Format}.");
        }

        var apart = new HashSet<SheetQuestion>(ReferenceEqualityComparer.Instance);
        var (text, document) = Write(sheet, options, apart);
        var wrong = Differing(sheet, document);
        if (wrong.Count > 0)
        {
            apart.UnionWith(wrong);
            (text, document) = Write(sheet, options, apart);
            foreach (var question in Differing(sheet, document))
            {
                sheet.Report(question.Line, $"The question '{Short(question.Text)}' is not in the document as in the source", 0.3);
            }
        }

        if (SheetWords.Lost(sheet, text, out _) is { Count: > 0 } lost)
        {
            var what =
                lost.Count == 1
                    ? "A line has words that were not understood; it is"
                    : $"{lost.Count} lines have words that were not understood; they are";
            sheet.Report(lost[0].Line, $"{what} at the document's end: '{Short(lost[0].Text)}'", 0.3);
            sheet.Closing = (sheet.Closing + "\n\n" + string.Join('\n', lost.Select(line => line.Text))).TrimStart();
            (text, document) = Write(sheet, options, apart);
        }

        return new ImportResult(
            text,
            [
                .. sheet.Diagnostics.OrderBy(diagnostic => sheet.IsInOrder ? 0 : diagnostic.Line),
                .. sheet.Check?.Invoke(text) ?? DraftCheck.Diagnostics(document),
            ],
            SheetWords.Check(sheet, text)
        )
        {
            Format = sheet.Format,
        };
    }

    private static (string Text, QaDocument Document) Write(Sheet sheet, ImportOptions options, HashSet<SheetQuestion> apart)
    {
        var lines = SheetLines.Of(sheet, options, apart);
        var text = "";
        for (var round = 0; round < MaxRounds; round++)
        {
            text = Join(lines);
            if (!MarkByKind(lines, text) && !MarkByDiagnostics(lines, QaDocument.Parse(text)))
            {
                break;
            }
        }

        return (text, QaDocument.Parse(text));
    }

    /// <summary>A short form of a question for a message.</summary>
    public static string Short(string text) =>
        Sheet.OneLine(text) is { Length: > 60 } line ? line[..60].TrimEnd() + "…" : Sheet.OneLine(text);

    private static string Join(List<SheetLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Marks lines that the parser took for something else than they are; whether there were any.</summary>
    private static bool MarkByKind(List<SheetLine> lines, string text)
    {
        var changed = false;
        using var elements = SyntaxTree.Parse(new SourceText(text)).Elements.GetEnumerator();
        elements.MoveNext();
        for (int i = 0, start = 0, structure = 0; i < lines.Count; i++)
        {
            while (elements.Current.Span.End <= start && elements.MoveNext()) { }

            var line = lines[i];
            var kind = elements.Current.Kind;
            var isText = kind is ElementKind.Text or ElementKind.Blank || (line.IsLiteral && kind == ElementKind.TextDirective);
            start += line.ToString().Length + 1;
            if (line.IsText)
            {
                changed |= Mark(line, !isText);
                continue;
            }

            for (var before = structure; isText && before < i; before++)
            {
                changed |= Mark(lines[before], lines[before].MayOpen);
            }

            structure = i;
        }

        return changed;
    }

    private static bool MarkByDiagnostics(List<SheetLine> lines, QaDocument document)
    {
        var changed = false;
        foreach (var diagnostic in document.Diagnostics.Where(diagnostic => s_lineRules.Contains(diagnostic.Id)))
        {
            var line = lines[Math.Min(diagnostic.Span.Line, lines.Count) - 1];
            changed |= Mark(line, line is { IsText: true, Text.Length: > 0 });
        }

        return changed;
    }

    private static bool Mark(SheetLine line, bool isLiteral)
    {
        var changes = isLiteral && !line.IsLiteral;
        line.IsLiteral |= isLiteral;
        return changes;
    }

    /// <summary>
    /// The questions whose words differ in the document; all where it has more or fewer. The sign of a note is no word of its text.
    /// </summary>
    private static List<SheetQuestion> Differing(Sheet sheet, QaDocument document)
    {
        List<SheetQuestion> questions = [.. sheet.Questions];
        return document.Questions.Count != questions.Count
            ? questions
            :
            [
                .. questions.Where(
                    (question, i) =>
                        !SheetWords.Of(WordCheck.WithoutSigns(question.Text)).SequenceEqual(SheetWords.Of(document.Questions[i].Text))
                ),
            ];
    }
}
