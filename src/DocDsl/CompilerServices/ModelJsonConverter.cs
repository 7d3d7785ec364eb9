using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DocDsl.Data;

namespace DocDsl.CompilerServices;

/// <summary>
/// Writes what a document gives out as its plain data, because the model has cycles: a question refers to its document. Generated records
/// name it too, because a serializer does not look for the converter of a base type.
/// </summary>
/// <remarks>
/// The JSON form is always the one of <see cref="QaDocumentData"/>; only indentation and escapes follow the serializer's options. A
/// question that is written alone has its answers in it, in place of their indexes.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a model is made of a document's text.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"{typeToConvert} cannot be deserialized: deserialize {nameof(QaDocumentData)}, or parse its source by QaDocument.Parse."
        );

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var context = DataJsonContext.Default;
        switch (value)
        {
            case QaDocument document:
                JsonSerializer.Serialize(writer, document.ToData(), context.QaDocumentData);
                break;
            case AnsweredQuestion question:
                var node = JsonSerializer.SerializeToNode(question.ToData(), context.QuestionData)!;
                node["answer"] = JsonSerializer.SerializeToNode(question.Answer.ToData(), context.AnswerData);
                node["answers"] = JsonSerializer.SerializeToNode(
                    question.Answers.Select(answer => answer.ToData()).ToArray(),
                    context.AnswerDataArray
                );
                node.WriteTo(writer, context.Options);
                break;
            case Question question:
                JsonSerializer.Serialize(writer, question.ToData(), context.QuestionData);
                break;
            case Answer answer:
                JsonSerializer.Serialize(writer, answer.ToData(), context.AnswerData);
                break;
            case QuestionPart part:
                JsonSerializer.Serialize(writer, DataMapper.ToData(part), context.PartData);
                break;
            case QuestionGroup group:
                JsonSerializer.Serialize(writer, group.ToData(), context.GroupData);
                break;
            case DocumentNote note:
                JsonSerializer.Serialize(writer, DataMapper.ToData(note), context.NoteData);
                break;
            case DocumentField field:
                JsonSerializer.Serialize(writer, DataMapper.ToData(field), context.FieldData);
                break;
            case QuestionReference reference:
                JsonSerializer.Serialize(writer, DataMapper.ToData(reference), context.ReferenceData);
                break;
            case QuestionSet set:
                JsonSerializer.Serialize(writer, DataMapper.ToData(set), context.SetData);
                break;
            case Promise promise:
                JsonSerializer.Serialize(writer, DataMapper.ToData(promise), context.PromiseData);
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} is not a part of a document.");
        }
    }
}
