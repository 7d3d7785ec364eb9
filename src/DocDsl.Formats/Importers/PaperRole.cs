namespace DocDsl.Formats.Importers;

/// <summary>What begins at a place of a text.</summary>
internal enum PaperRole
{
    Question,
    Answer,

    /// <summary>A remark that is neither: a group of the document.</summary>
    Remark,

    /// <summary>The end of the questions and answers.</summary>
    Closing,

    /// <summary>The number of a question after its words: no text of it.</summary>
    Aside,
}
