using static DocDsl.Formats.ExportFormat;

namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>What is known of the questions that a document's type declares.</summary>
internal static class SetFacts
{
    private const string Asked = "only what the document asks is in it";

    public static IReadOnlyList<CarriedFact> All { get; } =
    [
        new CarriedFact(
            "the set of its type, and how much of it is answered",
            "QaDocument.QuestionSet",
            "QuestionSet.TypeName",
            "QuestionSet.Version",
            "QuestionSet.Questions",
            "QuestionSet.AnsweredCount",
            "QuestionSet.AskedCount",
            "SetQuestion.Id",
            "SetQuestion.Question"
        )
            .Shown("0 of 2 questions answered", "review 2021-12-16")
            .In(Json, "`set`", "set.type=review\n", "set.version=2021-12-16\n", "set.asked=2\n", "set.questions.id=pets\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:set type=\"review\" version=\"2021-12-16\"", "asked=\"2\"", "id=\"pets\"")
            .NotIn(Csv, DocumentFacts.Rows, "2021-12-16")
            .In(ExportFormat.Fhir, "the Questionnaire's `version`, without counts", "contained.version=2021-12-16\n")
            .In(FaqJsonLd, "`isBasedOn`, without counts", "isBasedOn.name=review\n"),
        new CarriedFact("the version that is answered", "QuestionSet.AnsweredVersion")
            .Shown("2019-05-23")
            .Data("2019-05-23")
            .NotIn(Html, "a difference is reported")
            .NotIn(Markdown, "a difference is reported; that of a Markdown file has it")
            .In(Json, "`set.answeredVersion`", "set.answeredVersion=2019-05-23\n")
            .In(AkomaNtoso, "`otherAnalysis`", "answeredVersion=\"2019-05-23\"")
            .NotIn(Csv, DocumentFacts.Rows)
            .NotIn(ExportFormat.Fhir, "the Questionnaire is that of the type's version")
            .In(FaqJsonLd, "`isBasedOn`", "isBasedOn.version=2019-05-23\n"),
        new CarriedFact("whether other questions are allowed", "QuestionSet.IsOpen")
            .Shown("set.open")
            .Data("set.open")
            .NotIn(Html, "for those who answer")
            .NotIn(Markdown, "for those who answer")
            .In(Json, "`set.open`", "set.open=True\n")
            .NotIn(AkomaNtoso, "for those who answer")
            .NotIn(Csv, DocumentFacts.Rows)
            .NotIn(ExportFormat.Fhir, "the Questionnaire has those of the document")
            .NotIn(FaqJsonLd, "for those who answer"),
        new CarriedFact(
            "missing questions",
            "QuestionSet.Missing",
            "SetQuestion.IsMissing",
            "SetQuestion.Text",
            "SetQuestion.Number",
            "SetQuestion.Label"
        )
            .Shown("How can an operator see that it is in use?")
            .Data("How can an operator see that it is in use?")
            .In(Json, "`set.missing`, `set.questions`", "set.missing=in-use\n", "set.questions.text=How can an operator see")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:missing id=\"in-use\" label=\"40\"", ">How can an operator see that it is in use?<")
            .NotIn(Csv, Asked)
            .In(ExportFormat.Fhir, "in the Questionnaire only", "contained.item.linkId=in-use\n", "contained.item.prefix=40\n")
            .NotIn(FaqJsonLd, Asked),
        new CarriedFact(
            "hints, groups, conditions, what is optional",
            "SetQuestion.Hint",
            "SetQuestion.Group",
            "SetQuestion.IsOptional",
            "SetQuestion.Condition",
            "SetQuestion.IsApplicable"
        )
            .Shown("Count the years.")
            .Data("Count the years.")
            .NotIn(Html, "for those who answer")
            .NotIn(Markdown, "for those who answer")
            .In(
                Json,
                "`set.questions`",
                "hint=Count the years.\n",
                "condition=stage is beta\n",
                "applicable=True\n",
                "set.questions.group=Monitoring\n"
            )
            .In(
                AkomaNtoso,
                "`otherAnalysis`",
                "hint=\"Count the years.\"",
                "when=\"stage is beta\"",
                "applies=\"true\"",
                "optional=\"true\""
            )
            .NotIn(Csv, DocumentFacts.Rows)
            .In(
                ExportFormat.Fhir,
                "hints and `required`, in the Questionnaire",
                "linkId=keys.hint\n",
                "text=Count the years.\n",
                "required=True\n"
            )
            .NotIn(FaqJsonLd, "for those who answer"),
        new CarriedFact("questions that are not in the set", "QuestionSet.Extra")
            .Shown("extra")
            .Data("extra")
            .NotIn(Html, "they are questions as the others")
            .NotIn(Markdown, "they are questions as the others")
            .In(Json, "`set.extra`", "set.extra=What is open?\n")
            .NotIn(AkomaNtoso, "they are questions as the others")
            .NotIn(Csv, "they are questions as the others")
            .NotIn(ExportFormat.Fhir, "they are questions as the others")
            .NotIn(FaqJsonLd, "they are questions as the others"),
        new CarriedFact("questions in other words than the set has", "QuestionSet.Reworded", "SetQuestion.IsReworded")
            .Shown("Worded differently in review 2021-12-16", "How long are all of the keys kept?")
            .Data("How long are all of the keys kept?")
            .In(
                Json,
                "`set.reworded`, `set.questions`",
                "set.reworded=keys\n",
                "set.questions.reworded=True\n",
                "set.questions.text=How long are all"
            )
            .In(AkomaNtoso, "`otherAnalysis`", "reworded=\"true\">How long are all of the keys kept?<")
            .NotIn(Csv, Asked)
            .In(ExportFormat.Fhir, "`….declared`")
            .NotIn(FaqJsonLd, Asked),
    ];
}
