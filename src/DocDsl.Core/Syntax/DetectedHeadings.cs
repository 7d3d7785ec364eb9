using System.Collections.Immutable;
using DocDsl.Core.Directives;

namespace DocDsl.Core.Syntax;

/// <summary>How the questions of a file of Markdown were recognised where nothing declares it.</summary>
/// <param name="Forms">The forms of their headings.</param>
/// <param name="Scope">The block of the heading below which they are; −1 where all of the text was searched.</param>
internal sealed record DetectedHeadings(ImmutableArray<HeadingDeclaration> Forms, int Scope);
