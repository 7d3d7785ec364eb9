namespace DocDsl.Core.Text;

/// <summary>A word of a sentence, or a sign that parts its clauses.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">In lower case, the apostrophe always <c>'</c>.</param>
internal readonly record struct TextWord(int Start, int End, string Text)
{
    /// <summary>Whether it is a sign and no word.</summary>
    public bool IsSign => Text.Length == 1 && !char.IsLetterOrDigit(Text[0]);
}
