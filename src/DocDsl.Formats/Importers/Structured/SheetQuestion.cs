namespace DocDsl.Formats.Importers.Structured;

/// <summary>A question with its answer, whose lines are Markdown. An answer without words is none.</summary>
internal sealed record SheetQuestion(int Line, string Text, string Answer) : SheetItem(Line)
{
    /// <summary>What the source calls the question: <c>AC-01</c>, <c>description_good</c>.</summary>
    public string? Label { get; init; }

    public int? Number { get; init; }

    /// <summary>Below the question, with its name: <c>Status: Met</c>.</summary>
    public (string Name, string Text)? Value { get; init; }

    /// <summary>After the value, with its name: <c>Justification: …</c>.</summary>
    public (string Name, string Text)? Remark { get; init; }

    /// <summary>After the remark, with its name: <c>Evidence: …</c>.</summary>
    public (string Name, string Text)? Evidence { get; init; }
}
