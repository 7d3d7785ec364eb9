namespace DocDsl.Core.Text;

/// <summary>A quoted argument of a directive. A quotation mark inside is doubled.</summary>
/// <param name="Span">From quotation mark to quotation mark.</param>
/// <param name="Value">The words, undoubled.</param>
/// <param name="Problem">Says so when the closing quotation mark is missing; null otherwise.</param>
internal readonly record struct QuotedText(TextSpan Span, string Value, string? Problem)
{
    /// <summary>Whether the closing quotation mark is missing.</summary>
    public bool IsUnclosed => Problem is not null;

    /// <summary>Where a stretch of <see cref="Value"/> is in the document.</summary>
    public TextSpan SpanOf(TextSpan words)
    {
        var start = Span.Start + 1 + words.Start + Value.Take(words.Start).Count(c => c == '"');
        return new TextSpan(start, words.Length + Value.Skip(words.Start).Take(words.Length).Count(c => c == '"'));
    }
}
