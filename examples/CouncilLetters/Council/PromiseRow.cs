using DocDsl;
using DocDsl.Formats;

namespace Voorbeeld;

/// <summary>A promise as the list has it.</summary>
/// <param name="Words">What was promised, in the words of the answer.</param>
/// <param name="By">Who promised it.</param>
/// <param name="Due">The last day on which it can be kept; null when none is given.</param>
/// <param name="State">How it stands on the day of the list.</param>
/// <param name="FulfilledOn">When it was kept; null when it was not.</param>
/// <param name="Letter">The title of the letter.</param>
/// <param name="Href">Where it was promised.</param>
/// <param name="FulfilledHref">Where the answer is that keeps it; null when it was not.</param>
public sealed record PromiseRow(
    string Words,
    string? By,
    DateOnly? Due,
    PromiseState State,
    DateOnly? FulfilledOn,
    string Letter,
    string Href,
    string? FulfilledHref
)
{
    /// <summary>Those that are overdue first, then by their days.</summary>
    public static IEnumerable<PromiseRow> Of(IEnumerable<QaDocument> letters, DateOnly day) =>
        letters
            .SelectMany(letter => letter.Promises)
            .Select(promise => new PromiseRow(
                promise.Words.ReplaceLineEndings(" "),
                promise.By,
                promise.Due,
                promise.GetState(day),
                promise.FulfilledOn,
                promise.Document.GetTitle(),
                Address.Of(promise.Answer.Questions[0]),
                promise.FulfilledBy is { } answer ? Address.Of(answer.Questions[0]) : null
            ))
            .OrderBy(row => row.State != PromiseState.Overdue)
            .ThenBy(row => row.Due ?? DateOnly.MaxValue);
}
