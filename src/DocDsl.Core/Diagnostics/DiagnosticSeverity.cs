namespace DocDsl.Core.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
internal enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Information,

    /// <summary>Suspicious; the build goes on.</summary>
    Warning,

    /// <summary>The document is inconsistent; the build fails.</summary>
    Error,
}
