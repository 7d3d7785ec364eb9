namespace DocDsl.Formats;

/// <summary>A table that somebody else made, with the answers of a document in it.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Notes">What was not written, and what is to be known besides, in the order of the table.</param>
public sealed record FilledTable(byte[] Bytes, IReadOnlyList<FillNote> Notes)
{
    /// <summary>How many questions the table has.</summary>
    public int Questions { get; init; }

    /// <summary>How many of them have an answer in the table now, as a whole or in part.</summary>
    public int Answered { get; init; }

    /// <summary>How many cells were written; those that had the same content already are not.</summary>
    public int Cells { get; init; }

    /// <summary>What else there is in the file, which has the same bytes as before: "41 other parts".</summary>
    public string Unchanged { get; init; } = "";
}
