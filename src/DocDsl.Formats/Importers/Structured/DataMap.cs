namespace DocDsl.Formats.Importers.Structured;

/// <summary>An object or mapping: names and their values in the order of the source. A name may occur again.</summary>
internal sealed record DataMap(int Line, IReadOnlyList<(string Key, DataNode Value)> Entries) : DataNode(Line)
{
    public override long Size { get; } = 1 + Entries.Sum(entry => entry.Value.Size);

    /// <summary>The value of the first of these names that it has; null for none.</summary>
    public DataNode? Find(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var (key, value) in Entries)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>The text of the first of these names that it has; null where that is none or not a text.</summary>
    public string? TextOf(params IEnumerable<string> names) => (Find(names) as DataValue)?.Text;
}
