namespace DocDsl.Formats.Exporters;

/// <summary>What answers rest on, as exports show it.</summary>
internal static class EvidenceText
{
    /// <summary>As <c>@evidence</c> has it: <c>code:Vault.Store</c>, <c>[[retention#backups]]</c>.</summary>
    public static string Of(AnswerEvidence evidence) =>
        evidence.Kind switch
        {
            EvidenceKind.Code => "code:" + evidence.Target,
            EvidenceKind.Test => "test:" + evidence.Target,
            EvidenceKind.File => "file:" + evidence.Target,
            EvidenceKind.Answer => $"[[{evidence.Target}]]",
            _ => evidence.Target,
        };

    /// <summary>The address of a file, from where the document is; null for what no page may link to, and for other evidence.</summary>
    public static string? FileAddress(AnswerEvidence evidence) =>
        evidence.Kind == EvidenceKind.File ? SafeAddress.Of(evidence.Target.Replace('\\', '/')) : null;
}
