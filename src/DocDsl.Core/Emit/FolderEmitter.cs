using DocDsl.Core.Compilation;

namespace DocDsl.Core.Emit;

/// <summary>
/// Documents without a type of their own to C#: a line each, since the compiler pays for each token, and a row in a table that the run
/// time and the analyzers read.
/// </summary>
internal static class FolderEmitter
{
    private const string Class = "ProjectDocuments";
    private const string Store = RecordEmitter.Services + Class + ".";
    private const string Document = "global::DocDsl.QaDocument";

    /// <summary>No name of a file has this sign.</summary>
    private const char Separator = '\0';

    /// <summary>The document at a place among those of the table, by path.</summary>
    public static string At(string index) => $"{Store}At({index})";

    /// <summary>The properties of documents of one folder.</summary>
    public static void EmitProperties(SourceWriter writer, List<DocumentShape> documents, FolderClasses folders)
    {
        var folder = documents[0].Name.Namespace;
        var isList = folders.IsInList(documents[0].Name);
        RecordEmitter.InNamespace(
            writer,
            folder,
            folders,
            () =>
            {
                if (isList)
                {
                    writer.Open($"public static partial class {folders.List.Type}");
                }

                foreach (var document in documents)
                {
                    var members = new MemberWriter(writer, document.Path, document.File);
                    var getter = $" => {Store}{MethodOf(document.BaseRecord)}({SourceWriter.Literal(document.Path)});";
                    members.Summary(document.Summary, document.Details);
                    members.Declare($"public static global::{document.BaseRecord}", document.Name.Type, getter, document.Details);
                }

                if (isList)
                {
                    writer.Close();
                }
            }
        );
    }

    /// <summary>What is known of some documents: an attribute of the assembly, which other projects see too.</summary>
    public static void EmitTable(SourceWriter writer, IEnumerable<DocumentShape> documents)
    {
        var rows = string.Join(
            Separator.ToString(),
            documents.SelectMany(document =>
                new[]
                {
                    document.Path,
                    document.BaseRecord,
                    document.Name.FullName.Replace("@", ""),
                    document.Lookups,
                }
            )
        );
        if (rows.Length > 0)
        {
            writer.Line();
            writer.Line($"[assembly: {RecordEmitter.Services}DocumentTable({SourceWriter.Literal(rows)})]");
        }
    }

    /// <summary>What each folder's class has once: its other parts are in the outputs of the documents.</summary>
    public static void EmitClasses(SourceWriter writer, FolderClasses folders)
    {
        foreach (var name in folders.Classes)
        {
            var dot = name.LastIndexOf('.');
            RecordEmitter.InNamespace(
                writer,
                name.Substring(0, Math.Max(0, dot)),
                folders,
                () =>
                {
                    writer.Summary($"The documents of the folder '{name.Substring(dot + 1).TrimStart('@')}'.");
                    RecordEmitter.EmitAttributes(writer);
                    writer.Line($"public static partial class {name.Substring(dot + 1)} {{ }}");
                }
            );
        }
    }

    /// <summary>The documents of the table, made by the record of their type, and a method for each record.</summary>
    public static void EmitStore(SourceWriter writer, IEnumerable<DocumentEntry> documents)
    {
        var records = documents.Select(document => document.Record).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (records.Count == 0)
        {
            return;
        }

        records.Sort(StringComparer.Ordinal);
        RecordEmitter.InNamespace(
            writer,
            "DocDsl.CompilerServices",
            FolderClasses.None,
            () =>
            {
                writer.Summary("The documents of this project that have no type of their own.");
                RecordEmitter.EmitAttributes(writer);
                writer.Open($"internal static class {Class}");
                writer.Line(
                    $"private static readonly {RecordEmitter.Services}DocumentStore s_store = new(typeof({Class}).Assembly, Create);"
                );
                writer.Line();
                writer.Summary("The document at a place, by path.");
                writer.Line($"public static {Document} At(int index) => s_store[index];");
                foreach (var record in records)
                {
                    writer.Line();
                    writer.Summary("The document of a path.");
                    writer.Line(
                        $"public static global::{record} {MethodOf(record)}(string path) => (global::{record})s_store[path];"
                    );
                }

                writer.Line();
                writer.Open($"private static {Document} Create(string record, string path) => record switch");
                foreach (var record in records)
                {
                    writer.Line($"{SourceWriter.Literal(record)} => new {TypeOf(record)}(path),");
                }

                writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(record)),");
                writer.Close("};");
                foreach (var record in records)
                {
                    writer.Line();
                    writer.Line(RecordEmitter.JsonConverter);
                    writer.Open($"private sealed record {TypeOf(record)} : global::{record}");
                    writer.Line($"public {TypeOf(record)}(string path) : base(path) {{ }}");
                    writer.Line();
                    writer.Line("/// <inheritdoc/>");
                    writer.Line("protected override bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
                    writer.Close();
                }

                writer.Close();
            }
        );
    }

    /// <summary>Another for each record: no part of a name begins with a digit.</summary>
    private static string MethodOf(string record) => record.Replace("@", "").Replace("_", "_1").Replace('.', '_');

    private static string TypeOf(string record) => MethodOf(record) + "_0Document";
}
