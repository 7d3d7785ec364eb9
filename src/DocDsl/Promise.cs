using System.Globalization;
using DocDsl.Core.Symbols;

namespace DocDsl;

/// <summary>A commitment made in an answer: <c>@promise id by 2026-03-01 from "words"</c>.</summary>
public sealed record Promise
{
    private readonly PromiseSymbol _symbol;

    internal Promise(Answer answer, PromiseSymbol symbol, DocumentContent content)
    {
        Answer = answer;
        _symbol = symbol;
        Span = content.Span(symbol.Span.Length > 0 ? symbol.Span : symbol.IdSpan);
    }

    /// <summary>Once in a document.</summary>
    public string Id => _symbol.Id;

    /// <summary>Who made it: as <c>@by</c> says below the answer, otherwise the document's field <c>by</c>; null when neither is there.</summary>
    public string? By => Answer.By ?? Document.Fields.FirstOrDefault(entry => entry.Name == "by")?.Value;

    /// <summary>The day by which it is to be kept; null when none is given.</summary>
    public DateOnly? Due => _symbol.Due is { } due ? DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The answer's words that make it, as quoted.</summary>
    public string Words => _symbol.Words;

    /// <summary>Where those words stand.</summary>
    public SourceSpan Span { get; }

    /// <summary>The answer it is made in.</summary>
    public Answer Answer { get; }

    /// <summary>The document it is made in.</summary>
    public QaDocument Document => Answer.Document;

    /// <summary>Two promises are equal when they are the same promise of the same document.</summary>
    public bool Equals(Promise? other) => other is not null && Id == other.Id && Answer.Equals(other.Answer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Answer);

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Words}";
}
