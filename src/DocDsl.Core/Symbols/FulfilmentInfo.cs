using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A promise that an answer fulfils: <c>@fulfils palantir#evaluatie on 2026-03-01</c>.</summary>
/// <param name="Document">The document that made it, as written; null for the same document.</param>
/// <param name="Promise">Its id.</param>
/// <param name="Span">Where it is named.</param>
/// <param name="On">The day, <c>yyyy-MM-dd</c>; null where it is the document's own date.</param>
/// <param name="OnSpan">Where the day is; empty where none is given.</param>
internal sealed record FulfilmentInfo(string? Document, string Promise, TextSpan Span, string? On, TextSpan OnSpan);
