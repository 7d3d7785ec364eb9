namespace DocDsl.Core.DocumentTypes;

/// <summary>What a column of a customer's sheet has, as <c>@sheet</c> and <c>--map</c> name it.</summary>
internal enum SheetRole
{
    /// <summary>The ids or labels of the questions.</summary>
    Id,

    /// <summary>Their numbers.</summary>
    Number,

    /// <summary>The titles of their groups.</summary>
    Group,

    /// <summary>Their words.</summary>
    Question,

    /// <summary>The answers.</summary>
    Answer,

    /// <summary>The answers' values, where the words of the answers are in a column of their own.</summary>
    Value,

    /// <summary>What is said besides an answer.</summary>
    Comment,

    /// <summary>What supports an answer.</summary>
    Evidence,
}
