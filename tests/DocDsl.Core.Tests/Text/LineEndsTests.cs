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
}
