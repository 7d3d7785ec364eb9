using System.Globalization;

namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>What the answers of documents rest on, and when that was last looked at. Plain data: whoever has it can show it.</summary>
/// <param name="Today">The day for which it is.</param>
/// <param name="HasTestResults">Whether results of tests were given.</param>
/// <param name="Rows">The answers, and the questions without one, in the order of the documents.</param>
internal sealed record CoverageTable(DateOnly Today, bool HasTestResults, IReadOnlyList<CoverageRow> Rows)
{
    private IEnumerable<CoverageRow> All => Rows.Where(row => row.IsAnswer);

    /// <summary>How many answers there are.</summary>
    public int Answers => All.Count();

    /// <summary>How many of them rest on evidence.</summary>
    public int WithEvidence => All.Count(row => row.Evidence.Count > 0);

    /// <summary>Of how many all that can be attested was, and is there; it may have changed since.</summary>
    public int Attested =>
        All.Count(row =>
            row.Evidence.Any(IsAttested)
            && row.Evidence.All(evidence => IsAttested(evidence) || evidence.State == AttestationState.NotAttestable)
        );

    /// <summary>Of how many some evidence has changed since it was attested.</summary>
    public int Changed => All.Count(row => row.Evidence.Any(evidence => evidence.State == AttestationState.Changed));

    /// <summary>Of how many some evidence was not found.</summary>
    public int NotFound => All.Count(row => row.Evidence.Any(evidence => evidence.State == AttestationState.NotFound));

    /// <summary>Of how many the review is overdue.</summary>
    public int Overdue => All.Count(row => row.Review is { IsOverdue: true });

    /// <summary>How many questions have no answer yet.</summary>
    public int WithoutAnswer => Rows.Count(row => !row.IsAnswer && !row.NeedsNoAnswer);

    /// <summary>How many questions have no answer and need none.</summary>
    public int NeedNoAnswer => Rows.Count(row => !row.IsAnswer && row.NeedsNoAnswer);

    /// <summary>What is counted of the answers, as a line.</summary>
    public string AnswerSummary =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Answers} answer{(Answers == 1 ? "" : "s")}: {WithEvidence} rest{(WithEvidence == 1 ? "s" : "")} on evidence, "
        )
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{Attested} attested, {Changed} changed since, {NotFound} not found, {Overdue} overdue"
        );

    /// <summary>What is counted of the questions without an answer, as a line; null where there are none.</summary>
    public string? QuestionSummary =>
        WithoutAnswer + NeedNoAnswer == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{WithoutAnswer} question{(WithoutAnswer == 1 ? "" : "s")} without an answer, "
            )
                + string.Create(CultureInfo.InvariantCulture, $"{NeedNoAnswer} that need{(NeedNoAnswer == 1 ? "s" : "")} none");

    private static bool IsAttested(CoverageEvidence evidence) => evidence.State is AttestationState.Attested or AttestationState.Changed;
}
