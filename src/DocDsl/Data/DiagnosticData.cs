using System.Text.Json.Serialization;

namespace DocDsl.Data;

/// <summary>What a rule reports, as plain data.</summary>
/// <param name="Id">The rule's id: <c>QA3001</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">The message, in English.</param>
/// <param name="Span">The location.</param>
public sealed record DiagnosticData(
    string Id,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<DocumentDiagnosticSeverity>))] DocumentDiagnosticSeverity Severity,
    string Message,
    SpanData Span
);
