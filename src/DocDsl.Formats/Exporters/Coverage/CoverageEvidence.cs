namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>Something that an answer rests on.</summary>
/// <param name="Written">As <c>@evidence</c> has it: <c>code:Vault.Store</c>.</param>
/// <param name="Kind">What it names.</param>
/// <param name="State">How it compares with what was attested.</param>
/// <param name="AttestedOn">The day on which it was attested last; null where it never was.</param>
/// <param name="AttestedBy">Who attested it; null where nobody did.</param>
/// <param name="Test">How the test went; null where it is none, and where no results are given.</param>
internal sealed record CoverageEvidence(
    string Written,
    EvidenceKind Kind,
    AttestationState State,
    DateOnly? AttestedOn,
    string? AttestedBy,
    CoverageTest? Test
)
{
    /// <summary>Where it is, from where the page is, or on the web; null where no page can link to it.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// The <see cref="CoverageRow.Name"/> of the answer that it is; null for other evidence, and where no row has that answer.
    /// </summary>
    public string? Answer { get; init; }
}
