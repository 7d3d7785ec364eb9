using DocDsl.Formats.Exporters;

namespace DocDsl.Tests;

/// <summary>The formats that documents are exported to.</summary>
internal static class WrittenFormats
{
    /// <summary>Those whose exporter is not written yet.</summary>
    private static readonly ExportFormat[] s_pending = [ExportFormat.Docx, ExportFormat.Xlsx];

    public static IReadOnlyList<ExportFormat> All { get; } = [.. Enum.GetValues<ExportFormat>().Except(s_pending)];
}
