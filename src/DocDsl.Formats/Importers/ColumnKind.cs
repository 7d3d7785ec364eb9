namespace DocDsl.Formats.Importers;

/// <summary>What the column of a table of questions and answers has.</summary>
internal enum ColumnKind
{
    /// <summary>Something that its heading does not tell.</summary>
    Other,

    /// <summary>The numbers or labels of the questions.</summary>
    Number,

    /// <summary>The groups of the questions.</summary>
    Group,

    /// <summary>The questions.</summary>
    Question,

    /// <summary>The answers.</summary>
    Answer,

    /// <summary>What is said about the answers.</summary>
    Remark,
}
