using DocDsl.Core.Compilation;

namespace DocDsl.Core.Emit;

/// <summary>The records that documents share with their translations to C#: a property for each question that all of them have.</summary>
internal static class SharedEmitter
{
    public static string Emit(IEnumerable<SharedRecord> records, FolderClasses folders)
    {
        var writer = RecordEmitter.Begin();
        foreach (var record in records)
        {
            RecordEmitter.InNamespace(writer, record.Name.Namespace, folders, () => Emit(writer, record));
        }

        return writer.ToString();
    }

    private static void Emit(SourceWriter writer, SharedRecord record)
    {
        var name = record.Name.Type;
        writer.Summary($"{record.Original} and its translations: what code needs that takes either.");
        RecordEmitter.EmitAttributes(writer);
        writer.Line(RecordEmitter.JsonConverter);
        writer.Open($"public abstract partial record {name} : global::{record.BaseRecord}");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected {name}(string path) : base(path) {{ }}");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
        foreach (var member in record.Members)
        {
            writer.Line();
            writer.Summary(member.Summary);
            writer.Line($"public abstract {member.Type} {member.Name} {{ get; }}");
        }

        writer.Close();
    }
}
