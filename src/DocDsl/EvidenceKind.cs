namespace DocDsl;

/// <summary>What an <see cref="AnswerEvidence"/> names.</summary>
public enum EvidenceKind
{
    /// <summary>A type or a member of code: <c>Ministry.Security.AesStore.Encrypt</c>.</summary>
    Code,

    /// <summary>A web address.</summary>
    WebAddress,
}
