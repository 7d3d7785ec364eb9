using System.Globalization;
using DocDsl.Core.Compilation;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Emit;

/// <summary>Shape to C#. Few tokens a member, since members are what the compiler pays for.</summary>
internal static class RecordEmitter
{
    /// <summary>The nested type of <c>QaDocument</c> that members of other types than records call, with the point after it.</summary>
    public const string Members = "GeneratedMembers.";

    /// <summary>Plumbing of the library.</summary>
    public const string Services = "global::DocDsl.CompilerServices.";

    /// <summary>A serializer does not look for the converter of a base type.</summary>
    public const string JsonConverter =
        "[global::System.Text.Json.Serialization.JsonConverter(typeof(" + Services + "ModelJsonConverter))]";

    private const string Library = "global::DocDsl.";

    /// <summary>Once a type, since attributes of members would cost the compiler as much as the members.</summary>
    private static readonly string s_generated =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"DocDsl\", \"{typeof(RecordEmitter).Assembly.GetName().Version}\"), "
        + "global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

    /// <summary>The types of some documents, and the properties of those that have none.</summary>
    public static string EmitTypes(IEnumerable<DocumentShape> documents, FolderClasses folders)
    {
        var writer = Begin();
        FolderEmitter.EmitTable(writer, documents.Where(document => document.IsProperty));
        var properties = new List<DocumentShape>();
        foreach (var document in documents)
        {
            if (properties.Count > 0 && !(document.IsProperty && document.Name.Namespace == properties[0].Name.Namespace))
            {
                FolderEmitter.EmitProperties(writer, properties, folders);
                properties.Clear();
            }

            if (document.IsProperty)
            {
                properties.Add(document);
            }
            else
            {
                InNamespace(writer, document.Name.Namespace, folders, () => EmitType(writer, document));
            }
        }

        if (properties.Count > 0)
        {
            FolderEmitter.EmitProperties(writer, properties, folders);
        }

        return writer.ToString();
    }

    /// <summary>The hashes of some documents, apart from the types: an edit that changes no type changes only these.</summary>
    public static string EmitGuards(IReadOnlyCollection<DocumentGuard> guards)
    {
        var writer = Begin();
        var digits = guards.Select(guard => Hex(TextHash.Of(guard.Path)) + Hex(guard.TextHash) + Hex(guard.ShapeHash));
        writer.Line();
        writer.Line($"[assembly: {Services}DocumentHashes(\"{string.Concat(digits)}\")]");

        // Most projects have none.
        var defaults = guards
            .Where(guard => !guard.Defaults.Equals(DocumentDefaults.None))
            .SelectMany(guard => new[] { guard.Path, guard.Defaults.Written ?? "", guard.Defaults.Culture ?? "" })
            .ToArray();
        if (defaults.Length > 0)
        {
            writer.Line($"[assembly: {Services}DocumentDefaults({SourceWriter.Literal(string.Join("\0", defaults))})]");
        }

        return writer.ToString();
    }

    /// <summary>The list of all documents, by path.</summary>
    /// <param name="rootNamespace">As code writes it; empty for none.</param>
    /// <param name="index">The documents, in the order of the list.</param>
    public static string EmitIndex(string rootNamespace, DocumentIndex index)
    {
        // One method for all would make the runtime load every type at the first call.
        const int ChunkSize = 32;
        var writer = Begin();
        var names = index.Entries;
        var chunks = (names.Count + ChunkSize - 1) / ChunkSize;
        writer.Line();
        writer.Line($"[assembly: {Services}DocumentList(typeof(global::{index.Folders.List.FullName}))]");
        FolderEmitter.EmitClasses(writer, index.Folders);
        FolderEmitter.EmitStore(writer, names);
        InNamespace(
            writer,
            rootNamespace,
            FolderClasses.None,
            () =>
            {
                writer.Summary("The documents of this project.");
                EmitAttributes(writer);
                writer.Open($"public static partial class {index.Folders.List.Type}");
                writer.Summary("All documents, by path. None is read before it is asked for.");
                writer.Line(
                    $"public static global::System.Collections.Generic.IReadOnlyList<{Library}QaDocument> All {{ get; }} = "
                        + $"new {Services}DocumentList({Number(names.Count)}, Get);"
                );
                writer.Line();
                writer.Summary("The documents of one type, by path.");
                writer.Line(
                    $"public static global::System.Collections.Generic.IEnumerable<T> Of<T>() where T : {Library}QaDocument => "
                        + "global::System.Linq.Enumerable.OfType<T>(All);"
                );
                writer.Line();
                writer.Summary("The commitments made in all documents, in their order; it reads the documents one by one.");
                writer.Line(
                    $"public static global::System.Collections.Generic.IEnumerable<{Library}Promise> Promises => "
                        + "global::System.Linq.Enumerable.SelectMany(All, static document => document.Promises);"
                );
                writer.Line();
                // A document without a type costs no arm, but where others of its chunk have one.
                var stored = 0;
                var calls = new List<string>();
                var getters = new List<(string Name, List<string> Arms)>();
                for (var chunk = 0; chunk < chunks; chunk++)
                {
                    var first = chunk * ChunkSize;
                    var last = Math.Min(first + ChunkSize, names.Count);
                    var arms = new List<string>();
                    var before = first - stored;
                    for (var i = first; i < last; i++)
                    {
                        var isStored = names[i].Record is not null;
                        var get = isStored ? FolderEmitter.At(Number(stored)) : $"global::{names[i].Name.FullName}.Document";
                        arms.Add($"{Number(i)} => {get}");
                        stored += isStored ? 1 : 0;
                    }

                    var isPlain = first + arms.Count - before == stored;
                    if (isPlain)
                    {
                        calls.Add($"{Number(chunk)} => {FolderEmitter.At(before == 0 ? "index" : $"index - {Number(before)}")}");
                    }
                    else
                    {
                        calls.Add($"{Number(chunk)} => Get{Number(chunk)}(index)");
                        getters.Add(("Get" + Number(chunk), arms));
                    }
                }

                EmitSwitch(writer, "Get", "index / " + Number(ChunkSize), calls);
                foreach (var (name, arms) in getters)
                {
                    writer.Line();
                    EmitSwitch(writer, name, "index", arms);
                }

                writer.Close();
            }
        );

        return writer.ToString();
    }

    private static void EmitSwitch(SourceWriter writer, string name, string on, IEnumerable<string> arms)
    {
        writer.Open($"private static {Library}QaDocument {name}(int index) => ({on}) switch");
        foreach (var arm in arms)
        {
            writer.Line(arm + ",");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),");
        writer.Close("};");
    }

    private static void EmitType(SourceWriter writer, DocumentShape document)
    {
        var type = document.Name.Type;
        var members = new MemberWriter(writer, document.Path, document.File);
        members.Summary(document.Summary, document.Details);
        EmitAttributes(writer);
        writer.Line(JsonConverter);
        var counts = document.Counts.Length == 0 ? "" : ": " + document.Counts;
        writer.Line($"[global::System.Diagnostics.DebuggerDisplay(\"{{Path,nq}}{counts}\")]");
        EmitNumbers(writer, document.Members, document.Lookups);
        members.Declare("public sealed partial record", type, $" : global::{document.BaseRecord}", document.Details);
        writer.Open();
        writer.Line($"private {type}() : base({SourceWriter.Literal(document.Path)}) {{ }}");

        // Never called, since ToString is sealed; the compiler's own would go through all properties, at a fifth of the assembly's size.
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
        writer.Line();
        writer.Summary("The document; it is read at its first use.");
        writer.Line($"public static {type} Document {{ get; }} = new {type}();");
        foreach (var member in document.Members)
        {
            EmitMember(writer, members, member, "");
        }

        foreach (var group in document.Groups)
        {
            EmitGroup(writer, members, group, document.Name);
        }

        AnswerEmitter.EmitOverrides(writer, document);

        writer.Close();
    }

    private static void EmitGroup(SourceWriter writer, MemberWriter members, GroupShape group, DocumentName record)
    {
        var type = group.Name + "Group";
        writer.Line();
        members.Summary(group.Summary, group.Details);
        members.Declare($"public {type}", group.Name, $" => ({type})GetGroup({Number(group.Index)});", group.Details);
        writer.Line();
        writer.Summary(group.Summary);
        writer.Line(JsonConverter);
        EmitNumbers(writer, group.Members, group.Lookups);
        writer.Open($"public sealed partial class {type} : {Library}QuestionGroup");
        writer.Line($"internal {type}({Library}QuestionGroup group) : base(group) {{ }}");
        foreach (var member in group.Members)
        {
            EmitMember(writer, members, member, $"((global::{record.FullName})Document).");
        }

        writer.Close();
    }

    /// <summary>
    /// By this analyzers and fixes know the questions whose properties are named by their ids, and those without a property, in other
    /// projects too.
    /// </summary>
    private static void EmitNumbers(SourceWriter writer, IEnumerable<MemberShape> members, string lookups)
    {
        var numbers = string.Join(
            ",",
            members
                .Where(member => member.Number is not null)
                .Select(member => $"{Number(member.Number!.Value)}={member.Name}")
                .Concat(lookups.Length > 0 ? [lookups] : Array.Empty<string>())
        );
        if (numbers.Length > 0)
        {
            writer.Line($"[{Services}QuestionNumbers({SourceWriter.Literal(numbers)})]");
        }
    }

    /// <summary>The type of a question's property where other documents have it too: none that is nested in one of them.</summary>
    public static string SharedTypeOf(MemberShape member) =>
        member.Kind == MemberKind.Answered ? AnswerEmitter.SharedTypeOf(member) : GetterOf(member).Type;

    private static (string Type, string Getter) GetterOf(MemberShape member) =>
        member.Kind switch
        {
            MemberKind.Text => ("string", "GetText"),
            MemberKind.Date => ("global::System.DateOnly", "GetDate"),
            MemberKind.Answered => (AnswerEmitter.TypeOf(member), AnswerEmitter.GetterOf(member)),
            MemberKind.Open => (Library + "OpenQuestion", "GetOpen"),
            MemberKind.Withdrawn => (Library + "WithdrawnQuestion", "GetWithdrawn"),
            MemberKind.NotApplicable => (Library + "NotApplicableQuestion", "GetNotApplicable"),
            _ => (Library + "QuestionGroup", "GetGroup"),
        };

    private static void EmitMember(SourceWriter writer, MemberWriter members, MemberShape member, string document)
    {
        var (type, getter) = GetterOf(member);
        writer.Line();
        members.Summary(member.Summary, member.Details);
        if (member.Status != AnswerStatus.Answered)
        {
            writer.Line($"[{Services}AnswerStatus({Library}AnswerStatus.{member.Status})]");
        }

        var cast = member.Parts is null ? "" : $"({type})";
        var inherits = member.IsOverride ? "override " : "";
        members.Declare($"public {inherits}{type}", member.Name, $" => {cast}{document}{getter}({Number(member.Index)});", member.Details);
        AnswerEmitter.EmitTypes(writer, members, member);
    }

    /// <summary>What says that a type is generated, for tools that look for code that a person wrote.</summary>
    public static void EmitAttributes(SourceWriter writer) => writer.Line(s_generated);

    public static SourceWriter Begin()
    {
        var writer = new SourceWriter();
        writer.Line("// <auto-generated/>");

        // Without warnings, which nobody would see, the compiler does not follow nulls through every body: a quarter of its time. They
        // must be disabled by name, or the project's own setting decides, although the code is generated.
        writer.Line("#nullable enable annotations");
        writer.Line("#nullable disable warnings");
        writer.Line("#pragma warning disable");
        return writer;
    }

    /// <summary>Writes what is in a folder: in its namespace, or nested in its class.</summary>
    public static void InNamespace(SourceWriter writer, string name, FolderClasses folders, Action body)
    {
        var outer = folders.RootOf(name) is { } root ? root.Substring(0, Math.Max(0, root.LastIndexOf('.'))) : name;
        string[] classes = outer.Length == name.Length ? [] : name.Substring(outer.Length).TrimStart('.').Split('.');
        writer.Line();
        if (outer.Length > 0)
        {
            writer.Open($"namespace {outer}");
        }

        foreach (var type in classes)
        {
            writer.Open($"public static partial class {type}");
        }

        body();
        for (var i = outer.Length > 0 ? -1 : 0; i < classes.Length; i++)
        {
            writer.Close();
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hex(ulong hash) => hash.ToString("X16", CultureInfo.InvariantCulture);
}
