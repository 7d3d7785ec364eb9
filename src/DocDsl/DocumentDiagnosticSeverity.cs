namespace DocDsl;

/// <summary>How much a <see cref="DocumentDiagnostic"/> matters.</summary>
public enum DocumentDiagnosticSeverity
{
    /// <summary>Worth knowing; nothing need be done.</summary>
    Information,

    /// <summary>Suspicious; it does not fail a build.</summary>
    Warning,

    /// <summary>Inconsistent; it fails a build.</summary>
    Error,
}
