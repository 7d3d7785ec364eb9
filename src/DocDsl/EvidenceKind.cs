namespace DocDsl;

/// <summary>What an <see cref="AnswerEvidence"/> names.</summary>
public enum EvidenceKind
{
    /// <summary>A type or a member of code: <c>Ministry.Security.AesStore.Encrypt</c>.</summary>
    Code,

    /// <summary>A web address.</summary>
    WebAddress,

    /// <summary>A file or a folder, and perhaps an anchor in it: <c>docs/retention.md#schedule</c>.</summary>
    File,

    /// <summary>A test method: <c>Vault.Tests.StoreTests.Encrypts_at_rest</c>.</summary>
    Test,

    /// <summary>The answer to a question of another document: <c>retention#backups</c>.</summary>
    Answer,
}
