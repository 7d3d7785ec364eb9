namespace DocDsl.Formats.Importers;

/// <summary>A question, an answer or a remark that was found in a text.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Start">Where its label begins: what is no text of it.</param>
/// <param name="End">Where its label ends; the same place where it has none.</param>
internal sealed record PaperSection(PaperRole Role, int Start, int End)
{
    /// <summary>Its numbers as they are printed, also parts: "2a"; none where it has no number.</summary>
    public List<string> Numbers { get; init; } = [];

    /// <summary>The group that begins with it.</summary>
    public string? Title { get; init; }

    /// <summary>Directives below its heading.</summary>
    public List<string> Directives { get; init; } = [];

    /// <summary>The tag of its language, where the text has several.</summary>
    public string? Language { get; init; }

    /// <summary>It is a heading of the document's language already: nothing is added.</summary>
    public bool IsRead { get; init; }

    /// <summary>What is to be reviewed at its beginning; null where it is certain.</summary>
    public string? Doubt { get; init; }

    /// <summary>The fields that its heading gives.</summary>
    public List<(string Name, string Value)> Fields { get; init; } = [];
}
