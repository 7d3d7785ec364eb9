using DocDsl.Core.Text;

namespace DocDsl.LanguageServer.Symbols;

/// <summary>How a location names something.</summary>
internal enum OccurrenceRole
{
    /// <summary>Here it is made: a question's heading, <c>@note 1</c>, <c>@field name</c>.</summary>
    Definition,

    /// <summary>The id that a question is given: made there, and what a new name replaces.</summary>
    Id,

    /// <summary>It is named by its number, which may change.</summary>
    Number,

    /// <summary>It is named by its id or name.</summary>
    Name,

    /// <summary>The letter's own sign for it, or words that it was read from: nothing that a new name replaces.</summary>
    Words,
}

/// <summary>A location that names something.</summary>
/// <param name="Span">The name alone, without brackets and signs.</param>
/// <param name="Symbol">What is named.</param>
/// <param name="Role">How.</param>
internal readonly record struct Occurrence(TextSpan Span, Symbol Symbol, OccurrenceRole Role);
