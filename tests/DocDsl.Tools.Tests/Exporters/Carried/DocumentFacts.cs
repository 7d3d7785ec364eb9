using static DocDsl.Formats.ExportFormat;

namespace DocDsl.Tools.Tests.Exporters.Carried;

/// <summary>What is known of a document.</summary>
internal static class DocumentFacts
{
    public const string Rows = "a row is a question";
    private const string File = "it is shown, not read again";

    public static IReadOnlyList<CarriedFact> All { get; } =
    [
        new CarriedFact("fields, with labels", "QaDocument.Fields", "DocumentField.Name", "DocumentField.Label", "DocumentField.Values")
            .Shown("Answered on", "31 October 2025", "Reference", "REF-77")
            .In(
                Json,
                "`fields`",
                "fields.label=Answered on\n",
                "fields.name=answered\n",
                "fields.value=2025-10-31\n",
                "fields.values=REF-77\n"
            )
            .In(AkomaNtoso, "`block`, `docDate`", "name=\"reference\"", ">Reference: REF-77<", "date=\"2025-10-31\">31 October 2025<")
            .NotIn(Csv, Rows, "REF-77")
            .In(
                ExportFormat.Fhir,
                "items of `document`",
                "linkId=document.answered\n",
                "item.text=Answered on\n",
                "valueDate=2025-10-31\n",
                "=REF-77\n"
            )
            .In(FaqJsonLd, "`about`, `datePublished`", "about.name=Reference\n", "about.value=REF-77\n", "datePublished=2025-10-31\n"),
        new CarriedFact("kinds of fields", "DocumentField.Kind")
            .Shown("choice alpha")
            .Data("choice alpha")
            .NotIn(Html, "readers see the value")
            .NotIn(Markdown, "readers see the value")
            .In(Json, "`fields[].kind`", "fields.kind=choice alpha|beta\n")
            .NotIn(AkomaNtoso, "only dates are told from text")
            .NotIn(Csv, Rows)
            .NotIn(ExportFormat.Fhir, "only dates are told from text")
            .NotIn(FaqJsonLd, "the value is text"),
        new CarriedFact("the type", "QaDocument.TypeName")
            .Shown("review 2021-12-16")
            .In(Html, "where it declares questions")
            .In(Markdown, "where it declares questions")
            .In(Json, "`type`", "type=review\n")
            .In(AkomaNtoso, "`otherAnalysis`", "<facts:document type=\"review\"")
            .NotIn(Csv, Rows, "review\n")
            .In(ExportFormat.Fhir, "`document.type`", "linkId=document.type\n", "valueString=review\n")
            .In(FaqJsonLd, "`isBasedOn`, where it declares questions", "isBasedOn.name=review\n"),
        new CarriedFact("language and culture", "QaDocument.Language", "QaDocument.Culture", "DocumentLanguage.Tag")
            .Shown("Answered on", "31 October 2025")
            .In(Html, "`lang`, the words, dates and amounts")
            .In(Markdown, "the words, dates and amounts")
            .In(Json, "`culture`, `language`", "culture=en-GB\n", "language=en\n")
            .In(AkomaNtoso, "`FRBRlanguage`, `FRBRcountry`", "language=\"eng\"", "FRBRcountry value=\"gb\"")
            .In(Csv, "`culture`", "culture=en-GB\n")
            .In(ExportFormat.Fhir, "`language`", "language=en-GB\n")
            .In(FaqJsonLd, "`inLanguage`", "inLanguage=en-GB\n"),
        new CarriedFact("that it is a draft", "QaDocument.IsDraft")
            .Shown("This document is a draft")
            .In(Json, "`draft`", "draft=True\n")
            .In(AkomaNtoso, "`otherAnalysis`", "status=\"draft\"")
            .NotIn(Csv, Rows, "draft")
            .In(ExportFormat.Fhir, "`status`", "contained.status=draft\n", "\nstatus=in-progress\n")
            .In(FaqJsonLd, "`creativeWorkStatus`", "creativeWorkStatus=Draft\n"),
        new CarriedFact("whether it is complete", "QaDocument.IsComplete")
            .Shown("0 of 2 questions answered")
            .In(Json, "`complete`", "complete=False\n")
            .In(AkomaNtoso, "each question's state", "state=\"open\"")
            .In(Csv, "each question's `state`", "state=open\n")
            .In(ExportFormat.Fhir, "`status`", "\nstatus=in-progress\n")
            .NotIn(FaqJsonLd, "only answered questions are in it", "What is open?"),
        new CarriedFact("path and name", "QaDocument.Path", "QaDocument.Name")
            .Shown("letter.qa")
            .NotIn(Html, File)
            .NotIn(Markdown, File)
            .In(Json, "`path`, `name`", "path=letter.qa\n", "name=letter\n")
            .In(AkomaNtoso, "`FRBRuri`", "/akn/doc/letter")
            .In(Csv, "`document`", "document=letter\n")
            .In(ExportFormat.Fhir, "`identifier`", "identifier.value=letter.qa\n")
            .NotIn(FaqJsonLd, "a page has its own address", "letter"),
        new CarriedFact("words before the questions", "QaDocument.Preamble", "QaDocument.RichPreamble")
            .Shown("Words before the questions.")
            .Data("Words before the questions.")
            .In(Json, "`preamble`")
            .In(AkomaNtoso, "`preface`")
            .NotIn(Csv, Rows)
            .In(ExportFormat.Fhir, "the Questionnaire's `description`", "contained.description=Words before the questions.\n")
            .NotIn(FaqJsonLd, "search engines show questions and answers"),
        new CarriedFact("words after the answers", "QaDocument.Closing", "QaDocument.RichClosing")
            .Shown("Words after the answers.")
            .Data("Words after the answers.")
            .In(Json, "`closing`")
            .In(AkomaNtoso, "`conclusions`")
            .NotIn(Csv, Rows)
            .In(ExportFormat.Fhir, "`closing`")
            .NotIn(FaqJsonLd, "search engines show questions and answers"),
        new CarriedFact("what it translates", "QaDocument.Translates")
            .Shown("(nl-NL)")
            .In(Html, "a link, where it is exported too")
            .In(Markdown, "a link, where it is exported too")
            .In(Json, "`translates`", "translates=brief.qa\n")
            .In(AkomaNtoso, "`otherAnalysis`", "translates=\"brief.qa\"")
            .NotIn(Csv, Rows, "brief")
            .In(ExportFormat.Fhir, "`document.translates`", "valueString=brief.qa\n")
            .In(FaqJsonLd, "`translationOfWork`", "translationOfWork.inLanguage=nl-NL\n"),
        new CarriedFact("its translations", "QaDocument.Translations") { Document = "brief" }
            .Shown("(en-GB)")
            .In(Html, "links, where they are exported too")
            .In(Markdown, "links, where they are exported too")
            .In(Json, "`translations`", "translations=letter.qa\n")
            .In(AkomaNtoso, "`otherAnalysis`", "translations=\"letter.qa\"")
            .NotIn(Csv, Rows, "letter")
            .In(ExportFormat.Fhir, "`document.translations`", "valueString=letter.qa\n")
            .In(FaqJsonLd, "`workTranslation`", "workTranslation.inLanguage=en-GB\n"),
        new CarriedFact("the file itself", "QaDocument.SourceText")
            .Shown("@promise")
            .Data("@promise")
            .NotIn(Html, File)
            .NotIn(Markdown, "that of a Markdown file has directives")
            .In(Json, "`source`", "source=(the file)\n")
            .In(AkomaNtoso, "`proprietary`", "(the file)")
            .NotIn(Csv, "cells have the arguments of directives")
            .NotIn(ExportFormat.Fhir, "programs read the items")
            .NotIn(FaqJsonLd, "programs read the members"),
        new CarriedFact(
            "positions in the file",
            "Question.Span",
            "QuestionPart.Span",
            "Answer.Span",
            "AnswerEvidence.Span",
            "DocumentNote.Span",
            "DocumentNote.References",
            "Promise.Span",
            "PromiseReference.Span",
            "QuestionReference.Span",
            "DocumentDiagnostic.Span"
        )
            .Shown("line=")
            .Data("line=")
            .NotIn(Html, "only beside the file")
            .NotIn(Markdown, "only beside the file")
            .In(Json, "`span`", "questions.span.line=", "answers.span.line=", "answers.evidence.span.line=", "notes.references.line=")
            .NotIn(AkomaNtoso, "the file is in it")
            .NotIn(Csv, "only beside the file")
            .NotIn(ExportFormat.Fhir, "only beside the file")
            .NotIn(FaqJsonLd, "only beside the file"),
        new CarriedFact(
            "what rules report",
            "QaDocument.Diagnostics",
            "DocumentDiagnostic.Id",
            "DocumentDiagnostic.Severity",
            "DocumentDiagnostic.Message"
        )
            .Shown("QA3001")
            .Data("QA3001")
            .NotIn(Html, "`docdsl check` lists them")
            .NotIn(Markdown, "`docdsl check` lists them")
            .In(Json, "`diagnostics`", "diagnostics.id=QA3001\n", "diagnostics.severity=", "diagnostics.message=Question 7 has no answer")
            .NotIn(AkomaNtoso, "`docdsl check` lists them")
            .NotIn(Csv, "`docdsl check` lists them")
            .NotIn(ExportFormat.Fhir, "`docdsl check` lists them")
            .NotIn(FaqJsonLd, "`docdsl check` lists them"),
    ];
}
