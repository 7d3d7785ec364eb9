using System.Globalization;
using System.Text.Json;

namespace DocDsl.Formats.Exporters;

/// <summary>A page's structured data for search engines, of the answered questions only.</summary>
internal static class FaqExporter
{
    public static string Export(QaDocument document)
    {
        var source = MarkdownSource.Of(document);
        var title = DocumentTitle.Of(document);
        var json = JsonSerializer.Serialize(
                new FaqPage(
                    "https://schema.org",
                    "FAQPage",
                    document.Culture,
                    title.Text,
                    [.. document.Questions.OfType<AnsweredQuestion>().Select(question => ToFaq(question, source))]
                )
                {
                    Author = document.FindField("by") is { } by ? new FaqThing("Person", by.Value) : null,
                    DatePublished = document.FindField("answered")?.Date is { } day ? Invariant(day) : null,
                    LastReviewed = ReviewOf(document) is { } review ? Invariant(review) : null,
                    CreativeWorkStatus = document.IsDraft ? "Draft" : null,
                    IsBasedOn = document.QuestionSet is { } set
                        ? new FaqThing("CreativeWork", set.TypeName) { Version = set.AnsweredVersion ?? set.Version }
                        : null,
                    TranslationOfWork = document.Translates is { } original ? EditionOf(original) : null,
                    WorkTranslation = OrNull(document.Translations.Select(EditionOf)),
                    About = OrNull(
                        document
                            .Fields.Where(field => field != title.Field)
                            .Select(field => new FaqProperty("PropertyValue")
                            {
                                PropertyId = field.Name,
                                Name = field.Label,
                                Value = field.Value,
                            })
                    ),
                },
                FaqJsonContext.Readable.FaqPage
            );

        // .NET 8 has no option for line ends; within strings they are escaped.
        return json.ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The answer of a Markdown file is HTML, which schema.org allows; another is text.</summary>
    private static FaqQuestion ToFaq(AnsweredQuestion question, MarkdownSource? source) =>
        new("Question", question.Text, AnswerOf(question, source))
        {
            Position = question.Number,
            Identifier = question.Id,
            IsPartOf = question.Group is { } group ? new FaqThing("CreativeWork", group.Title) : null,
            HasPart = OrNull(question.Parts.OfType<AnsweredPart>().Select(PartOf)),
        };

    private static FaqAnswer AnswerOf(AnsweredQuestion question, MarkdownSource? source)
    {
        var corrections = question.Answers.SelectMany(answer => answer.Corrections).ToList();
        var statuses = question.Answers.Select(answer => answer.Status).Where(status => status != AnswerStatus.Answered);
        return new FaqAnswer("Answer", source is null ? question.AnswerText : HtmlOf(question, source))
        {
            Citation = OrNull(
                question
                    .Answers.SelectMany(answer => answer.Evidence)
                    .Where(evidence => evidence.Kind == EvidenceKind.WebAddress)
                    .Select(evidence => evidence.Target)
                    .Distinct()
            ),
            Author = OrNull(
                question.Answers.Select(answer => answer.By).OfType<string>().Distinct().Select(by => new FaqThing("Person", by))
            ),
            CreativeWorkStatus = string.Join(", ", statuses.Distinct().Select(QuestionStates.NameOf)) is { Length: > 0 } status
                ? status
                : null,
            DateModified = corrections.Count > 0 ? Invariant(corrections.Max(correction => correction.Date)) : null,
            Correction = OrNull(corrections.Select(correction => correction.ToString())),
            IsBasedOn = question.Answers.Select(AnswerNames.SameAs).FirstOrDefault(other => other is not null) is { } other
                ? new FaqThing("CreativeWork", other)
                : null,
            About = question.InvariantValue is { } value ? [ToProperty(value)] : null,
        };
    }

    private static FaqQuestion PartOf(AnsweredPart part) =>
        new(
            "Question",
            part.Text,
            new FaqAnswer("Answer", part.Answer.Text) { About = part.InvariantValue is { } value ? [ToProperty(value)] : null }
        )
        {
            Identifier = part.Letter.ToString(),
        };

    private static FaqProperty ToProperty(InvariantValue value) =>
        new("PropertyValue")
        {
            Value = value.Unit is null ? value.Text : value.Number!.Value.ToString(CultureInfo.InvariantCulture),
            UnitText = value.Unit,
        };

    private static FaqThing EditionOf(QaDocument document) =>
        new("CreativeWork", DocumentTitle.Of(document).Text) { InLanguage = Editions.TagOf(document) };

    /// <summary>The day since which all answers are known to be true; null where one of them was never reviewed.</summary>
    private static DateOnly? ReviewOf(QaDocument document)
    {
        var reviews = document.Questions.SelectMany(question => question.Answers).Select(answer => answer.Reviewed).Distinct().ToList();
        return reviews.Count == 0 || reviews.Contains(null) ? null : reviews.Min(review => review!.Date);
    }

    private static string HtmlOf(AnsweredQuestion question, MarkdownSource source) =>
        string.Concat(question.Answers.Select(answer => FaqHtml.Of(answer, source) ?? $"<p>{HtmlText.Encode(answer.Text)}</p>"));

    private static List<T>? OrNull<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } some ? some : null;

    private static string Invariant(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
