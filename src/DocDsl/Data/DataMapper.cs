using System.Globalization;
using DocDsl.Loading;

namespace DocDsl.Data;

/// <summary>The model as plain data.</summary>
internal static class DataMapper
{
    public static QaDocumentData ToData(QaDocument document) =>
        new(
            document.Path,
            document.TypeName,
            document.Culture,
            document.IsDraft,
            document.Preamble,
            document.Closing,
            Map(document.Fields, ToData),
            Map(document.Groups, ToData),
            Map(document.Questions, ToData),
            Map(document.Answers, ToData),
            Map(document.Notes, ToData),
            Map(document.Diagnostics, ToData),
            document.SourceText
        )
        {
            PreambleMarkdown = document.PreambleMarkdown,
            ClosingMarkdown = document.ClosingMarkdown,
            Translates = document.Translates?.Path,
            Name = document.Name,
            Language = document.Language?.Tag,
            Complete = document.IsComplete,
            Translations = Map(document.Translations, static translation => translation.Path),
            Set = document.QuestionSet is { } set ? ToData(set) : null,
        };

    public static QuestionData ToData(Question question) =>
        new(
            question.Number,
            question.Id,
            question.Label,
            question.Match(
                _ => QuestionDataState.Answered,
                _ => QuestionDataState.Open,
                _ => QuestionDataState.Withdrawn,
                _ => QuestionDataState.NotApplicable
            ),
            question.Match(_ => null, open => open.Reason, withdrawn => withdrawn.Reason, notApplicable => notApplicable.Reason),
            question.Text,
            question is AnsweredQuestion ? question.Content.IndexOf(question.Symbol.Answer!) : null,
            (question as AnsweredQuestion)?.InvariantValue,
            Map(question.Parts, ToData),
            Map(question.Notes, static note => note.Id),
            Map(question.References, ToData),
            ToData(question.Span)
        )
        {
            Markdown = question.Markdown,
            Answers = Map(question.Answers, static answer => answer.Content.IndexOf(answer.Symbol)),
            Status = question.State,
            Group = question.Group?.Title,
            AnswerText = (question as AnsweredQuestion)?.AnswerText,
            AnsweredBy = question.AnsweredBy,
        };

    public static PartData ToData(QuestionPart part) =>
        new(part.Letter, part.Label, part.Text, part is AnsweredPart, (part as AnsweredPart)?.InvariantValue, ToData(part.Span))
        {
            Answer = part is AnsweredPart ? part.Content.IndexOf(part.Symbol.Answer!) : null,
            AnsweredBy = part.AnsweredBy,
        };

    public static AnswerData ToData(Answer answer) =>
        new(
            Once.List(answer.Questions.Where(question => question.Number is not null).Select(question => question.Number!.Value).ToArray()),
            Map(answer.Questions, IndexOf),
            answer.Label,
            answer.Status,
            answer.By,
            answer.Text,
            Map(answer.Promises, ToData),
            Map(answer.Notes, static note => note.Id),
            Map(answer.References, ToData),
            ToData(answer.Span)
        )
        {
            Markdown = answer.Markdown,
            Remark = answer.Remark,
            SameAs = answer.SameAs is { } other ? new SameAsData(other.Document.Path, NameOf(other.Questions[0])) : null,
            Fulfils = Map(
                answer.Fulfils,
                static promise => new PromiseReferenceData(promise.Document, promise.Promise, promise.On, ToData(promise.Span))
            ),
            Supersedes = Map(answer.Supersedes, ToData),
            SupersededBy = answer.SupersededBy is { } superseding
                ? new SupersedingData(superseding.Document.Path, superseding.Label)
                : null,
            Reviewed = answer.Reviewed is { } review ? new ReviewData(review.Date, review.By, review.Next) : null,
            Corrections = Map(answer.Corrections, static correction => new CorrectionData(correction.Date, correction.Reason)),
            Evidence = Map(answer.Evidence, static evidence => new EvidenceData(evidence.Kind, evidence.Target, ToData(evidence.Span))),
        };

    public static PromiseData ToData(Promise promise) =>
        new(promise.Id, promise.By, promise.Due, promise.Words, ToData(promise.Span))
        {
            Fulfilled = promise.FulfilledBy is { } answer
                ? new FulfilmentData(answer.Document.Path, answer.Label, promise.FulfilledOn)
                : null,
        };

    public static NoteData ToData(DocumentNote note) =>
        new(note.Id, note.Text, Map(note.References, ToData), ToData(note.Span)) { Document = note.SameAs?.Document.Path };

    public static FieldData ToData(DocumentField field) =>
        new(field.Name, field.Value, field.Values) { Label = field.Label, Kind = field.Kind };

    public static GroupData ToData(QuestionGroup group) =>
        new(group.Title, group.Introduction, Map(group.Questions, IndexOf)) { IntroductionMarkdown = group.IntroductionMarkdown };

    public static ReferenceData ToData(QuestionReference reference) =>
        new(
            reference.Document,
            reference.Number,
            reference.Part,
            reference.Id,
            reference.Target is { } target ? IndexOf(target) : null,
            ToData(reference.Span)
        );

    public static SetData ToData(QuestionSet set) =>
        new(
            set.TypeName,
            set.Version,
            Map(set.Missing, static question => question.Id),
            Map(set.Extra, static question => question.Text),
            Map(set.Reworded, static question => Once.List([question.Id, question.Question!.Text]))
        )
        {
            AnsweredVersion = set.AnsweredVersion,
            Open = set.IsOpen,
            Answered = set.AnsweredCount,
            Asked = set.AskedCount,
            Questions = Map(set.Questions, ToData),
        };

    private static SetQuestionData ToData(SetQuestion question) =>
        new(
            question.Id,
            question.Number,
            question.Label,
            question.Group,
            question.Text,
            question.Hint,
            question.IsOptional,
            question.Condition,
            question.IsApplicable,
            question.Question is { } asked ? IndexOf(asked) : null,
            question.IsMissing,
            question.IsReworded
        );

    private static DiagnosticData ToData(DocumentDiagnostic diagnostic) =>
        new(diagnostic.Id, diagnostic.Severity, diagnostic.Message, ToData(diagnostic.Span));

    private static SpanData ToData(SourceSpan span) => new(span.Start, span.Length, span.Line, span.Column);

    private static string NameOf(Question question) =>
        question.Id ?? question.Number?.ToString(CultureInfo.InvariantCulture) ?? question.Label;

    private static int IndexOf(Question question) => question.Content.IndexOf(question.Symbol);

    private static IReadOnlyList<TResult> Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var mapped = new TResult[items.Count];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = map(items[i]);
        }

        return Once.List(mapped);
    }
}
