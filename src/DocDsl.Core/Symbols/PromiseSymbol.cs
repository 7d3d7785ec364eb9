using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A commitment made in an answer: <c>@promise id by 2026-03-01 from "words"</c>.</summary>
/// <param name="Id">What code calls it; once in a document.</param>
/// <param name="IdSpan">Where the id stands.</param>
/// <param name="Due">The day by which it is to be kept, <c>yyyy-MM-dd</c>; null when none is given.</param>
/// <param name="Words">The answer's words that make it, as quoted.</param>
/// <param name="Span">Those words in the answer; empty where they are not found (QA3009).</param>
/// <param name="Answer">The answer it is made in.</param>
internal sealed record PromiseSymbol(string Id, TextSpan IdSpan, string? Due, string Words, TextSpan Span, AnswerSymbol Answer);
