using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Values;

namespace DocDsl.Core.Emit;

/// <summary>Document types to C#: an abstract partial record each, with a property for each declared field.</summary>
internal static class TypeEmitter
{
    private const string Library = "global::DocDsl.";
    private const string Read = RecordEmitter.Services + "FieldValue.";

    public static string Emit(IEnumerable<TypeShape> types, FolderClasses folders)
    {
        var all = types.ToArray();
        var writer = RecordEmitter.Begin();
        writer.Line();
        foreach (var type in all)
        {
            // By this a project that refers to this one finds the types.
            writer.Line($"[assembly: {RecordEmitter.Services}DocumentTypeRecord(typeof(global::{type.Name.FullName}))]");
        }

        foreach (var type in all)
        {
            RecordEmitter.InNamespace(writer, type.Name.Namespace, folders, () => EmitType(writer, type));
        }

        return writer.ToString();
    }

    private static void EmitType(SourceWriter writer, TypeShape type)
    {
        var name = type.Name.Type;
        writer.Summary($"A document of type '{type.Type}'.");
        RecordEmitter.EmitAttributes(writer);
        writer.Line(RecordEmitter.JsonConverter);
        writer.Line($"[{RecordEmitter.Services}DocumentType({SourceWriter.Literal(type.Source)})]");
        writer.Open($"public abstract partial record {name} : global::{type.BaseRecord}");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected {name}(string path) : base(path) {{ }}");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
        foreach (var member in type.Members)
        {
            EmitField(writer, member);
        }

        AnswerEmitter.EmitChoice(writer, type.Answer, type.HidesAnswer);
        foreach (var question in type.Questions)
        {
            writer.Line();
            writer.Summary(question.Text);
            writer.Line($"public virtual {Library}Question {question.Name} => GetDeclared({SourceWriter.Literal(question.Id)});");
        }

        foreach (var choice in type.Choices)
        {
            AnswerEmitter.EmitChoice(writer, choice);
        }

        writer.Close();
    }

    private static void EmitField(SourceWriter writer, FieldShape member)
    {
        var (item, isStruct, read) = ItemOf(member);
        var missing =
            member.Type.IsList ? "; empty when it is missing"
            : member.IsRequired ? ""
            : "; null when it is missing";
        writer.Line();
        writer.Summary($"The field '{member.Field}'{missing}.");
        var (type, getter) =
            member.Type.IsList ? ($"global::System.Collections.Generic.IReadOnlyList<{item}>", "FieldList")
            : member.IsRequired ? (item, "RequiredField")
            : (item + "?", isStruct ? "FieldOfStruct" : "Field");
        var hides = member.Hides ? "new " : "";
        var field = SourceWriter.Literal(member.Field);
        writer.Line($"public {hides}{type} {member.Name} => {RecordEmitter.Members}{getter}(this, {field}, {read});");
        if (member.Type.Kind == ValueKind.Choice)
        {
            EmitChoice(writer, member);
        }
    }

    private static void EmitChoice(SourceWriter writer, FieldShape member)
    {
        writer.Line();
        writer.Summary($"What the field '{member.Field}' may be.");
        writer.Open($"public {(member.HidesChoice ? "new " : "")}enum {member.Name}{TypeShapeBuilder.EnumSuffix}");
        for (var i = 0; i < member.Type.Choices.Count; i++)
        {
            writer.Summary(member.Type.Choices[i]);
            writer.Line($"{Naming.ToPascalCase(member.Type.Choices[i])} = {i.ToString(CultureInfo.InvariantCulture)},");
        }

        writer.Close();
    }

    /// <summary>The C# type of one value, and the function that makes it of the invariant text.</summary>
    private static (string Item, bool IsStruct, string Read) ItemOf(FieldShape member) =>
        member.Type.Kind switch
        {
            ValueKind.Date => ("global::System.DateOnly", true, Read + "ToDate"),
            ValueKind.Number => ("decimal", true, Read + "ToNumber"),
            ValueKind.Integer => ("long", true, Read + "ToInteger"),
            ValueKind.YesNo => ("bool", true, Read + "ToYesNo"),
            ValueKind.Amount => (Library + "MoneyAmount", true, Read + "ToMoney"),
            ValueKind.Duration => (Library + "CalendarDuration", true, Read + "ToDuration"),
            ValueKind.Url => ("global::System.Uri", false, Read + "ToUri"),
            ValueKind.Person => (Library + "PersonName", false, Read + "ToPerson"),
            ValueKind.Choice => ChoiceOf(member),
            _ => ("string", false, Read + "ToText"),
        };

    private static (string Item, bool IsStruct, string Read) ChoiceOf(FieldShape member)
    {
        var name = member.Name + TypeShapeBuilder.EnumSuffix;
        var choices = string.Join(", ", member.Type.Choices.Select(SourceWriter.Literal));
        return (name, true, $"static value => ({name}){Read}ToChoice(value, {choices})");
    }
}
