using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.Compilation;

/// <summary>
/// What an editor of C# shows of a member: more than a build writes, since it costs the compiler time and changes with each edit of the
/// document.
/// </summary>
/// <param name="Position">Where it is in the document.</param>
/// <param name="Paragraphs">After the first of its documentation; not escaped.</param>
internal sealed record MemberDetails(LinePosition Position, EquatableArray<string> Paragraphs);
