namespace DocDsl.Formats.Workbooks;

/// <summary>Where a table of questions has the answer to one of them: a row of a sheet, or of CSV.</summary>
internal sealed record AnswerPlace
{
    /// <summary>What a document that was imported from the table calls the question: its label or id; empty where it has none.</summary>
    public string Key { get; init; } = "";

    /// <summary>The question's id or label as the table has it; empty where there is none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The question's number in the table; null where there is none.</summary>
    public int? Number { get; init; }

    /// <summary>The question's words in the table.</summary>
    public required string Question { get; init; }

    /// <summary>Whether the words of an answer have a cell of their own, beside that of values; otherwise one cell is for both.</summary>
    public bool HasWords { get; init; }

    /// <summary>Whether there is a cell for what explains the answer.</summary>
    public bool HasComment { get; init; }

    /// <summary>What the cell of the value may hold; null where it may be anything.</summary>
    public CellValidation? Validation { get; init; }

    /// <summary>Whether the workbook counts its days from 1904.</summary>
    public bool Is1904 { get; init; }
}
