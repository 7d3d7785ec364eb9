using System.Text.Json.Serialization;

namespace DocDsl.Formats.Exporters;

// The shape of docs/schemas/docdsl-document-1.json: names are never changed or reused, only added.
internal sealed record JsonExport(
    [property: JsonPropertyName("$schema")] string Schema,
    int Version,
    string Path,
    string? Type,
    string? Culture,
    bool Draft,
    string Preamble,
    string Closing,
    IReadOnlyList<JsonField> Fields,
    IReadOnlyList<JsonGroup> Groups,
    IReadOnlyList<JsonQuestion> Questions,
    IReadOnlyList<JsonAnswer> Answers,
    IReadOnlyList<JsonNote> Notes,
    IReadOnlyList<JsonDiagnostic> Diagnostics,
    string Source);

internal sealed record JsonSpan(int Start, int Length, int Line, int Column);

internal sealed record JsonField(string Name, string Value, IReadOnlyList<string> Values);

internal sealed record JsonGroup(string Title, IReadOnlyList<int> Questions);

internal sealed record JsonQuestion(
    int? Number,
    string? Id,
    string Label,
    string State,
    string? Reason,
    string Text,
    int? Answer,
    JsonValue? Value,
    IReadOnlyList<JsonPart> Parts,
    IReadOnlyList<string> Notes,
    IReadOnlyList<JsonReference> References,
    JsonSpan Span);

internal sealed record JsonPart(string Letter, string Label, string Text, bool Answered, JsonValue? Value, JsonSpan Span);

internal sealed record JsonValue(string Kind, string Text);

internal sealed record JsonAnswer(
    IReadOnlyList<int> Numbers,
    IReadOnlyList<int> Questions,
    string Label,
    string Status,
    string? By,
    string Text,
    IReadOnlyList<JsonPromise> Promises,
    IReadOnlyList<string> Notes,
    IReadOnlyList<JsonReference> References,
    JsonSpan Span);

internal sealed record JsonPromise(string Id, string? By, string? Due, string Words, JsonSpan Span);

internal sealed record JsonReference(string? Document, int? Number, string? Part, string? Id, int? Question, JsonSpan Span);

internal sealed record JsonNote(string Id, string Text, IReadOnlyList<JsonSpan> References, JsonSpan Span);

internal sealed record JsonDiagnostic(string Id, string Severity, string Message, JsonSpan Span);
