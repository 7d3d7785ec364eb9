using System.Globalization;

namespace DocDsl.Formats.Exporters;

/// <summary>Something that is known of an answer besides its words.</summary>
/// <param name="Label">What it is, in the document's language.</param>
/// <param name="Before">Words before what it is.</param>
/// <param name="Text">What it is.</param>
internal readonly record struct AnswerFact(string Label, string Before, string Text)
{
    /// <summary>The day of a correction, before its reason; null for all else.</summary>
    public string? Day { get; init; }

    /// <summary>What it is, with its day.</summary>
    public string Words => Day is null ? Text : $"{Day}: {Text}";

    /// <summary>Whether it names something outside of the document, as evidence does.</summary>
    public bool IsSource { get; init; }

    /// <summary>Where it leads; null where it leads nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it is a name in code.</summary>
    public bool IsCode { get; init; }

    /// <summary>Words after it.</summary>
    public string After { get; init; } = "";
}

/// <summary>What an answer promises, rests on and replaces, when it was reviewed and corrected, and by whom it is: in this order.</summary>
/// <param name="document">The document that is exported.</param>
/// <param name="links">Where evidence can be seen.</param>
internal sealed class AnswerFacts(QaDocument document, ReferenceLinks links)
{
    private readonly DocumentLanguage _language = document.Language ?? DocumentLanguage.English;
    private readonly PageWords _words = (document.Language ?? DocumentLanguage.English).Words;

    public IEnumerable<AnswerFact> Of(Answer answer)
    {
        foreach (var promise in answer.Promises)
        {
            yield return new AnswerFact(_words.Promise, "", promise.Words) { After = DueOf(promise) };
        }

        foreach (var promise in answer.Fulfils)
        {
            var on = promise.On is { } day ? $" ({DateOf(day)})" : "";
            yield return new AnswerFact(_words.Fulfils, "", promise.ToString() + on);
        }

        if (AnswerNames.SameAs(answer) is { } same)
        {
            yield return new AnswerFact(_words.SameAs, "", same);
        }

        foreach (var superseded in answer.Supersedes)
        {
            yield return new AnswerFact(_words.Supersedes, "", AnswerNames.Of(superseded));
        }

        if (AnswerNames.SupersededBy(answer) is { } other)
        {
            yield return new AnswerFact(_words.SupersededBy, "", other);
        }

        foreach (var evidence in answer.Evidence)
        {
            yield return new AnswerFact(_words.Evidence, "", evidence.Target)
            {
                IsSource = true,
                Address = links.Of(evidence),
                IsCode = evidence.Kind is EvidenceKind.Code or EvidenceKind.Test,
            };
        }

        foreach (var (name, fact) in AnswerValues.FactsOf(answer))
        {
            yield return new AnswerFact(_words.BoundTo, name, fact.Target)
            {
                IsSource = true,
                Address = links.Of(fact),
                IsCode = fact.Kind != ValueFactKind.File,
                After = fact.Kind == ValueFactKind.BuildProperty ? " (MSBuild)" : "",
            };
        }

        if (answer.Reviewed is { } review)
        {
            var by = review.By is { } reviewer ? ", " + reviewer : "";
            yield return new AnswerFact(_words.Reviewed, "", DateOf(review.Date) + by)
            {
                After = review.Next is { } next ? InBrackets(_words.ReviewAgain, DateOf(next)) : "",
            };
        }

        foreach (var correction in answer.Corrections)
        {
            yield return new AnswerFact(_words.Corrected, "", correction.Reason) { Day = DateOf(correction.Date) };
        }

        if (answer.By is { } author)
        {
            yield return new AnswerFact(_words.By, "", author);
        }
    }

    private string DueOf(Promise promise) =>
        (promise.Due is { } due ? InBrackets(_words.Due, DateOf(due)) : "")
        + (AnswerNames.FulfilmentOf(promise, DateOf) is { } where ? InBrackets(_words.Fulfilled, where) : "");

    private static string InBrackets(string format, string value) => $" ({string.Format(CultureInfo.InvariantCulture, format, value)})";

    private string DateOf(DateOnly date) => _language.Format(date, document.Culture);
}
