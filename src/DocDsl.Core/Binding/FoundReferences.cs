using System.Collections.Immutable;
using DocDsl.Core.Symbols;
using DocDsl.Core.Text;

namespace DocDsl.Core.Binding;

/// <summary>What may be references, before they are resolved.</summary>
/// <param name="References">In the order of the text.</param>
/// <param name="Lost">Referrals whose number was lost: "(zie het antwoord op vraag" at a line's end, and below it a note's sign
/// alone.</param>
internal sealed record FoundReferences(ImmutableArray<ReferenceInfo> References, ImmutableArray<TextSpan> Lost)
{
    public static FoundReferences None { get; } = new(ImmutableArray<ReferenceInfo>.Empty, ImmutableArray<TextSpan>.Empty);

    /// <summary>The brackets, which a reader does not read: <c>vraag 4</c> where <c>vraag [[#4]]</c> is written.</summary>
    public ImmutableArray<TextSpan> BracketsIn(string content)
    {
        ImmutableArray<TextSpan>.Builder? brackets = null;
        foreach (var reference in References)
        {
            if (!reference.IsWritten || content[reference.Span.Start] != '[')
            {
                continue;
            }

            var start = reference.Span.Start + 2;
            while (content[start] is '#' or ' ')
            {
                start++;
            }

            brackets ??= ImmutableArray.CreateBuilder<TextSpan>();
            brackets.Add(TextSpan.FromBounds(reference.Span.Start, start));
            brackets.Add(TextSpan.FromBounds(reference.Span.End - 2, reference.Span.End));
        }

        return brackets?.ToImmutable() ?? ImmutableArray<TextSpan>.Empty;
    }
}
