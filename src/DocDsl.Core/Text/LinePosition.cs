namespace DocDsl.Core.Text;

/// <summary>A place in a text by line and column.</summary>
/// <param name="Line">Zero-based line number.</param>
/// <param name="Character">Zero-based column in UTF-16 code units.</param>
internal readonly record struct LinePosition(int Line, int Character)
{
    /// <summary>As compilers print it: one-based, <c>12,5</c>.</summary>
    public override string ToString() => $"{Line + 1},{Character + 1}";
}
