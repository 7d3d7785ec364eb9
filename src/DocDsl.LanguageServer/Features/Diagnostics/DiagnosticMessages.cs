using DocDsl.LanguageServer.Protocol;

namespace DocDsl.LanguageServer.Features.Diagnostics;

/// <param name="Severity">1 error, 2 warning, 3 information.</param>
/// <param name="Tags">1: unnecessary.</param>
/// <param name="RelatedInformation">Second places that it is about; null where there are none, or the client shows none.</param>
internal sealed record LspDiagnostic(
    Range Range,
    int Severity,
    string Code,
    CodeDescription CodeDescription,
    string Source,
    string Message,
    int[]? Tags = null,
    DiagnosticRelatedInformation[]? RelatedInformation = null
);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

internal sealed record CodeDescription(string Href);

/// <param name="Version">Null for a file that is not open.</param>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, LspDiagnostic[] Diagnostics);

internal sealed record PublishDiagnosticsNotification(PublishDiagnosticsParams Params)
{
    public string Jsonrpc { get; } = "2.0";

    public string Method { get; } = "textDocument/publishDiagnostics";
}

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId);

/// <param name="Kind"><c>full</c>, or <c>unchanged</c> without items.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, LspDiagnostic[]? Items);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[]? PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

/// <param name="Version">Null for a file that is not open.</param>
internal sealed record WorkspaceDocumentDiagnosticReport(string Uri, int? Version, string Kind, string ResultId, LspDiagnostic[]? Items);
