using System.Collections.Immutable;
using DocDsl.Core.Text;

namespace DocDsl.Core.Symbols;

/// <summary>A group of questions: <c>@group Access control</c>.</summary>
/// <param name="Title">The group's words.</param>
/// <param name="TitleSpan">Where they stand.</param>
internal sealed record GroupSymbol(string Title, TextSpan TitleSpan)
{
    /// <summary>The group's questions, in the order of the document.</summary>
    public ImmutableArray<QuestionSymbol> Questions { get; internal set; } = ImmutableArray<QuestionSymbol>.Empty;
}
