namespace DocDsl.Formats.Importers;

/// <summary>What a line of the source becomes.</summary>
internal enum DraftRole
{
    /// <summary>A line of text or a heading, as it is.</summary>
    Text,

    /// <summary>A line of text that looks like something else and is not.</summary>
    Literal,

    /// <summary>A line of a block of code, with the lines that begin and end it, as it is.</summary>
    Code,

    /// <summary>A line of <see cref="DraftLine.Part"/>, in which nothing else is looked for.</summary>
    Known,

    /// <summary>A running header or footer.</summary>
    Aside,

    /// <summary>A line of the note <see cref="DraftLine.Note"/>.</summary>
    Note,
}
