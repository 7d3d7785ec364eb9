using DocDsl.Core.Collections;
using DocDsl.Core.Rules;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>What a document promises, and which promises it fulfils: all that other documents depend on.</summary>
/// <param name="Path">The document.</param>
/// <param name="Date">Its own date, <c>yyyy-MM-dd</c>; null where it has none.</param>
/// <param name="Made">The promises, in order.</param>
/// <param name="Fulfilled">The promises that it fulfils, in order.</param>
internal sealed record DocumentPromises(
    string Path,
    string? Date,
    EquatableArray<MadePromise> Made,
    EquatableArray<FulfilledPromise> Fulfilled
)
{
    /// <summary>The promises of a document; null for one that makes and fulfils none.</summary>
    public static DocumentPromises? Of(SemanticModel model)
    {
        List<MadePromise>? made = null;
        List<FulfilledPromise>? fulfilled = null;
        for (var i = 0; i < model.Answers.Length; i++)
        {
            foreach (var promise in model.Answers[i].Promises)
            {
                (made ??= []).Add(new MadePromise(promise.Id, promise.Due, promise.IdSpan));
            }

            foreach (var info in model.Answers[i].Fulfils)
            {
                (fulfilled ??= []).Add(new FulfilledPromise(info.Document, info.Promise, info.On, i, info.Span, info.OnSpan));
            }
        }

        return made is null && fulfilled is null
            ? null
            : new DocumentPromises(
                model.Tree.Text.Path,
                FieldDates.DateOf(model),
                made is null ? default : new EquatableArray<MadePromise>(made),
                fulfilled is null ? default : new EquatableArray<FulfilledPromise>(fulfilled)
            );
    }

    /// <summary>Whether a text may have promises, or fulfil some: others need not be read.</summary>
    public static bool MayBeIn(string text) =>
        text.IndexOf("@promise", StringComparison.Ordinal) >= 0 || text.IndexOf("@fulfils", StringComparison.Ordinal) >= 0;

    /// <summary>The same wherever in the text it is, so that an edit that only moves lines changes nothing for others.</summary>
    public DocumentPromises WithoutPlaces() =>
        new(
            Path,
            Date,
            new EquatableArray<MadePromise>(Made.Select(promise => new MadePromise(promise.Id, promise.Due, default))),
            new EquatableArray<FulfilledPromise>(
                Fulfilled.Select(it => new FulfilledPromise(it.Document, it.Promise, it.On, it.Answer, default, default))
            )
        );

    /// <summary>The places at which something may be reported.</summary>
    public IEnumerable<TextSpan> Places() =>
        Made.Select(promise => promise.Span)
            .Concat(Fulfilled.Select(it => it.Span))
            .Concat(Fulfilled.Where(it => it.On is not null).Select(it => it.OnSpan))
            .Distinct();
}

/// <summary>A promise.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Due">The day by which it is to be kept, <c>yyyy-MM-dd</c>; null when none is given.</param>
/// <param name="Span">Where the id is.</param>
internal sealed record MadePromise(string Id, string? Due, TextSpan Span);

/// <summary>A promise that is fulfilled.</summary>
/// <param name="Document">The document that made it, as written; null for the same document.</param>
/// <param name="Promise">Its id.</param>
/// <param name="On">The day, <c>yyyy-MM-dd</c>; null where it is the document's own date.</param>
/// <param name="Answer">The place of the answer that fulfils it among those of its document.</param>
/// <param name="Span">Where the promise is named.</param>
/// <param name="OnSpan">Where the day is; empty where none is given.</param>
internal sealed record FulfilledPromise(string? Document, string Promise, string? On, int Answer, TextSpan Span, TextSpan OnSpan);
