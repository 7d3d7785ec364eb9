using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace DocDsl.Formats.Exporters;

/// <summary>Writes items as a QuestionnaireResponse that contains its Questionnaire.</summary>
internal sealed class FhirWriter
{
    private const string Id = "questionnaire";
    private const string AbsentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private readonly Utf8JsonWriter _json;

    private FhirWriter(Utf8JsonWriter json) => _json = json;

    /// <param name="items">The items of both.</param>
    /// <param name="response">The members of the response but its items, in the order of the specification.</param>
    /// <param name="questionnaire">Those of the Questionnaire.</param>
    public static string Write(
        IReadOnlyList<FhirItem> items,
        IEnumerable<(string Name, object? Value)> response,
        IEnumerable<(string Name, object? Value)> questionnaire
    )
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Indented = true,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            new FhirWriter(json).Write(items, [.. response], [.. questionnaire]);
        }

        // .NET 8 has no option for line ends; within strings they are escaped.
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).ReplaceLineEndings("\n") + "\n";
    }

    private void Write(IReadOnlyList<FhirItem> items, List<(string, object?)> response, List<(string, object?)> questionnaire)
    {
        _json.WriteStartObject();
        _json.WriteString("resourceType", "QuestionnaireResponse");
        if (items.Count > 0)
        {
            _json.WriteStartArray("contained");
            _json.WriteStartObject();
            _json.WriteString("resourceType", "Questionnaire");
            _json.WriteString("id", Id);
            questionnaire.ForEach(WriteMember);
            WriteItems(items, WriteDeclared);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        foreach (var (name, value) in response)
        {
            WriteMember((name, value));
            if (name == "identifier" && items.Count > 0)
            {
                _json.WriteString("questionnaire", "#" + Id);
            }
        }

        WriteItems([.. items.Where(item => item.IsAsked)], WriteAnswered);
        _json.WriteEndObject();
    }

    private void WriteItems(IReadOnlyList<FhirItem> items, Action<FhirItem> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("item");
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteDeclared(FhirItem item)
    {
        _json.WriteString("linkId", item.LinkId);
        WriteMember(("prefix", item.Prefix));
        WriteMember(("text", item.Text));
        _json.WriteString("type", item.Type);
        if (item.IsRequired)
        {
            _json.WriteBoolean("required", true);
        }

        if (item.Answers.Count > 1)
        {
            _json.WriteBoolean("repeats", true);
        }

        if (item.Options is { Count: > 0 } choices)
        {
            _json.WriteStartArray("answerOption");
            foreach (var choice in choices)
            {
                _json.WriteStartObject();
                var coding = FhirValues.CodingOf(choice);
                WriteMember((coding.Name, coding.Value));
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        WriteItems(item.Items, WriteDeclared);
    }

    private void WriteAnswered(FhirItem item)
    {
        if (item.AbsentReason is { } reason)
        {
            _json.WriteStartArray("extension");
            _json.WriteStartObject();
            _json.WriteString("url", AbsentReason);
            _json.WriteString("valueCode", reason);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteString("linkId", item.LinkId);
        WriteMember(("text", item.Text));
        FhirItem[] below = [.. item.Items.Where(other => other.IsAsked)];
        if (item.Answers.Count == 0)
        {
            WriteItems(below, WriteAnswered);
            return;
        }

        _json.WriteStartArray("answer");
        for (var i = 0; i < item.Answers.Count; i++)
        {
            _json.WriteStartObject();
            WriteMember((item.Answers[i].Name, item.Answers[i].Value));
            WriteItems(i == 0 ? below : [], WriteAnswered);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteMember((string Name, object? Value) member)
    {
        switch (member.Value)
        {
            case string text when !string.IsNullOrWhiteSpace(text):
                _json.WriteString(member.Name, FhirValues.Clean(text));
                break;
            case bool truth:
                _json.WriteBoolean(member.Name, truth);
                break;
            case decimal number:
                _json.WriteNumber(member.Name, number);
                break;
            case (string, object)[] members:
                _json.WriteStartObject(member.Name);
                foreach (var (name, value) in members)
                {
                    WriteMember((name, value));
                }

                _json.WriteEndObject();
                break;
        }
    }
}
