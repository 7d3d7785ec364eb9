namespace DocDsl.Formats.Importers;

/// <summary>A note whose text was found.</summary>
internal sealed class DraftNote(string id)
{
    public string Id { get; } = id;

    /// <summary>What refers to it in the text: <c>1</c>, <c>1)</c>, <c>[1]</c>.</summary>
    public string Sign { get; set; } = id;

    /// <summary>Words before its sign; null where the sign was not found.</summary>
    public string? At { get; set; }

    /// <summary>Whether its own number was read wrongly by a scanner, so that its sign may be too.</summary>
    public bool IsMisread { get; init; }
}
