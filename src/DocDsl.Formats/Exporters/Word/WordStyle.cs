namespace DocDsl.Formats.Exporters.Word;

/// <summary>
/// The names of the styles that a document is written in. Those of Word itself have these names in every language of Word.
/// </summary>
internal static class WordStyle
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Group = "heading 1";
    public const string QuestionHeading = "Question Heading";
    public const string Question = "Question";
    public const string QuestionPart = "Question Part";
    public const string QuestionState = "Question State";
    public const string AnswerHeading = "Answer Heading";
    public const string Answer = "Answer";
    public const string AnswerFact = "Answer Fact";
    public const string Closing = "Closing";
    public const string Quote = "Quote";
    public const string Code = "Code";
    public const string NotesHeading = "Notes Heading";
    public const string NoteText = "footnote text";
    public const string Footer = "footer";
    public const string NoteMark = "footnote reference";
    public const string Link = "Hyperlink";
    public const string Label = "Question Label";
    public const string CodeText = "Code Text";
    public const string NotFound = "Broken Reference";
    public const string Fields = "Document Fields";
    public const string Table = "Text Table";

    /// <summary>Those that say what a paragraph is. A template must have them; the others only look like something.</summary>
    public static readonly IReadOnlyList<string> Required = [QuestionHeading, Question, AnswerHeading, Answer];

    /// <summary>A heading within a text; those of the first level are groups.</summary>
    /// <param name="level">Of the page, whose title is of the first.</param>
    public static string Heading(int level) => $"heading {Math.Clamp(level, 2, 4)}";
}
