using DocDsl.Core.Collections;
using DocDsl.Core.Values;

namespace DocDsl.Core.Compilation;

/// <summary>What generated code says about a document type.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="Type">The type's own name, as <c>@document</c> gives it.</param>
/// <param name="BaseRecord">What the record derives from, with its namespace and without <c>global::</c>.</param>
/// <param name="Source">The declaration, which the run time reads.</param>
/// <param name="Members">A property for each field that the declaration names.</param>
internal sealed record TypeShape(DocumentName Name, string Type, string BaseRecord, string Source, EquatableArray<FieldShape> Members)
{
    /// <summary>What all answers may be, where the declaration expects a choice of them; otherwise null.</summary>
    public ChoiceShape? Answer { get; init; }

    /// <summary>A property for each question that the type declares.</summary>
    public EquatableArray<SetMemberShape> Questions { get; init; }

    /// <summary>The enumerations of the choices of its questions.</summary>
    public EquatableArray<ChoiceShape> Choices { get; init; }

    /// <summary>Whether the base says it of its answers too, with other choices.</summary>
    public bool HidesAnswer { get; init; }
}

/// <summary>The property of a declared question.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Id">The question's id.</param>
/// <param name="Text">Its words.</param>
internal sealed record SetMemberShape(string Name, string Id, string Text);

/// <summary>The property of a declared field.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Type">What its value is.</param>
/// <param name="IsRequired">Whether every document has it: then it is never null.</param>
/// <param name="Hides">Whether it narrows a field of the base, whose property it hides.</param>
/// <param name="HidesChoice">Whether that field is a choice too, whose enumeration it hides.</param>
internal sealed record FieldShape(string Name, string Field, ValueType Type, bool IsRequired, bool Hides, bool HidesChoice);
