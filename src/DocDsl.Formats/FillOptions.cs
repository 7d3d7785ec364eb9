namespace DocDsl.Formats;

/// <summary>How the answers of a document are written into a table that somebody else made.</summary>
public sealed record FillOptions
{
    /// <summary>
    /// Where the table has questions and answers, as <c>@sheet</c> says it: <c>"HECVAT - Full" id A question B answer C from row 22</c>.
    /// None: as the document's type says; where it says nothing, by the row of headings.
    /// </summary>
    public IReadOnlyList<string> Mappings { get; init; } = [];

    /// <summary>The sheet with the questions, where neither a mapping nor the headings decide; null where they do.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// Whether the formulas of a workbook are calculated again when it is opened: the one thing besides the cells that is then changed.
    /// </summary>
    public bool Recalculates { get; init; }
}
