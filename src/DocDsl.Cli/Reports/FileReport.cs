using DocDsl.Cli.Web;
using DocDsl.Core.Compilation;
using DocDsl.Workspaces;

namespace DocDsl.Cli.Reports;

/// <summary>What is reported for one file.</summary>
/// <param name="Path">As shown.</param>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Counts">Of its questions; null of a type's declaration, and of what could not be read.</param>
/// <param name="Named">Its name in C#; null likewise.</param>
/// <param name="Problem">Why it could not be read, as the rest of a sentence; null when it could.</param>
/// <param name="HasProject">Whether there may be C# code that uses it.</param>
internal sealed record FileReport(
    string Path,
    IReadOnlyList<LocatedDiagnostic> Diagnostics,
    Counts? Counts,
    NamedDocument? Named,
    string? Problem,
    bool HasProject = false
)
{
    /// <summary>The rules about its evidence of which not all could be checked, since something is not built.</summary>
    public IReadOnlyList<string> NotChecked { get; init; } = [];

    /// <summary>The builds in which its evidence was looked for that are older than their sources, each as a sentence.</summary>
    public IReadOnlyList<string> Stale { get; init; } = [];

    /// <summary>The tests that its answers rest on, as written.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];

    /// <summary>Its web addresses, where they are to be looked at.</summary>
    public IReadOnlyList<WebPlace> WebPlaces { get; init; } = [];
}

/// <summary>The questions of one document, or of several.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Questions">All questions.</param>
/// <param name="Answered">Those that have an answer.</param>
/// <param name="Open">Those that have none, or are declared open; not those withdrawn or not applicable.</param>
/// <param name="Overdue">The open ones of documents whose term is over, without those that are optional.</param>
internal readonly record struct Counts(int Documents, int Questions, int Answered, int Open, int Overdue)
{
    public static Counts operator +(Counts left, Counts right) =>
        new(
            left.Documents + right.Documents,
            left.Questions + right.Questions,
            left.Answered + right.Answered,
            left.Open + right.Open,
            left.Overdue + right.Overdue
        );

    public static Counts Of(CheckedDocument document, DateOnly today)
    {
        var counts = DocumentCounts.Of(document.Model);
        var open = counts.Open + counts.Unanswered;
        return new Counts(1, counts.Questions, counts.Answered, open, document.DueDate < today ? open - counts.Optional : 0);
    }
}
