using System.Text.Json.Serialization;

namespace DocDsl.Data;

/// <summary>What shows that an answer is true, as plain data.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Target">As <see cref="AnswerEvidence.Target"/>.</param>
/// <param name="Span">Its location.</param>
public sealed record EvidenceData(
    [property: JsonConverter(typeof(CamelCaseEnumConverter<EvidenceKind>))] EvidenceKind Kind,
    string Target,
    SpanData Span
);
