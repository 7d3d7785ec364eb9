using System.Diagnostics;
using System.Text.Json.Serialization;
using DocDsl.CompilerServices;
using DocDsl.Core.Symbols;
using DocDsl.Loading;

namespace DocDsl;

/// <summary>A commitment made in an answer: <c>@promise id by 2026-03-01 from "words"</c>.</summary>
[DebuggerDisplay("{Id,nq}: {Words}")]
[JsonConverter(typeof(ModelJsonConverter))]
public sealed record Promise
{
    private Tuple<Answer, DateOnly?>? _fulfilment;
    private bool _isLookedUp;

    internal Promise(Answer answer, PromiseSymbol symbol, DocumentContent content)
    {
        Answer = answer;
        Id = symbol.Id;
        By = answer.By ?? content.FindField("by")?.Value;
        Due = DocumentContent.DateOf(symbol.Due);
        Words = symbol.Words;
        Span = content.Span(symbol.Span.Length > 0 ? symbol.Span : symbol.IdSpan);
    }

    /// <summary>The identity; unique in a document.</summary>
    public string Id { get; }

    /// <summary>
    /// Who made it: as given by <c>@by</c> below the answer, otherwise the document's field <c>by</c>; null when there is neither.
    /// </summary>
    public string? By { get; }

    /// <summary>The last day on which it can be kept; null when none is given.</summary>
    public DateOnly? Due { get; }

    /// <summary>The words of the answer that make the promise, as quoted.</summary>
    public string Words { get; }

    /// <summary>The location of those words; of the id when they were not found.</summary>
    public SourceSpan Span { get; }

    /// <summary>The answer it is made in.</summary>
    public Answer Answer { get; }

    /// <summary>The document it is made in.</summary>
    public QaDocument Document => Answer.Document;

    /// <summary>
    /// The answer that fulfils it, as <c>@fulfils</c> there says: of several the earliest. Null when none does. In a compiled document any
    /// document of the assembly may, and the first call looks at the texts of all; of a text that was parsed alone, its own answers.
    /// </summary>
    public Answer? FulfilledBy => Fulfilment?.Item1;

    /// <summary>When it was fulfilled: the date there, or that of the document; null when neither says it, and when it is not.</summary>
    public DateOnly? FulfilledOn => Fulfilment?.Item2;

    private Tuple<Answer, DateOnly?>? Fulfilment
    {
        get
        {
            if (!Volatile.Read(ref _isLookedUp))
            {
                _fulfilment = Document.FulfilmentOf(Id);
                Volatile.Write(ref _isLookedUp, true);
            }

            return _fulfilment;
        }
    }

    /// <summary>How it stands on some day. The library has no clock.</summary>
    /// <param name="today">The day: <c>DateOnly.FromDateTime(DateTime.Today)</c>.</param>
    public PromiseState GetState(DateOnly today) =>
        FulfilledBy is not null
            ? FulfilledOn > Due
                ? PromiseState.FulfilledLate
                : PromiseState.Fulfilled
            : Due < today
                ? PromiseState.Overdue
                : PromiseState.Open;

    /// <summary>Two promises are equal when they are the same promise of equal documents.</summary>
    public bool Equals(Promise? other) => other is not null && Id == other.Id && Answer.Equals(other.Answer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Answer);

    /// <summary>The id and the words: <c>brief: I will send a letter</c>.</summary>
    public override string ToString() => $"{Id}: {Words}";
}
