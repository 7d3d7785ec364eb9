using System.Globalization;
using DocDsl.Core.Compilation;

namespace DocDsl.Core.Emit;

/// <summary>Shape to C#, as far as answers have types of their own: enumerations of choices, and questions with parts.</summary>
internal static class AnswerEmitter
{
    private const string Library = "global::DocDsl.";

    /// <summary>The type of an answered question's property.</summary>
    public static string TypeOf(MemberShape member) => member.Parts?.Name ?? BaseOf(member);

    /// <summary>That type without what is nested beside the property.</summary>
    public static string SharedTypeOf(MemberShape member) =>
        member.Value is { Choice: not null } ? Library + "AnsweredQuestion" : BaseOf(member);

    /// <summary>What the property calls.</summary>
    public static string GetterOf(MemberShape member) =>
        member.Value is { } value && member.Parts is null ? $"GetTyped<{value.Type}>" : "GetAnswered";

    /// <summary>The types nested beside a property.</summary>
    public static void EmitTypes(SourceWriter writer, MemberWriter members, MemberShape member)
    {
        EmitChoice(writer, member.Value?.Choice);
        if (member.Parts is not { } parts)
        {
            return;
        }

        foreach (var part in parts.Parts)
        {
            EmitChoice(writer, part.Value?.Choice);
        }

        writer.Line();
        writer.Summary(member.Summary);
        writer.Line(RecordEmitter.JsonConverter);
        writer.Open($"public sealed partial record {parts.Name} : {BaseOf(member)}");
        writer.Line($"internal {parts.Name}({BaseOf(member)} question) : base(question) {{ }}");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
        foreach (var part in parts.Parts)
        {
            var type =
                Library
                + (
                    part.Value is { } value ? $"AnsweredPart<{value.Type}>"
                    : part.IsAnswered ? "AnsweredPart"
                    : "QuestionPart"
                );
            writer.Line();
            members.Summary(part.Summary, part.Details);
            var getter = $" => {RecordEmitter.Members}Part<{type}>(this, {Number(part.Index)});";
            members.Declare($"public {type}", part.Name, getter, part.Details);
        }

        writer.Close();
    }

    /// <summary>The overrides by which the library makes those questions, parts and groups of their generated types.</summary>
    public static void EmitOverrides(SourceWriter writer, DocumentShape document)
    {
        var questions = new List<string>();
        var parts = new List<string>();
        foreach (var member in document.Members)
        {
            Collect(member, "", questions, parts);
        }

        foreach (var group in document.Groups)
        {
            foreach (var member in group.Members)
            {
                Collect(member, group.Name + "Group.", questions, parts);
            }
        }

        EmitOverride(
            writer,
            $"AnsweredQuestion SpecializeQuestion(int index, {Library}AnsweredQuestion question) => index",
            "question",
            questions
        );
        EmitOverride(
            writer,
            $"AnsweredPart SpecializePart(int index, int part, {Library}AnsweredPart answered) => (index, part)",
            "answered",
            parts
        );
        EmitOverride(
            writer,
            $"QuestionGroup SpecializeGroup(int index, {Library}QuestionGroup group) => index",
            "group",
            document.Groups.Select(group => $"{Number(group.Index)} => new {group.Name}Group(group)").ToList()
        );
    }

    private static void Collect(MemberShape member, string prefix, List<string> questions, List<string> parts)
    {
        var choice = member.Value is { IsChoice: true } value ? Choose("question", value, prefix) : null;
        var original = choice ?? (member.Value is null ? "question" : $"({Library}AnsweredQuestion<{member.Value.Type}>)question");
        if (member.Parts is not null)
        {
            questions.Add($"{Number(member.Index)} => new {prefix}{member.Parts.Name}({original})");
        }
        else if (choice is not null)
        {
            questions.Add($"{Number(member.Index)} => {choice}");
        }

        foreach (var part in member.Parts?.Parts ?? default)
        {
            if (part.Value is { IsChoice: true } own)
            {
                parts.Add($"({Number(member.Index)}, {Number(part.Index)}) => {Choose("answered", own, prefix)}");
            }
        }
    }

    private static string Choose(string original, ValueShape value, string prefix)
    {
        var type = value.Choice is null ? value.Item : prefix + value.Item;
        return $"{RecordEmitter.Members}Choose{(value.IsList ? "All" : "")}({original}, static choice => ({type})choice)";
    }

    private static void EmitOverride(SourceWriter writer, string head, string otherwise, List<string> arms)
    {
        if (arms.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open($"protected override {Library}{head} switch");
        foreach (var arm in arms)
        {
            writer.Line(arm + ",");
        }

        writer.Line($"_ => {otherwise},");
        writer.Close("};");
    }

    /// <summary>An enumeration of choices.</summary>
    public static void EmitChoice(SourceWriter writer, ChoiceShape? choice, bool hides = false)
    {
        if (choice is null)
        {
            return;
        }

        writer.Line();
        writer.Summary(choice.Summary);
        writer.Open($"public {(hides || choice.Hides ? "new " : "")}enum {choice.Name}");
        foreach (var member in choice.Members)
        {
            writer.Summary(member.Word);
            writer.Line(member.Name + ",");
        }

        writer.Close();
    }

    private static string BaseOf(MemberShape member) =>
        Library + (member.Value is { } value ? $"AnsweredQuestion<{value.Type}>" : "AnsweredQuestion");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
