namespace DocDsl.Core.Directives;

/// <summary>What a document has in C#: <c>@members</c>, and <c>docdsl_members</c> in <c>.editorconfig</c>.</summary>
internal enum DocumentMembers
{
    /// <summary>A type of its own with a property for each question.</summary>
    All,

    /// <summary>A type of its own with properties for the questions that have an <c>@id</c>; the others are looked up.</summary>
    Named,

    /// <summary>No type of its own: it is a property of its folder's class, and its questions are looked up.</summary>
    None,
}
