namespace DocDsl.Formats.Importers.Structured;

/// <summary>The title of the questions that follow, and what is said before the first of them.</summary>
internal sealed record SheetGroup(int Line, string Title, string Introduction = "") : SheetItem(Line);
