using System.Collections.Immutable;
using DocDsl.Core.Directives;
using DocDsl.Core.Languages;

namespace DocDsl.Core.Syntax;

/// <summary>What a document's type says about how its text is parsed.</summary>
/// <param name="Language">The language where the document names no culture; null when the type has none.</param>
/// <param name="Numbering">How questions are numbered; null when the type does not say it.</param>
/// <param name="Headings">The headings that it declares.</param>
/// <param name="QuestionsIn">The heading of the section that has the questions; null when the type does not say it.</param>
internal sealed record Conventions(
    Language? Language,
    NumberingStyle? Numbering,
    ImmutableArray<HeadingDeclaration> Headings,
    string? QuestionsIn = null
)
{
    /// <summary>Whether words that ask could be a question of those that the type declares; null when it declares none.</summary>
    public Func<string, bool>? AskAlike { get; init; }
}
