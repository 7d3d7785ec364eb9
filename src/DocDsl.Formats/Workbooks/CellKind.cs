namespace DocDsl.Formats.Workbooks;

/// <summary>What a cell holds, or what its formula resulted in when the workbook was last saved.</summary>
internal enum CellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number, or a percentage.</summary>
    Number,

    /// <summary>A date or a time, by the number format of the cell.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>An error such as <c>#REF!</c>.</summary>
    Error,
}
