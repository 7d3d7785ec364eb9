namespace DocDsl.Formats.Importers;

/// <summary>A line of the source, and what it becomes.</summary>
internal sealed class DraftLine(string text, int number)
{
    private List<string>? _before;

    /// <summary>The words of the line, as the source has them.</summary>
    public string Text { get; set; } = text;

    /// <summary>The line's number in the source, from 1.</summary>
    public int Number { get; } = number;

    public DraftRole Role { get; set; }

    /// <summary>Whether a page ends after this line.</summary>
    public bool EndsPage { get; set; }

    /// <summary>What begins with this line, where the form of the source tells.</summary>
    public DraftPart Part { get; set; }

    /// <summary>Where the line begins in the document that was written last.</summary>
    public int Start { get; set; }

    /// <summary>How the line is printed; null where that is not known.</summary>
    public LineStyle? Style { get; init; }

    /// <summary>Of a line of a note: which.</summary>
    public DraftNote? Note { get; set; }

    /// <summary>Whole lines that DocDsl adds before this one: directives and comments.</summary>
    public List<string> Before => _before ??= [];

    /// <summary>Whether any is added; most lines have none, and no list of them.</summary>
    public bool HasBefore => _before is { Count: > 0 };

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool IsText => Role is DraftRole.Text or DraftRole.Literal or DraftRole.Code;
}
