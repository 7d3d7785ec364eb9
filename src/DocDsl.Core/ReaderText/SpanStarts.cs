using System.Collections.Immutable;
using DocDsl.Core.Collections;
using DocDsl.Core.Text;

namespace DocDsl.Core.ReaderText;

/// <summary>The beginnings of spans that are in order.</summary>
internal readonly struct SpanStarts(ImmutableArray<TextSpan> spans) : IPositions
{
    public int Count => spans.Length;

    public int this[int index] => spans[index].Start;
}
