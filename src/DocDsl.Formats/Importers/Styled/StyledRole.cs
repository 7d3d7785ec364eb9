namespace DocDsl.Formats.Importers.Styled;

/// <summary>What the style of a paragraph says that it is.</summary>
internal enum StyledRole
{
    /// <summary>It goes on with what is above it.</summary>
    Text,

    Title,

    /// <summary>What is said about the document or an answer, and is none of its words.</summary>
    Aside,

    /// <summary>How far a question is answered.</summary>
    State,

    /// <summary>What is known of an answer.</summary>
    Fact,

    /// <summary>The title of a group.</summary>
    Group,

    /// <summary>A heading within a text.</summary>
    Heading,

    QuestionHeading,

    Question,

    AnswerHeading,

    Answer,

    Closing,

    Quote,

    Code,

    /// <summary>A note that has no place in the text.</summary>
    Note,
}
