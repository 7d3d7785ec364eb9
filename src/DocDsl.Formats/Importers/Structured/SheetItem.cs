namespace DocDsl.Formats.Importers.Structured;

/// <summary>A part of a sheet, in the order of the source.</summary>
/// <param name="Line">Its line in the source, from 1.</param>
internal abstract record SheetItem(int Line);
