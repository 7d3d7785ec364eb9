using DocDsl.Cli.Input;
using DocDsl.Cli.Reports;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Workbooks;
using static System.FormattableString;

namespace DocDsl.Cli.Commands;

/// <summary>Fills a table in, and says what was done.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Lines">What is reported.</param>
/// <param name="IsComplete">Whether all answers are in it.</param>
internal sealed record FillReport(byte[] Bytes, IReadOnlyList<string> Lines, bool IsComplete)
{
    /// <param name="file">The document's file, as shown.</param>
    /// <param name="document">The document.</param>
    /// <param name="into">The table.</param>
    /// <param name="options">Where it has what.</param>
    /// <param name="output">The file that is written, as shown.</param>
    /// <exception cref="IOException">The table cannot be read, or is none.</exception>
    public static FillReport Of(string file, QaDocument document, string into, FillOptions options, string output)
    {
        FilledTable filled;
        try
        {
            filled = TableFiller.Fill(document, InputFile.Read(into, DocumentImporter.MaxBytes), options);
        }
        catch (Exception problem) when (problem is ImportException or IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{PathList.Shown(into)}: {problem.Message}", problem);
        }

        var lines = filled.Notes.Select(note => LineOf(note, file, into)).ToList();
        lines.Add(
            Invariant($"{output}: {filled.Answered} of {Severities.Counted(filled.Questions, "question")} answered; ")
                + $"{Severities.Counted(filled.Cells, "cell")} changed; {filled.Unchanged} are as they were."
        );
        return new FillReport(filled.Bytes, lines, !filled.Notes.Any(note => note.IsProblem));
    }

    private static string LineOf(FillNote note, string file, string into)
    {
        var place = note.Place is null ? PathList.Shown(into) : $"{PathList.Shown(into)}({note.Place})";
        var at = note.Question is { } question ? Invariant($"{file}({question.Span.Line}): ") : "";
        var kind = note.IsProblem ? "not written" : "note";
        return $"{at}{place}: {kind}: {note.Message}";
    }
}
