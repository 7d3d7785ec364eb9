namespace DocDsl.Formats.Workbooks;

/// <summary>What the workbook says of one of its sheets.</summary>
/// <param name="Name">As its tab has it.</param>
/// <param name="Index">Its place among all tabs, from 0.</param>
/// <param name="IsHidden">Whether it has no visible tab.</param>
internal sealed record SheetIdentity(string Name, int Index, bool IsHidden);
