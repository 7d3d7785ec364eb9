using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using DocDsl.Core.Text;
using DocDsl.Tests;

namespace DocDsl.Core.Tests.Text;

public class LineEndsTests
{
    [Fact]
    public void Finds_every_line_end_from_any_place_on() =>
        Gen.Select(
                Gen.Int[0, 8]
                    .Select(i => new[] { "\n", "\r", "\r\n", "a", "\u0A0A", "\uFF0D", "[", "\u015B", new string('x', 40) }[i])
                    .Array[0, 60]
                    .Select(string.Concat),
                Gen.Int[1, 50]
            )
            .Sample(
                (text, step) =>
                {
                    var ends = new LineEnds(text);
                    for (var from = 0; from <= text.Length; from += step)
                    {
                        var expected = text.IndexOfAny(['\r', '\n'], from);
                        expected = expected < 0 ? text.Length : expected;
                        Assert.Equal(expected, ends.Next(from));
                        Assert.True(ends.MayHaveBracket || text.IndexOf('[', from, expected - from) < 0);
                    }
                },
                iter: Depth.Of(1000)
            );

    /// <summary>What processors have differs, and so do the builds for them.</summary>
    [Fact]
    public void Long_and_short_vectors_find_the_same()
    {
        if (!Avx2.IsSupported)
        {
            return;
        }

        Gen.Select(Gen.Int[0, 20], Gen.Char)
            .Select(pair => pair.Item1 < 6 ? "\n\r[\u010A\u0D0D\uFF5B"[pair.Item1] : pair.Item2)
            .Array[64]
            .Sample(
                characters =>
                {
                    ref var first = ref Unsafe.As<char, short>(ref characters[0]);
                    var ends = LineEnds.Look256(ref first, 0, out var hasBracket);
                    Assert.Equal(ends, LineEnds.Look128(ref first, 0, out var hasBracketToo));
                    Assert.Equal(hasBracket, hasBracketToo);
                    Assert.Equal(characters.Contains('['), hasBracket);
                    Assert.Equal(characters.Select((c, i) => c is '\n' or '\r' ? 1UL << i : 0).Aggregate((a, b) => a | b), ends);
                },
                iter: Depth.Of(1000)
            );
    }
}
