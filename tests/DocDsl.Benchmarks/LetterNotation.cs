namespace DocDsl.Benchmarks;

/// <summary>How a letter is written down.</summary>
internal enum LetterNotation
{
    /// <summary>A document of the type <c>kamervragen</c>.</summary>
    Document,

    /// <summary>A document of no type.</summary>
    Untyped,

    /// <summary>Markdown with the same content.</summary>
    Markdown,
}
