using System.Collections.Immutable;
using DocDsl.Core.Languages;

namespace DocDsl.Core.Syntax;

/// <summary>What a document's type says about how its text is read; the parser asks for it by the name after <c>@document</c>.</summary>
/// <param name="Language">The language where the document names no culture; null when the type says none.</param>
/// <param name="Numbering">The argument of its <c>@numbering</c>; null when it has none.</param>
/// <param name="Headings">The headings that it declares.</param>
internal sealed record Conventions(Language? Language, string? Numbering, ImmutableArray<HeadingDeclaration> Headings);
