using static DocDsl.Formats.ExportFormat;

namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>What is known of answers.</summary>
internal static class AnswerFacts
{
    private const string NoWord = "schema.org has no word for it";

    public static IReadOnlyList<CarriedFact> All { get; } =
    [
        new CarriedFact(
            "answers",
            "QaDocument.Answers",
            "Question.Answers",
            "Answer.Text",
            "Answer.RichText",
            "AnsweredQuestion.Answer",
            "AnsweredQuestion.AnswerText"
        )
            .Shown("They are kept for a year.")
            .Data("They are kept for a year.")
            .In(
                Json,
                "`answers`, `questions[].answerText`",
                "answers.text=They are kept for a year.",
                "answerText=They are kept for a year."
            ),
        new CarriedFact("headings of answers", "Answer.Label")
            .Shown("Answer to question 12")
            .In(Json, "`answers[].label`", "answers.label=Answer to question 12\n")
            .In(AkomaNtoso, "`heading`", "<heading>Answer to question 12</heading>")
            .NotIn(Csv, DocumentFacts.Rows, "Answer to question 12")
            .In(ExportFormat.Fhir, "where it has a value", "text=Answer to question 12\n")
            .NotIn(FaqJsonLd, "an answer is below its question", "Answer to question 12"),
        new CarriedFact("answers to questions that do not exist")
            .Shown("Words of no question.")
            .Data("Words of no question.")
            .In(Csv, "a row without a `state`")
            .In(ExportFormat.Fhir, "an item of its own")
            .NotIn(FaqJsonLd, "an answer is below its question"),
        new CarriedFact("status", "Answer.Status")
            .Shown("Partly answered", "Answer refused", "Answer postponed", "Answered elsewhere")
            .In(Json, "`answers[].status`", "answers.status=partial\n", "answers.status=refused\n", "answers.status=postponed\n")
            .In(AkomaNtoso, "`otherAnalysis`", "status=\"partial\"", "status=\"referred\"")
            .In(Csv, "`status`", "status=partial\n", "status=refused\n", "status=referred\n")
            .In(
                ExportFormat.Fhir,
                "`….status`",
                "linkId=keys.status\n",
                "valueCoding.code=partial\n",
                "valueCoding.display=Partly answered\n"
            )
            .In(FaqJsonLd, "`creativeWorkStatus`", "creativeWorkStatus=partial\n", "creativeWorkStatus=refused\n"),
        new CarriedFact("who answers", "Answer.By")
            .Shown("Director Copper")
            .In(Json, "`answers[].by`", "answers.by=Director Copper\n")
            .In(AkomaNtoso, "`by`, `TLCOrganization`", "by=\"#by-1\"", "showAs=\"Director Copper\"")
            .In(Csv, "`by`", "by=Director Copper\n")
            .In(ExportFormat.Fhir, "`….by`", "valueString=Director Copper\n")
            .In(FaqJsonLd, "`author`", "author.name=Director Copper\n"),
        new CarriedFact(
            "values",
            "AnsweredQuestion.InvariantValue",
            "AnsweredPart.InvariantValue",
            "InvariantValue.Text",
            "InvariantValue.Values",
            "InvariantValue.Boolean",
            "InvariantValue.Date",
            "InvariantValue.Number",
            "InvariantValue.Unit"
        )
            .Shown("12 months", "email and post", "Yes")
            .In(Html, "unless they are all of the answer")
            .In(Markdown, "unless they are all of the answer")
            .In(
                Json,
                "`value`",
                "questions.value.text=12 months\n",
                "value.number=12\n",
                "value.unit=months\n",
                "parts.value.boolean=True\n"
            )
            .In(AkomaNtoso, "`otherAnalysis`", ">12 months</facts:value>", ">email, post</facts:value>", ">yes</facts:value>")
            .In(Csv, "`value`", "value=12 months\n", "value=email, post\n", "value=yes\n")
            .In(
                ExportFormat.Fhir,
                "`value[x]`",
                "valueQuantity.value=12\n",
                "valueQuantity.code=mo\n",
                "valueCoding.code=post\n",
                "valueBoolean=True\n"
            )
            .In(FaqJsonLd, "`about`", "about.value=12\n", "about.unitText=months\n", "about.value=email, post\n"),
        new CarriedFact("kinds of values", "InvariantValue.Kind")
            .Shown("choices email")
            .Data("choices email")
            .NotIn(Html, "readers see the value")
            .NotIn(Markdown, "readers see the value")
            .In(Json, "`value.kind`", "value.kind=choices email|sms|post\n")
            .In(AkomaNtoso, "`otherAnalysis`", "kind=\"choices email|sms|post\"")
            .In(Csv, "`valueKind`", "valueKind=choices email|sms|post\n")
            .In(
                ExportFormat.Fhir,
                "the Questionnaire's `type`, `answerOption`",
                "type=quantity\n",
                "type=choice\n",
                "answerOption.valueCoding.code=sms\n"
            )
            .NotIn(FaqJsonLd, "the value is text"),
        new CarriedFact("the words that show a value", "InvariantValue.Words")
            .Shown("from \"for a year\"")
            .NotIn(Html, "they are words of the answer")
            .NotIn(Markdown, "they are words of the answer")
            .In(Json, "`value.words`", "value.words=for a year\n")
            .In(AkomaNtoso, "`otherAnalysis`", "words=\"for a year\"")
            .In(Csv, "`valueWords`", "valueWords=for a year\n")
            .In(ExportFormat.Fhir, "`….words`", "linkId=keys.words\n", "valueString=for a year\n")
            .NotIn(FaqJsonLd, "they are words of the answer", "=for a year\n"),
        new CarriedFact("what values are bound to", "InvariantValue.BoundTo", "ValueFact.Kind", "ValueFact.Target")
            .Shown("Vault.Store.KeyMonths", "(MSBuild)", "app.json#/Channels")
            .Data("code:Vault.Store.KeyMonths", "msbuild:Nullable", "file:app.json#/Channels")
            .In(Json, "`value.boundTo`", "boundTo.kind=code\n", "boundTo.target=Vault.Store.KeyMonths\n", "boundTo.kind=buildProperty\n")
            .In(AkomaNtoso, "`implicitReference`")
            .In(Csv, "`boundTo`")
            .In(ExportFormat.Fhir, "`….bound-to`")
            .NotIn(FaqJsonLd, "it is not public"),
        new CarriedFact("evidence", "Answer.Evidence", "AnswerEvidence.Kind", "AnswerEvidence.Target")
            .Shown("Vault.Store.Save", "Vault.Tests.Saves", "plan.md#keys", "library#mfa", "https://example.org/report")
            .Data("code:Vault.Store.Save", "test:Vault.Tests.Saves", "file:plan.md#keys", "[[library#mfa]]", "https://example.org/report")
            .In(Json, "`answers[].evidence`", "evidence.kind=code\n", "evidence.target=Vault.Store.Save\n", "evidence.kind=webAddress\n")
            .In(AkomaNtoso, "`implicitReference`")
            .In(Csv, "`evidence`")
            .In(ExportFormat.Fhir, "`….evidence`")
            .In(FaqJsonLd, "`citation`: web addresses, what else there is is not public", "citation=https://example.org/report\n"),
        new CarriedFact("promises", "QaDocument.Promises", "Answer.Promises", "Promise.Id", "Promise.By", "Promise.Due", "Promise.Words")
            .Shown("Commitment", "We will audit", "by 1 March 2026")
            .In(Json, "`answers[].promises`", "promises.id=audit\n", "promises.by=Director Copper\n", "promises.due=2026-03-01\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:promise id=\"audit\" by=\"Director Copper\" due=\"2026-03-01\">We will audit<")
            .In(Csv, "`promise`", "promise=audit by 2026-03-01 from \"We will audit\"")
            .In(ExportFormat.Fhir, "`….promise.ID`", "linkId=keys.promise.audit\n", "valueDate=2026-03-01\n", "valueString=We will audit\n")
            .NotIn(FaqJsonLd, NoWord, "2026-03-01"),
        new CarriedFact("where promises were fulfilled", "Promise.FulfilledBy", "Promise.FulfilledOn")
            .Shown("fulfilled: later, 2 April 2026")
            .In(Json, "`promises[].fulfilled`", "fulfilled.document=later.qa\n", "fulfilled.on=2026-04-02\n")
            .In(AkomaNtoso, "`otherAnalysis`", "fulfilledBy=\"later: Answer to question 1\"", "fulfilledOn=\"2026-04-02\"")
            .In(Csv, "`fulfilled`", "fulfilled=figures: later, 2026-04-02\n")
            .In(ExportFormat.Fhir, "`….fulfilled`", "=later, 2026-04-02\n")
            .NotIn(FaqJsonLd, NoWord, "2026-04-02"),
        new CarriedFact(
            "promises that it fulfils",
            "Answer.Fulfils",
            "PromiseReference.Document",
            "PromiseReference.Promise",
            "PromiseReference.On"
        )
            .Shown("library#survey", "9 September 2025")
            .In(Json, "`answers[].fulfils`", "fulfils.document=library\n", "fulfils.promise=survey\n", "fulfils.on=2025-09-09\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:fulfils on=\"2025-09-09\">library#survey<")
            .In(Csv, "`fulfils`", "fulfils=library#survey on 2025-09-09\n")
            .In(ExportFormat.Fhir, "`….fulfils`", "valueString=library#survey\n", "valueDate=2025-09-09\n")
            .NotIn(FaqJsonLd, NoWord, "library#survey"),
        new CarriedFact("whose answer it is (`@same-as`)", "Answer.SameAs")
            .Shown("Same answer as")
            .In(Json, "`answers[].sameAs`", "sameAs.document=library.qa\n", "sameAs.question=mfa\n")
            .In(AkomaNtoso, "`otherAnalysis`", "sameAs=\"library#mfa\"")
            .In(Csv, "`sameAs`", "sameAs=library#mfa\n")
            .In(ExportFormat.Fhir, "`….same-as`", "text=Same answer as\n", "valueString=library#mfa\n")
            .In(FaqJsonLd, "`isBasedOn`", "acceptedAnswer.isBasedOn.name=library#mfa\n"),
        new CarriedFact("answers that it replaces", "Answer.Supersedes")
            .Shown("Replaces")
            .In(Json, "`answers[].supersedes`", "supersedes.document=library\n", "supersedes.id=backups\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:supersedes>library#backups<")
            .In(Csv, "`supersedes`", "supersedes=library#backups\n")
            .In(ExportFormat.Fhir, "`….supersedes`", "text=Replaces\n", "valueString=library#backups\n")
            .NotIn(FaqJsonLd, NoWord, "Replaces", "=library#backups\n"),
        new CarriedFact("the answer that replaces it", "Answer.SupersededBy")
            .Shown("Replaced by", "later: Answer to question 1")
            .In(Json, "`answers[].supersededBy`", "supersededBy.document=later.qa\n", "supersededBy.answer=Answer to question 1\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:supersededBy>later: Answer to question 1<")
            .In(Csv, "`supersededBy`", "supersededBy=later: Answer to question 1\n")
            .In(ExportFormat.Fhir, "`….superseded-by`", "text=Replaced by\n", "=later: Answer to question 1\n")
            .NotIn(FaqJsonLd, NoWord, "later: Answer"),
        new CarriedFact("reviews", "Answer.Reviewed", "AnswerReview.Date", "AnswerReview.By", "AnswerReview.Next")
            .Shown("1 May 2026", "Reviewer Tin", "again by 1 May 2027")
            .In(Json, "`answers[].reviewed`", "reviewed.date=2026-05-01\n", "reviewed.by=Reviewer Tin\n", "reviewed.next=2027-05-01\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:reviewed date=\"2026-05-01\" by=\"Reviewer Tin\" next=\"2027-05-01\"")
            .In(Csv, "`reviewed`, `reviewAgain`", "reviewed=2026-05-01 by \"Reviewer Tin\"\n", "reviewAgain=2027-05-01\n")
            .In(ExportFormat.Fhir, "`….reviewed`", "valueDate=2026-05-01\n", "valueString=Reviewer Tin\n", "valueDate=2027-05-01\n")
            .NotIn(FaqJsonLd, "only the page's `lastReviewed`, where all answers were reviewed", "2026-05-01", "Reviewer Tin"),
        new CarriedFact("corrections", "Answer.Corrections", "AnswerCorrection.Date", "AnswerCorrection.Reason")
            .Shown("2 June 2026", "The number was that of 2024")
            .In(Json, "`answers[].corrections`", "corrections.date=2026-06-02\n", "corrections.reason=The number was that of 2024\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:correction date=\"2026-06-02\">The number was that of 2024<")
            .In(Csv, "`corrects`", "corrects=2026-06-02 \"The number was that of 2024\"\n")
            .In(ExportFormat.Fhir, "`….corrected`", "valueDate=2026-06-02\n", "valueString=The number was that of 2024\n")
            .In(
                FaqJsonLd,
                "`correction`, `dateModified`",
                "dateModified=2026-06-02\n",
                "correction=2026-06-02: The number was that of 2024\n"
            ),
    ];
}
