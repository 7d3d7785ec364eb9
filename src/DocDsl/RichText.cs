namespace DocDsl;

/// <summary>A text with the places of its notes and references, for code that shows a document.</summary>
public sealed class RichText
{
    internal RichText(string text, IReadOnlyList<RichParagraph> paragraphs)
    {
        Text = text;
        Paragraphs = paragraphs;
    }

    /// <summary>The words alone: lines end with <c>\n</c>, and a blank line separates paragraphs.</summary>
    public string Text { get; }

    /// <summary>The paragraphs; empty when there is neither text nor note.</summary>
    public IReadOnlyList<RichParagraph> Paragraphs { get; }

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
