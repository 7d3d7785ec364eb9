namespace DocDsl.Formats.Importers;

/// <summary>A page of a PDF, line by line.</summary>
/// <param name="Lines">Its lines from top to bottom, of which the last one ends it.</param>
/// <param name="Rules">The rules that it draws.</param>
internal sealed record PdfPage(List<ColumnLine> Lines, PdfRules Rules);
