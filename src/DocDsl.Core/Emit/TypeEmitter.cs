using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Values;

namespace DocDsl.Core.Emit;

/// <summary>Document types to C#: an abstract partial record each, with a property for each declared field.</summary>
internal static class TypeEmitter
{
    private const string Library = "global::DocDsl.";

    public static string Emit(IEnumerable<TypeShape> types)
    {
        var all = types.ToArray();
        var writer = RecordEmitter.Begin();
        writer.Line();
        foreach (var type in all)
        {
            // By this a project that refers to this one finds the types.
            writer.Line($"[assembly: {Library}DocumentTypeRecord(typeof(global::{type.Name.FullName}))]");
        }

        foreach (var type in all)
        {
            RecordEmitter.InNamespace(writer, type.Name.Namespace, () => EmitType(writer, type));
        }

        return writer.ToString();
    }

    private static void EmitType(SourceWriter writer, TypeShape type)
    {
        var name = type.Name.Type;
        writer.Summary($"A document of type '{type.Type}'.");
        writer.Line($"[{Library}DocumentType({SourceWriter.Literal(type.Source)})]");
        writer.Open($"public abstract partial record {name} : global::{type.BaseRecord}");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected {name}(global::System.Reflection.Assembly assembly, string path, ulong textHash, ulong shapeHash) : base(assembly, path, textHash, shapeHash) {{ }}");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
        foreach (var member in type.Members)
        {
            EmitField(writer, member);
        }

        AnswerEmitter.EmitChoice(writer, type.Answer, type.HidesAnswer);
        writer.Close();
    }

    private static void EmitField(SourceWriter writer, FieldShape member)
    {
        var (item, isStruct, read) = ItemOf(member);
        var field = SourceWriter.Literal(member.Field);
        writer.Line();
        writer.Summary($"The field '{member.Field}'{(member.Type.IsList ? "; empty when it is missing" : member.IsRequired ? "" : "; null when it is missing")}.");
        var (type, body) =
            member.Type.IsList ? ($"global::System.Collections.Generic.IReadOnlyList<{item}>", $"GetFieldList({field}, {read})")
            : member.IsRequired ? (item, $"GetRequiredField({field}, {read})")
            : (item + "?", isStruct ? $"GetFieldValue({field}, {read})" : $"GetField({field}, {read})");
        writer.Line($"public {(member.Hides ? "new " : "")}{type} {member.Name} => {body};");
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
    private static (string Item, bool IsStruct, string Read) ItemOf(FieldShape member) => member.Type.Kind switch
    {
        ValueKind.Date => ("global::System.DateOnly", true, Library + "FieldValue.ToDate"),
        ValueKind.Number => ("decimal", true, Library + "FieldValue.ToNumber"),
        ValueKind.Integer => ("long", true, Library + "FieldValue.ToInteger"),
        ValueKind.YesNo => ("bool", true, Library + "FieldValue.ToYesNo"),
        ValueKind.Amount => (Library + "Money", true, Library + "FieldValue.ToMoney"),
        ValueKind.Duration => (Library + "Duration", true, Library + "FieldValue.ToDuration"),
        ValueKind.Url => ("global::System.Uri", false, Library + "FieldValue.ToUri"),
        ValueKind.Person => (Library + "Person", false, Library + "FieldValue.ToPerson"),
        ValueKind.Choice => (member.Name + TypeShapeBuilder.EnumSuffix, true, $"static value => ({member.Name}{TypeShapeBuilder.EnumSuffix})FieldValue.ToChoice(value, {string.Join(", ", member.Type.Choices.Select(SourceWriter.Literal))})".Replace("FieldValue", Library + "FieldValue")),
        _ => ("string", false, Library + "FieldValue.ToText"),
    };
}
