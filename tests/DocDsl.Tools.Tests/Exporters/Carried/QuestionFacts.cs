using static DocDsl.Formats.ExportFormat;

namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>What is known of questions, their groups and parts.</summary>
internal static class QuestionFacts
{
    private const string Answered = "only answered questions are in it";

    public static IReadOnlyList<CarriedFact> All { get; } =
    [
        new CarriedFact("questions", "QaDocument.Questions", "Question.Text", "Question.RichText")
            .Shown("How long are keys kept", "What is open?")
            .Data("How long are keys kept", "What is open?")
            .In(FaqJsonLd, "those that are answered", "name=How long are keys kept"),
        new CarriedFact("numbers and labels", "Question.Number", "Question.Label")
            .Shown("Question 3")
            .In(Json, "`number`, `label`", "questions.number=3\n", "questions.label=Question 3\n")
            .In(AkomaNtoso, "`num`, `heading`", "<num>3</num>", "<heading>Question 3</heading>")
            .In(Csv, "`number`, `label`", "number=3\n", "label=Question 3\n")
            .In(ExportFormat.Fhir, "`prefix`", "prefix=Question 3\n")
            .In(FaqJsonLd, "`position`", "position=12\n"),
        new CarriedFact("ids", "Question.Id")
            .In(Html, "the name of its place", "href=\"#q-keys\"")
            .NotIn(Markdown, "places have the names of headings; that of a Markdown file has `@id`", "#keys)", "@id")
            .NotIn(Docx, "places have names that Word allows", "href=\"#q-keys\"")
            .In(Json, "`id`", "questions.id=keys\n")
            .In(AkomaNtoso, "`otherAnalysis`", " id=\"keys\"")
            .In(Csv, "`id`", "id=keys\n")
            .In(ExportFormat.Fhir, "`linkId`", "linkId=keys\n")
            .In(FaqJsonLd, "`identifier`", "identifier=keys\n"),
        new CarriedFact(
            "states, with reasons",
            "Question.State",
            "OpenQuestion.Reason",
            "WithdrawnQuestion.Reason",
            "NotApplicableQuestion.Reason"
        )
            .Shown("waiting for figures", "on request of the asker", "we use no cloud", "Not answered yet")
            .Data("waiting for figures", "on request of the asker", "we use no cloud")
            .In(
                Json,
                "`status`, `reason`",
                "questions.status=optional\n",
                "questions.status=unanswered\n",
                "questions.reason=we use no cloud\n"
            )
            .In(AkomaNtoso, "`narrative`, `otherAnalysis`", "<narrative>Open: waiting for figures</narrative>", "state=\"unanswered\"")
            .In(Csv, "`state`, `reason`", "state=optional\n", "state=unanswered\n", "state=not-applicable\n", "reason=we use no cloud\n")
            .In(
                ExportFormat.Fhir,
                "`data-absent-reason`, `….state`",
                "valueCode=not-applicable\n",
                "valueCode=temp-unknown\n",
                "=we use no cloud\n"
            )
            .NotIn(FaqJsonLd, Answered),
        new CarriedFact("groups", "QaDocument.Groups", "QuestionGroup.Title", "QuestionGroup.Questions", "Question.Group")
            .Shown("Cryptography")
            .In(
                Json,
                "`groups`, `questions[].group`",
                "groups.title=Cryptography\n",
                "groups.questions=0\n",
                "questions.group=Cryptography\n"
            )
            .In(AkomaNtoso, "`debateSection`", "<debateSection name=\"group\" eId=\"g1\"><heading>Cryptography</heading>")
            .In(Csv, "`group`", "group=Cryptography\n")
            .In(ExportFormat.Fhir, "items of type `group`", "item.text=Cryptography\n")
            .In(FaqJsonLd, "`isPartOf`", "isPartOf.name=Cryptography\n"),
        new CarriedFact("introductions of groups", "QuestionGroup.Introduction", "QuestionGroup.RichIntroduction")
            .Shown("Words about the group.")
            .Data("Words about the group.")
            .In(Json, "`introduction`")
            .NotIn(Csv, DocumentFacts.Rows)
            .In(ExportFormat.Fhir, "an item of type `display`")
            .NotIn(FaqJsonLd, "search engines show questions and answers"),
        new CarriedFact("parts", "Question.Parts", "QuestionPart.Letter", "QuestionPart.Label", "QuestionPart.Text", "AnsweredPart.Answer")
            .Shown("a) the costs of it;")
            .In(Html, "in the question's words")
            .In(Markdown, "in the question's words")
            .In(Docx, "items of a list in the question's words", "the costs of it;")
            .In(Json, "`parts`", "parts.letter=a\n", "parts.label=Question 2a\n", "parts.text=the costs of it;\n", "parts.answer=1\n")
            .In(
                AkomaNtoso,
                "`otherAnalysis`",
                "<facts:part letter=\"b\" label=\"Question 2b\"><facts:text>the planning of it?</facts:text>"
            )
            .In(Csv, "rows of their own, where they are answered apart", "part=b\n", "label=Question 2a\n", "question=the costs of it;\n")
            .In(ExportFormat.Fhir, "items below the question's", "linkId=2.a\n", "prefix=b)\n", "text=the planning of it?\n")
            .In(FaqJsonLd, "`hasPart`, those that are answered", "hasPart.name=the costs of it;\n"),
        new CarriedFact("what is asked or answered together", "Answer.Questions")
            .Shown("Question 14 and 15", "The city, in May.")
            .In(Json, "`answers[].questions`", "answers.numbers=14\nanswers.numbers=15\n")
            .In(AkomaNtoso, "one element", "<num>14, 15</num>")
            .In(Csv, "the answer in each row", "number=14\n", "number=15\n", "answer=The city, in May.\n")
            .In(ExportFormat.Fhir, "the answer in each item", "linkId=14\n", "linkId=15\n", "=The city, in May.\n")
            .In(FaqJsonLd, "the answer at each question", "position=14\n", "position=15\n", "=The city, in May.\n"),
        new CarriedFact(
            "references",
            "Question.References",
            "Answer.References",
            "QuestionReference.Document",
            "QuestionReference.Number",
            "QuestionReference.Part",
            "QuestionReference.Id",
            "QuestionReference.Target"
        )
            .Data("references")
            .In(Html, "links", "<a href=\"#q2\">question 2", "href=\"library.html#q-backups\"")
            .In(Markdown, "links", "[question 2](#question-2)", "(library.md#question-2)")
            .In(Docx, "links", ">question 2</a>", "href=\"library.docx#")
            .In(Json, "`references`", "questions.references.number=2\n", "answers.references.document=library\n", "references.id=backups\n")
            .In(AkomaNtoso, "`ref`, to questions of the document", "<ref href=\"#q2\">question 2</ref>")
            .NotIn(Csv, "the words only")
            .NotIn(ExportFormat.Fhir, "the words only")
            .NotIn(FaqJsonLd, "the words only"),
        new CarriedFact(
            "notes",
            "QaDocument.Notes",
            "Question.Notes",
            "Answer.Notes",
            "DocumentNote.Id",
            "DocumentNote.Text",
            "DocumentNote.RichText"
        )
            .Shown("Note of the question.", "Note of the answer.", "Since the spring.")
            .In(Html, "at the end, with links")
            .In(Markdown, "`[^1]`")
            .In(Json, "`notes`", "notes.id=a\n", "notes.text=Note of the answer.\n", "answers.notes=a\n", "questions.notes=q\n")
            .In(AkomaNtoso, "`authorialNote`", "<authorialNote eId=\"n-a\" marker=\"a\"><p>Note of the answer.</p>")
            .In(
                Csv,
                "`notes`, of questions and answers",
                "notes=[q] Note of the question. [a] Note of the answer.\n",
                "[n] Since the spring."
            )
            .In(ExportFormat.Fhir, "`notes`, without their places", "text=[a]\n", "=Note of the answer.\n")
            .NotIn(FaqJsonLd, "search engines show questions and answers", "Note of the"),
        new CarriedFact("the document of a note that came with an answer", "DocumentNote.SameAs", "DocumentNote.Document")
            .Shown("library.qa")
            .Data("library.qa")
            .NotIn(Html, "the answer says whose it is")
            .NotIn(Markdown, "the answer says whose it is")
            .In(Json, "`notes[].document`", "notes.document=library.qa\n")
            .NotIn(AkomaNtoso, "the answer says whose it is")
            .NotIn(Csv, "the answer says whose it is")
            .NotIn(ExportFormat.Fhir, "the answer says whose it is")
            .NotIn(FaqJsonLd, "it has no notes"),
    ];
}
