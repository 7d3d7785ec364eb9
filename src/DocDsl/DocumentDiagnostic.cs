namespace DocDsl;

/// <summary>What a rule reports about a document.</summary>
/// <param name="Id">The rule's id, <c>QA3001</c>; <c>docs/rules</c> has a page for each.</param>
/// <param name="Severity">The rule's default, or lower in a draft.</param>
/// <param name="Message">The message, in English.</param>
/// <param name="Span">Where in the document's file.</param>
public sealed record DocumentDiagnostic(string Id, DocumentDiagnosticSeverity Severity, string Message, SourceSpan Span)
{
    /// <summary>As compilers print it: <c>Letters/palantir.qa(12,1): error QA3001: …</c>.</summary>
    public override string ToString() => $"{Span}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
