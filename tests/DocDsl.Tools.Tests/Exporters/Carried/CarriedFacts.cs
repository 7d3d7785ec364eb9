namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>All that the model knows: the rows of the table, and what has none, with the reason.</summary>
internal static class CarriedFacts
{
    private const string Derived = "follows from other members";

    public static IReadOnlyList<CarriedFact> All { get; } =
    [.. DocumentFacts.All, .. QuestionFacts.All, .. AnswerFacts.All, .. SetFacts.All];

    /// <summary>Members without a row.</summary>
    public static IReadOnlyList<(string Member, string Reason)> Others { get; } =
    [
        ("QaDocument.IsMarkdown", "the section on Markdown files says what each format has of their bodies; MarkdownAsIsTests hold it"),
        ("QaDocument.PreambleMarkdown", "as IsMarkdown"),
        ("QaDocument.ClosingMarkdown", "as IsMarkdown"),
        ("Question.Markdown", "as IsMarkdown"),
        ("QuestionGroup.IntroductionMarkdown", "as IsMarkdown"),
        ("Answer.Markdown", "as IsMarkdown"),
        ("Question.AnsweredBy", "only of compiled documents; json, akn, csv and fhir have it, readers of a page do not need names of code"),
        ("QuestionPart.AnsweredBy", "as Question.AnsweredBy"),
        ("QaDocument.OpenQuestions", Derived),
        ("Question.ReferredToBy", Derived),
        ("Question.Document", Derived),
        ("QuestionPart.Question", Derived),
        ("QuestionPart.Document", Derived),
        ("QuestionGroup.Document", Derived),
        ("Answer.RefersTo", Derived),
        ("Answer.Remark", "the end of Answer.Text; json has it as remark, csv and xlsx as comment"),
        ("QuestionSet.Sheets", "where customers' workbooks have the questions: for docdsl export --into"),
        ("Answer.Document", Derived),
        ("Promise.Answer", Derived),
        ("Promise.Document", Derived),
        ("DocumentField.Value", Derived),
        ("DocumentField.Date", Derived),
        ("SetQuestion.IsAnswered", Derived),
        ("DocumentLanguage.Name", Derived),
        ("DocumentLanguage.ThreeLetterCode", Derived),
        ("DocumentLanguage.Words", "words of the program, not of the document"),
    ];

    /// <summary>Types whose members say nothing of their own.</summary>
    public static IReadOnlyDictionary<Type, string> OtherTypes { get; } =
        new Dictionary<Type, string>
        {
            [typeof(PageWords)] = "words of the program, not of the document",
            [typeof(RichText)] = "the text again, with the places of notes and references",
            [typeof(RichParagraph)] = "as RichText",
            [typeof(RichLine)] = "as RichText",
            [typeof(RichRun)] = "as RichText",
            [typeof(SourceSpan)] = "a position",
        };
}
