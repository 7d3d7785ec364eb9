namespace DocDsl.Formats.Exporters.Word;

/// <summary>How words look that are not as those of their paragraph.</summary>
[Flags]
internal enum WordLook
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Struck = 4,
    Inserted = 8,
    Raised = 16,
    Lowered = 32,
    Code = 64,

    /// <summary>What a question is called, where that is not among its words.</summary>
    Label = 128,

    /// <summary>What refers to a note.</summary>
    NoteMark = 256,

    /// <summary>What is said of a reference that leads nowhere, and is none of the words of the text.</summary>
    NotFound = 512,
}
