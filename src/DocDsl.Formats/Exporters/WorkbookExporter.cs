using DocDsl.Formats.Workbooks;

namespace DocDsl.Formats.Exporters;

/// <summary>The table of the CSV, as a workbook of its own.</summary>
internal static class WorkbookExporter
{
    public static byte[] Export(QaDocument document) =>
        WorkbookWriter.Write(document.Name, [.. CsvExporter.Columns], CsvExporter.Table(document));
}
