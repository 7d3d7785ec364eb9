using DocDsl.Core.DocumentTypes;

namespace DocDsl.Formats.Workbooks;

/// <summary>A question of a sheet, with the cells of its answer.</summary>
internal sealed class SheetQuestionRow
{
    public required WorkbookSheet Sheet { get; init; }

    /// <summary>The row of the sheet, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>As the sheet has it; empty where it has none.</summary>
    public required string Id { get; init; }

    /// <summary>As the sheet has it; empty where it has none.</summary>
    public required string Number { get; init; }

    /// <summary>The title of its group; empty where it is in none.</summary>
    public required string Group { get; init; }

    public required string Question { get; init; }

    /// <summary>
    /// What a document calls it: its label such as <c>AC-01</c>, its id, or <c>q12</c> for one that has a number; unique in the workbook.
    /// So an export finds the row of a question again.
    /// </summary>
    public string Key { get; internal set; } = "";

    /// <summary>Whether a row above has its id or number, so that its <see cref="Key"/> is another one.</summary>
    public bool HasRepeatedId { get; internal set; }

    /// <summary>Its number, where the sheet gives one that is nothing else.</summary>
    public int? NumberValue { get; internal set; }

    /// <summary>
    /// The cells by what they have; of a merged range the first, which holds the words. No cell where there is no column.
    /// </summary>
    internal required IReadOnlyDictionary<SheetRole, CellReference> Cells { get; init; }

    public CellReference QuestionCell => Cells[SheetRole.Question];

    /// <summary>The cell of a role; null where there is no such column.</summary>
    public CellReference? CellOf(SheetRole role) => Cells.TryGetValue(role, out var cell) ? cell : null;

    /// <summary>What the cell of a role shows; empty where it holds nothing, or there is no such column.</summary>
    public string TextOf(SheetRole role) => CellOf(role) is { } cell ? Sheet.TextAt(cell) : "";

    /// <summary>What may be entered into the cell of a role; null where it may be anything.</summary>
    public CellValidation? ValidationOf(SheetRole role) => CellOf(role) is { } cell ? Sheet.ValidationAt(cell) : null;
}
