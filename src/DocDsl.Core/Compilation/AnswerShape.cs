using DocDsl.Core.Collections;

namespace DocDsl.Core.Compilation;

/// <summary>What generated code says of the value of an answer.</summary>
/// <param name="Item">The C# type of one value; of a choice the name of its enumeration.</param>
/// <param name="IsChoice">Whether it is an enumeration.</param>
/// <param name="Choice">
/// The enumeration, where it is nested beside the question; null where the document's type has it, and for all other kinds.
/// </param>
/// <param name="IsList">Whether the value is a list of these.</param>
internal sealed record ValueShape(string Item, bool IsChoice, ChoiceShape? Choice, bool IsList = false)
{
    /// <summary>The value's C# type.</summary>
    public string Type => IsList ? $"global::System.Collections.Generic.IReadOnlyList<{Item}>" : Item;
}

/// <summary>An enumeration of choices, nested in the document's type or the group's.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Summary">What its documentation says; not escaped.</param>
/// <param name="Members">In the order of the choices.</param>
internal sealed record ChoiceShape(string Name, string Summary, EquatableArray<ChoiceMember> Members)
{
    /// <summary>Whether a base type has one of the name, with other choices.</summary>
    public bool Hides { get; init; }
}

/// <summary>One choice.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Word">As written.</param>
internal sealed record ChoiceMember(string Name, string Word);

/// <summary>A type for a question with parts, nested as well.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Parts">The parts, in order.</param>
internal sealed record PartsShape(string Name, EquatableArray<PartShape> Parts);

/// <summary>A part of a question.</summary>
/// <param name="Name">Its property: <c>A</c>.</param>
/// <param name="Index">Its place in the question.</param>
/// <param name="IsAnswered">Whether it has an answer.</param>
/// <param name="Value">Its value; null when there is none.</param>
/// <param name="Summary">What its documentation says; not escaped.</param>
internal sealed record PartShape(string Name, int Index, bool IsAnswered, ValueShape? Value, string Summary)
{
    /// <summary>What an editor shows; null in a build.</summary>
    public MemberDetails? Details { get; init; }
}
