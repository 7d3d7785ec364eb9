namespace DocDsl.Formats.Importers;

/// <summary>What a line of the source becomes.</summary>
internal enum DraftRole
{
    /// <summary>A line of text or a heading, as it is.</summary>
    Text,

    /// <summary>A line of text that looks like something else and is not.</summary>
    Literal,

    /// <summary>A running header or footer.</summary>
    Aside,

    /// <summary>A line of the note <see cref="DraftLine.Note"/>.</summary>
    Note,
}
