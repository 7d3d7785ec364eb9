using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A change of an answer after it was sent: <c>@corrects 2026-06-02 "reason"</c>.</summary>
/// <param name="Date">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="DateSpan">Where it is.</param>
/// <param name="Reason">Why.</param>
internal sealed record CorrectionInfo(string Date, TextSpan DateSpan, string Reason);
