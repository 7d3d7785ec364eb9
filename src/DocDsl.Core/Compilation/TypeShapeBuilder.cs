using DocDsl.Core.Collections;
using DocDsl.Core.Diagnostics;
using DocDsl.Core.DocumentTypes;
using DocDsl.Core.Rules.CSharp;
using DocDsl.Core.Values;

namespace DocDsl.Core.Compilation;

/// <summary>Declaration to shape: chooses the names of properties, and reports those that clash (QA6001).</summary>
internal static class TypeShapeBuilder
{
    /// <summary>The root of all documents, where a type has no base or one that is not there.</summary>
    public const string Root = "DocDsl.QaDocument";

    /// <summary>After the property's name, the name of the enumeration of what a choice may be.</summary>
    public const string EnumSuffix = "Choice";

    /// <summary>The name of a type's record: folders become namespaces, and the type's own name the record's.</summary>
    public static DocumentName NameOf(string path, string rootNamespace, string type)
    {
        var folder = path.LastIndexOf('/');
        return Naming.Of(path.Substring(0, folder + 1) + type, rootNamespace, csharpName: null);
    }

    /// <summary>Makes the shape of a type.</summary>
    /// <param name="type">With a name and a base that knows its record.</param>
    /// <param name="name">The record's name.</param>
    /// <param name="known">The members of the types that were met so far; those of a base are named once for all that extend it.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    public static TypeShape Build(
        DocumentType type,
        DocumentName name,
        Dictionary<DocumentType, TakenNames> known,
        List<Diagnostic> diagnostics
    )
    {
        var expectsChoice = type.Expect is { Kind: ValueKind.Choice };
        var members = new EquatableArray<FieldShape>(MembersOf(type, name.Type, TakenBy(type.Base, known), out _, diagnostics));
        var set = SetMembers.Of(type);
        diagnostics.AddRange(set.Diagnostics);
        return new TypeShape(name, type.Name, HasRecord(type.Base) ? type.Base.Source.RecordName : Root, type.Source.Text, members)
        {
            Answer =
                expectsChoice && !(HasRecord(type.Base) && type.Expect!.Equals(type.Base.Expect))
                    ? new ChoiceShape(
                        AnswerShapes.SharedChoice,
                        $"What the answers of a '{type.Name}' may be.",
                        AnswerShapes.MembersOf(type.Expect!, default, diagnostics)
                    )
                    : null,
            Questions = new EquatableArray<SetMemberShape>(
                set.Own.Select(question => new SetMemberShape(set.NameOf(question.Id)!, question.Id, question.Text))
            ),
            Choices = new EquatableArray<ChoiceShape>(
                set.Choices.Select(question => new ChoiceShape(
                    set.ChoiceOf(question.Id)!,
                    $"What the answer to '{question.Id}' may be.",
                    AnswerShapes.MembersOf(question.Expected!, question.IdSpan, diagnostics)
                )
                {
                    Hides = SetMembers.Of(type.Base).NameOf(question.Id) is not null,
                })
            ),
            HidesAnswer = HasRecord(type.Base) && type.Base.Expect is { Kind: ValueKind.Choice },
        };
    }

    /// <summary>The names of a base's members; null where it has no record.</summary>
    private static TakenNames? TakenBy(DocumentType? type, Dictionary<DocumentType, TakenNames> known)
    {
        if (!HasRecord(type))
        {
            return null;
        }

        if (!known.TryGetValue(type, out var taken))
        {
            var name = type.Source.RecordName;
            MembersOf(type, name.Substring(name.LastIndexOf('.') + 1), TakenBy(type.Base, known), out taken, diagnostics: null);
            known.Add(type, taken);
        }

        return taken;
    }

    /// <summary>The properties of a type's record; a field whose name is taken has none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="record">Its record's simple name.</param>
    /// <param name="inherited">The names of the members that it inherits.</param>
    /// <param name="taken">Those and its own.</param>
    /// <param name="diagnostics">Takes what is found; null where that was reported already.</param>
    private static List<FieldShape> MembersOf(
        DocumentType type,
        string record,
        TakenNames? inherited,
        out TakenNames taken,
        List<Diagnostic>? diagnostics
    )
    {
        taken = new TakenNames(inherited);
        if (type.Expect is { Kind: ValueKind.Choice })
        {
            taken[AnswerShapes.SharedChoice] = "@expect";
        }

        var members = new List<FieldShape>();
        foreach (var field in type.OwnFields)
        {
            var member = Naming.OfField(type, field.Name);
            var known = taken[member];
            var hides = known == field.Name;
            var clash =
                Naming.IsDocumentMember(member) ? Clash(field, member, "a member of every document")
                : member == record ? Clash(field, member, "the type that contains it")
                : known is not null && !hides ? Clash(field, member, $"the field '{known}'")
                : ChoiceClash(field, member, record, taken);
            if (clash is not null)
            {
                diagnostics?.Add(clash);
                continue;
            }

            taken[member] = field.Name;
            var hidesChoice = field.Type.Kind == ValueKind.Choice && taken[member + EnumSuffix] is not null;
            if (field.Type.Kind == ValueKind.Choice)
            {
                taken[member + EnumSuffix] = field.Name;
            }

            members.Add(new FieldShape(member, field.Name, field.Type, field.IsRequired, hides, hidesChoice));
        }

        return members;
    }

    private static bool HasRecord([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] DocumentType? type) =>
        type is { Source.RecordName.Length: > 0 };

    private static Diagnostic Clash(FieldDeclaration field, string name, string other) =>
        NameClash.Taken(field.NameSpan, name, $"the field '{field.Name}'", other);

    /// <summary>The name of a choice's enumeration is in use, or two choices have one name; null when neither is so.</summary>
    private static Diagnostic? ChoiceClash(FieldDeclaration field, string member, string record, TakenNames taken)
    {
        if (field.Type.Kind != ValueKind.Choice)
        {
            return null;
        }

        var twice = field.Type.Choices.GroupBy(Naming.ToPascalCase, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        var name = member + EnumSuffix;
        return twice is not null ? NameClash.Choices(field.NameSpan, twice.First(), twice.Last(), twice.Key)
            : name == record ? Clash(field, name, "the type that contains it")
            : taken[name] is { } other && other != field.Name ? Clash(field, name, $"the field '{other}'")
            : null;
    }
}

/// <summary>The names of a record's members, inherited ones too, and the field that each is for.</summary>
internal sealed class TakenNames(TakenNames? inherited)
{
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    /// <summary>The field that a name is for; null where it is free.</summary>
    public string? this[string name]
    {
        get => _own.TryGetValue(name, out var field) ? field : inherited?[name];
        set => _own[name] = value!;
    }
}
