using DocDsl.Core.Collections;
using DocDsl.Core.Symbols;

namespace DocDsl.Core.Compilation;

/// <summary>The C# name of a document's type.</summary>
/// <param name="Namespace">Without <c>global::</c>; empty for the global namespace.</param>
/// <param name="Type">The type's simple name.</param>
internal sealed record DocumentName(string Namespace, string Type)
{
    /// <summary>With its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? Type : Namespace + "." + Type;
}

/// <summary>All that generated code says about a document; equal for two texts means the same code.</summary>
/// <param name="Path">Relative to the project, with <c>/</c>.</param>
/// <param name="Name">The type's name.</param>
/// <param name="BaseRecord">What the type derives from, with its namespace and without <c>global::</c>.</param>
/// <param name="Summary">What the type's documentation says.</param>
/// <param name="Hash">Of the shape, as the run time computes it too.</param>
/// <param name="Members">The properties, in order.</param>
/// <param name="Groups">The types of groups that number their own questions.</param>
internal sealed record DocumentShape(
    string Path,
    DocumentName Name,
    string BaseRecord,
    string Summary,
    ulong Hash,
    EquatableArray<MemberShape> Members,
    EquatableArray<GroupShape> Groups
)
{
    /// <summary>Whether the document has no type of its own, and is a property of its folder's class: <c>@members none</c>.</summary>
    public bool IsProperty { get; init; }

    /// <summary>The document that it is the translation of, as written; null where it is of none.</summary>
    public string? Original { get; init; }

    /// <summary>What the record is called that it would share with its translations; empty where it can have none.</summary>
    public string Shared { get; init; } = "";

    /// <summary>The questions without a property, as a <see cref="QuestionList"/>.</summary>
    public string Lookups { get; init; } = "";

    /// <summary>The document's file itself, where an editor shows it; null in a build.</summary>
    public string? File { get; init; }

    /// <summary>What an editor shows; null in a build.</summary>
    public MemberDetails? Details { get; init; }

    /// <summary>How many questions there are, and how many of them are answered; empty for a document that cannot be read.</summary>
    public string Counts { get; init; } = "";
}

/// <summary>A group that numbers its own questions, and so has a type of its own.</summary>
/// <param name="Name">The property; the type has <c>Group</c> after it.</param>
/// <param name="Index">The group's place in the document.</param>
/// <param name="Summary">What its documentation says.</param>
/// <param name="Members">Its questions.</param>
internal sealed record GroupShape(string Name, int Index, string Summary, EquatableArray<MemberShape> Members)
{
    /// <summary>The questions without a property, as a <see cref="QuestionList"/>.</summary>
    public string Lookups { get; init; } = "";

    /// <summary>What an editor shows; null in a build.</summary>
    public MemberDetails? Details { get; init; }
}

/// <summary>What a property gives.</summary>
internal enum MemberKind
{
    /// <summary>A field of any text.</summary>
    Text,

    /// <summary>A field that is a date.</summary>
    Date,

    /// <summary>A question with an answer.</summary>
    Answered,

    /// <summary>A question without one.</summary>
    Open,

    /// <summary>A withdrawn question.</summary>
    Withdrawn,

    /// <summary>A question that does not apply.</summary>
    NotApplicable,

    /// <summary>A group.</summary>
    Group,
}

/// <summary>A property.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Kind">What it gives.</param>
/// <param name="Index">The place of what it gives, among the document's fields, questions or groups.</param>
/// <param name="Summary">What its documentation says; not escaped.</param>
internal sealed record MemberShape(string Name, MemberKind Kind, int Index, string Summary)
{
    /// <summary>
    /// The number of a question whose property is named by its id; null otherwise, since a name that was made of a number says it.
    /// </summary>
    public int? Number { get; init; }

    /// <summary>What an editor shows; null in a build.</summary>
    public MemberDetails? Details { get; init; }

    /// <summary>Whether the record of the document's type has it too, for all documents of the type.</summary>
    public bool IsOverride { get; init; }

    /// <summary>Of an answered question what kind of answer it has.</summary>
    public AnswerStatus Status { get; init; }

    /// <summary>Of an answered question the value of its answer; null when there is none.</summary>
    public ValueShape? Value { get; init; }

    /// <summary>Of an answered question with parts the type that has them; null when it has none.</summary>
    public PartsShape? Parts { get; init; }
}
