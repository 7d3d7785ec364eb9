namespace DocDsl.Tests;

/// <summary>The formats that documents are exported to.</summary>
internal static class WrittenFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } = Enum.GetValues<ExportFormat>();

    /// <summary>Those that are text.</summary>
    public static IReadOnlyList<ExportFormat> OfText { get; } = [.. All.Where(DocumentExporter.IsText)];
}
