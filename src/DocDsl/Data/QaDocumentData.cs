using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocDsl.Data;

/// <summary>
/// A document as plain data: a tree in which one part names another by its index. Its JSON form has the schema
/// <c>docs/schemas/docdsl-document-2.json</c>. Names are never changed or reused, only added: what reads schema 1 reads it too.
/// </summary>
/// <param name="Path">The file, relative to its project for a compiled document; as given for a parsed one.</param>
/// <param name="Type">The type that the document names; null when it names none.</param>
/// <param name="Culture">The culture that the document names: <c>nl-NL</c>; null when it names none.</param>
/// <param name="Draft">Whether the document says that it is a draft.</param>
/// <param name="Preamble">The words before the first question that are no field; empty when there are none.</param>
/// <param name="Closing">The words after the last answer; empty when there are none.</param>
/// <param name="Fields">The fields of the header.</param>
/// <param name="Groups">The groups, in the order of the document.</param>
/// <param name="Questions">The questions, in the order of the document.</param>
/// <param name="Answers">The answers, in the order of the document.</param>
/// <param name="Notes">The notes, in the order of the document.</param>
/// <param name="Diagnostics">What rules report about the document.</param>
/// <param name="Source">
/// The document's file, unchanged: <see cref="QaDocument.Parse(string, string, string, string)"/> makes the document of it again.
/// </param>
public sealed record QaDocumentData(
    string Path,
    string? Type,
    string? Culture,
    bool Draft,
    string Preamble,
    string Closing,
    IReadOnlyList<FieldData> Fields,
    IReadOnlyList<GroupData> Groups,
    IReadOnlyList<QuestionData> Questions,
    IReadOnlyList<AnswerData> Answers,
    IReadOnlyList<NoteData> Notes,
    IReadOnlyList<DiagnosticData> Diagnostics,
    string Source
)
{
    /// <summary>The name of the schema: <c>docdsl-document-2.json</c>.</summary>
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; init; } = "docdsl-document-2.json";

    /// <summary>The version of the schema: 2; 1 where it was read from JSON of that schema.</summary>
    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = 2;

    /// <summary>The file's name without folders and extension; null in JSON of schema 1.</summary>
    public string? Name { get; init; }

    /// <summary>The language in which it is read, <c>nl</c>, which may be known without a culture; null when it is not.</summary>
    public string? Language { get; init; }

    /// <summary>Whether no question needs an answer; null in JSON of schema 1.</summary>
    public bool? Complete { get; init; }

    /// <summary>The paths of its translations; none of a translation itself.</summary>
    public IReadOnlyList<string> Translations { get; init; } = [];

    /// <summary>The preamble as Markdown, as the file has it; null where the document is not Markdown.</summary>
    public string? PreambleMarkdown { get; init; }

    /// <summary>The closing as Markdown, as the file has it; null where the document is not Markdown.</summary>
    public string? ClosingMarkdown { get; init; }

    /// <summary>
    /// The path of the document that it is the translation of; null, and absent from the JSON form, where it is of none, or that is not
    /// known.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Translates { get; init; }

    /// <summary>How it answers the questions that its type declares; null, and absent from the JSON form, where it declares none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SetData? Set { get; init; }

    /// <summary>Reads the JSON form.</summary>
    /// <param name="json">As <see cref="ToJson"/> writes it. What later versions add is ignored.</param>
    /// <exception cref="JsonException">It is no JSON, or not of this form.</exception>
    public static QaDocumentData FromJson(string json) =>
        JsonSerializer.Deserialize(json, DataJsonContext.Readable.QaDocumentData) ?? throw new JsonException("The JSON text is null.");

    /// <summary>The JSON form: indented, lines end with <c>\n</c>, and the text may be put into an HTML page.</summary>
    public string ToJson()
    {
        // .NET 8 has no option for line ends; within strings they are escaped.
        var json = JsonSerializer.Serialize(this, DataJsonContext.Readable.QaDocumentData);
        return Environment.NewLine == "\n" ? json : json.Replace(Environment.NewLine, "\n", StringComparison.Ordinal);
    }
}
