namespace DocDsl.Formats.Importers.Structured;

/// <summary>A text, a number, a truth value; null is an empty text.</summary>
internal sealed record DataValue(int Line, string Text) : DataNode(Line)
{
    public override long Size => 1;
}
