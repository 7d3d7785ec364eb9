namespace DocDsl.Formats.Importers.Structured;

/// <summary>A line of the document that is written.</summary>
/// <param name="text">Its words.</param>
/// <param name="isText">Whether it must be text; otherwise it is a heading, a directive or a label.</param>
internal sealed class SheetLine(string text, bool isText)
{
    public string Text { get; } = text;

    public bool IsText { get; } = isText;

    /// <summary>Whether it is text that looks like something else.</summary>
    public bool IsLiteral { get; set; }

    /// <summary>Whether a block of code or a comment may begin here, in which no line is a heading.</summary>
    public bool MayOpen =>
        IsText
        && Text.TrimStart() is var start
        && (
            start.StartsWith("```", StringComparison.Ordinal)
            || start.StartsWith("~~~", StringComparison.Ordinal)
            || start.Contains("<!--", StringComparison.Ordinal)
        );

    public override string ToString() => IsLiteral ? "@text " + Text : Text;
}
