namespace DocDsl.Formats.Importers.Structured;

/// <summary>A value of JSON or YAML.</summary>
/// <param name="Line">Its line in the source, from 1.</param>
internal abstract record DataNode(int Line)
{
    /// <summary>How many values it is made of, itself included; those that occur in several places count in each.</summary>
    public abstract long Size { get; }
}
