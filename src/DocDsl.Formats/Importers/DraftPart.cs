namespace DocDsl.Formats.Importers;

/// <summary>What begins with a line, where the form of the source tells: a table's cells, bold letters.</summary>
internal enum DraftPart
{
    /// <summary>It is not known from the form.</summary>
    None,

    /// <summary>Nothing: it goes on with what began above, whatever it looks like.</summary>
    Inner,

    /// <summary>A group of questions, whose title is this line.</summary>
    Group,

    /// <summary>A question, whose number or label is this line.</summary>
    Number,

    /// <summary>A question, or its words after the number.</summary>
    Question,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>The closing.</summary>
    Closing,

    /// <summary>A line that is no words of a section: the headings of columns.</summary>
    Aside,
}
