using DocDsl.Core.Text;
using DocDsl.Core.Values;

namespace DocDsl.Core.Symbols;

/// <summary>When an answer was last looked at: <c>@reviewed 2026-05-01 by "A. Jansen" again 12 months</c>.</summary>
/// <param name="Date">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="DateSpan">Where it is.</param>
/// <param name="By">Who looked; null when nothing says so.</param>
/// <param name="Again">After which time it is to be looked at again; null when nothing says so.</param>
internal sealed record ReviewInfo(string Date, TextSpan DateSpan, string? By, CalendarPeriod? Again)
{
    /// <summary>Whether the header says it, of all answers that say nothing themselves.</summary>
    public bool IsOfDocument { get; init; }
}
