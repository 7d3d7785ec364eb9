using DocDsl.Core.DocumentTypes;
using DocDsl.Formats.Importers;
using DocDsl.Formats.Workbooks;

namespace DocDsl.Formats;

/// <summary>
/// Writes the answers of a document into the table in which somebody asked the questions, an Excel workbook or CSV, so that it can go back:
/// only the cells of answers, comments and evidence change.
/// </summary>
public static class TableFiller
{
    /// <summary>Fills a table in.</summary>
    /// <param name="document">The document; its questions are found in the table by label or id, by number, and by their words.</param>
    /// <param name="table">The workbook (.xlsx, .xlsm) or the CSV, as a file has it.</param>
    /// <param name="options">Where the table has what.</param>
    /// <returns>The file with the answers, and what could not be written.</returns>
    /// <exception cref="ImportException">
    /// The file is neither, cannot be read (a password, damage), or does not have the sheet or the columns.
    /// </exception>
    public static FilledTable Fill(QaDocument document, byte[] table, FillOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(table);
        options ??= new FillOptions();
        var said = options.Mappings.Count > 0 ? options.Mappings : document.QuestionSet?.Sheets ?? [];
        var mappings = said.Select(Parse).ToList();
        var source = new ImportSource(table, null);
        return source.IsText
            ? CsvFiller.Fill(document, source, mappings, options)
            : WorkbookFiller.Fill(document, table, mappings, options);
    }

    private static SheetMapping Parse(string text) =>
        SheetMapping.Parse(text, out var problem)
        ?? throw new ImportException($"The mapping '{text}' is not valid: {problem!.Message}.");
}
