using System.Collections.Immutable;
using DocDsl.Core.DocumentTypes;

namespace DocDsl.Core.Symbols;

/// <summary>Which question of a document is which of its set.</summary>
/// <param name="Set">The questions that the document must answer.</param>
/// <param name="Questions">By the place in the set: the index of the document's question; −1 where it has none.</param>
/// <param name="Declared">By the index of the document's question: its place in the set; −1 where the set has none.</param>
/// <param name="Reworded">The places in the set of questions that the document has in other words.</param>
internal sealed record SetMatch(
    DeclaredSet Set,
    ImmutableArray<int> Questions,
    ImmutableArray<int> Declared,
    ImmutableHashSet<int> Reworded
)
{
    /// <summary>What the set declares of a question of the document; null where it declares nothing.</summary>
    public DeclaredQuestion? DeclarationOf(int question) => Declared[question] < 0 ? null : Set.Questions[Declared[question]];
}
