using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Values;

namespace DocDsl.Core.Compilation;

/// <summary>
/// The properties that the record of a document type has for the questions that it declares, by which code asks all of its documents. A
/// document overrides those of the questions that it has.
/// </summary>
internal sealed class SetMembers
{
    private static readonly ConditionalWeakTable<DocumentType, SetMembers> s_known = new();
    private static readonly SetMembers s_none = new(new Dictionary<string, string>(), default, default, default);

    private readonly Dictionary<string, string> _byId;

    private SetMembers(
        Dictionary<string, string> byId,
        ImmutableArray<DeclaredQuestion> own,
        ImmutableArray<DeclaredQuestion> choices,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        _byId = byId;
        Own = own.IsDefault ? ImmutableArray<DeclaredQuestion>.Empty : own;
        Choices = choices.IsDefault ? ImmutableArray<DeclaredQuestion>.Empty : choices;
        Diagnostics = diagnostics.IsDefault ? ImmutableArray<Diagnostic>.Empty : diagnostics;
    }

    /// <summary>The questions that have a property in the record itself.</summary>
    public ImmutableArray<DeclaredQuestion> Own { get; }

    /// <summary>The questions whose choices are an enumeration in the record itself.</summary>
    public ImmutableArray<DeclaredQuestion> Choices { get; }

    /// <summary>Names that are taken (QA6001), in the declaration itself.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The names of all properties by the ids of their questions, inherited ones too.</summary>
    public IEnumerable<KeyValuePair<string, string>> ByIds => _byId;

    /// <summary>Those of a type; none where it has no record or no questions.</summary>
    public static SetMembers Of(DocumentType? type) =>
        type is { Set: not null, Source.RecordName.Length: > 0 } ? s_known.GetValue(type, Create) : s_none;

    /// <summary>The property of a question; null where it has none.</summary>
    public string? NameOf(string id) => _byId.TryGetValue(id, out var name) ? name : null;

    /// <summary>The enumeration of a question's choices.</summary>
    public string? ChoiceOf(string id) => NameOf(id) is { } name ? name + TypeShapeBuilder.EnumSuffix : null;

    private static SetMembers Create(DocumentType type)
    {
        var inherited = Of(type.Base);
        var record = type.Source.RecordName.Substring(type.Source.RecordName.LastIndexOf('.') + 1);
        var taken = TakenBy(type, record, inherited);
        var byId = new Dictionary<string, string>(inherited._byId, StringComparer.Ordinal);
        var own = ImmutableArray.CreateBuilder<DeclaredQuestion>();
        var choices = ImmutableArray.CreateBuilder<DeclaredQuestion>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var question in type.Set!.Questions)
        {
            if (inherited.NameOf(question.Id) is null)
            {
                var name = Naming.OfId(question.Id);
                var isChoice = question.Expected is { Kind: ValueKind.Choice };
                var other =
                    Naming.IsDocumentMember(name) ? "a member of every document"
                    : taken.TryGetValue(name, out var known) ? known
                    : isChoice && taken.TryGetValue(name + TypeShapeBuilder.EnumSuffix, out known) ? known
                    : null;
                if (other is not null)
                {
                    diagnostics.Add(NameClash.Taken(question.IdSpan, name, $"the question '{question.Id}'", other));
                    continue;
                }

                taken.Add(name, $"the question '{question.Id}'");
                byId.Add(question.Id, name);
                own.Add(question);
            }

            if (question.Expected is { Kind: ValueKind.Choice } kind && !kind.Equals(InheritedKind(type, inherited, question)))
            {
                choices.Add(question);
                taken[byId[question.Id] + TypeShapeBuilder.EnumSuffix] = $"the choices of the question '{question.Id}'";
            }
        }

        return new SetMembers(byId, own.ToImmutable(), choices.ToImmutable(), diagnostics.ToImmutable());
    }

    private static Values.ValueType? InheritedKind(DocumentType type, SetMembers inherited, DeclaredQuestion question) =>
        inherited.NameOf(question.Id) is not null && type.Base?.Set?.Find(question.Id) is { } asked ? asked.Expected : null;

    private static Dictionary<string, string> TakenBy(DocumentType type, string record, SetMembers inherited)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [record] = "the type that contains it",
            [AnswerShapes.SharedChoice] = "the choices of '@expect'",
        };
        foreach (var field in type.Fields)
        {
            var name = Naming.OfField(type, field.Name);
            taken[name] = $"the field '{field.Name}'";
            if (field.Type.Kind == ValueKind.Choice)
            {
                taken[name + TypeShapeBuilder.EnumSuffix] = $"the choices of the field '{field.Name}'";
            }
        }

        foreach (var pair in inherited._byId)
        {
            taken[pair.Value] = $"the question '{pair.Key}'";
        }

        return taken;
    }
}
