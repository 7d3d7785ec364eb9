namespace DocDsl.Benchmarks.Growth;

/// <summary>All that is measured by <c>-- growth</c>: one list for each stage.</summary>
internal static class Shapes
{
    public static IEnumerable<GrowthShape> All =>
        [
            .. DocumentShapes.All,
            .. TypeShapes.All,
            .. SetShapes.All,
            .. ModelShapes.All,
            .. EditingShapes.All,
            .. ExportShapes.All,
            .. ImportShapes.All,
        ];

    /// <summary>A line for each number from 1.</summary>
    public static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(line));
}
