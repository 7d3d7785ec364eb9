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
    /// <param name="evidence">The evidence; that of an answer which <c>@same-as</c> takes is from where its own document is.</param>
    /// <param name="document">The document that is exported.</param>
    public static string? FileAddress(AnswerEvidence evidence, QaDocument document)
    {
        if (evidence.Kind != EvidenceKind.File)
        {
            return null;
        }

        var target = evidence.Target.Replace('\\', '/');
        var (from, to) = (FolderOf(document.Path), FolderOf(evidence.Span.Path));
        if (from != to && !target.StartsWith('/'))
        {
            var up = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/')));
            target = up + to + target;
        }

        return SafeAddress.Of(target);
    }

    /// <summary>The address of the file that has a value, from where the document is; null for other facts.</summary>
    public static string? FileAddress(ValueFact fact) =>
        // The pointer in it is no place that a browser could show.
        fact.Kind == ValueFactKind.File ? SafeAddress.Of(fact.Target.Split('#')[0].Replace('\\', '/')) : null;

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
