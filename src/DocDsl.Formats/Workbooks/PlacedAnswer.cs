namespace DocDsl.Formats.Workbooks;

/// <summary>What goes into the cells of one question; nothing of what is empty: that cell is left as it is.</summary>
internal sealed record PlacedAnswer
{
    /// <summary>The cell of the value: the value or, where no other cell is for the words, these.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether the value is a number, or a date as the number of its day.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The cell of the words, where they have one of their own.</summary>
    public string Words { get; init; } = "";

    /// <summary>The cell of the comment.</summary>
    public string Comment { get; init; } = "";

    /// <summary>What of the answer is not written, and why; null where all of it is.</summary>
    public string? Problem { get; init; }
}
