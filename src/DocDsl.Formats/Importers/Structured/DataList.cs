namespace DocDsl.Formats.Importers.Structured;

/// <summary>A list.</summary>
internal sealed record DataList(int Line, IReadOnlyList<DataNode> Items) : DataNode(Line)
{
    public override long Size { get; } = 1 + Items.Sum(item => item.Size);
}
