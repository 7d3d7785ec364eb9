namespace DocDsl.Formats.Workbooks;

/// <summary>What may be entered into cells.</summary>
internal sealed class CellValidation
{
    /// <summary><c>list</c>, <c>whole</c>, <c>decimal</c>, <c>date</c>, <c>time</c>, <c>textLength</c> or <c>custom</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>between</c>, <c>notBetween</c>, <c>equal</c>, <c>notEqual</c>, <c>lessThan</c>, <c>greaterThanOrEqual</c> …</summary>
    public required string Operator { get; init; }

    /// <summary>As the file has it; empty where there is none.</summary>
    public required string Formula1 { get; init; }

    public required string Formula2 { get; init; }

    /// <summary>Whether Excel refuses anything else, rather than warning.</summary>
    public required bool IsStrict { get; init; }

    public required IReadOnlyList<CellRange> Ranges { get; init; }

    /// <summary>
    /// Of a list: the values, in their order, without those that are blank. Null where it is no list, or one that only Excel can
    /// determine, such as <c>INDIRECT(B2)</c>.
    /// </summary>
    public IReadOnlyList<string>? AllowedValues { get; internal set; }

    public bool IsList => Kind == "list";

    /// <summary>Excel compares a list that is written in the validation exactly, and one of cells without regard to case.</summary>
    public StringComparison Comparison =>
        Formula1.StartsWith('"') ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The value of the list that a text is, as the list writes it; null where it is none of them.</summary>
    public string? Allowed(string text) => AllowedValues?.FirstOrDefault(value => string.Equals(value, text, Comparison));
}
