namespace DocDsl.Formats.Exporters.Coverage;

/// <summary>What is known of some evidence, compared with what was attested.</summary>
internal enum AttestationState
{
    /// <summary>It is as it was attested.</summary>
    Attested,

    /// <summary>It has changed since it was attested (QA8201).</summary>
    Changed,

    /// <summary>Nobody has attested it.</summary>
    NeverAttested,

    /// <summary>Nobody can attest it: a page of the web, a folder, a file that is not text.</summary>
    NotAttestable,

    /// <summary>It was not found.</summary>
    NotFound,
}
