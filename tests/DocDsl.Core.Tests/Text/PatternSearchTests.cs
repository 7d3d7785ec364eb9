using DocDsl.Core.Text;
using DocDsl.Tests;
using Xunit;

namespace DocDsl.Core.Tests.Text;

public class PatternSearchTests
{
    [Fact]
    public void Finds_what_looking_for_each_pattern_finds()
    {
        for (var seed = 0; seed < Depth.Of(200); seed++)
        {
            var random = new Random(seed);
            var text = Word(random, 60);
            var patterns = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Word(random, 5)).ToArray();
            var step = random.Next(1, 4);

            var found = new PatternSearch(text, patterns).Find(end => end % step == 0);

            foreach (var pattern in patterns.Where(pattern => pattern.Length > 0))
            {
                var ends = Enumerable
                    .Range(0, text.Length + 1)
                    .Where(end => text[..end].EndsWith(pattern, StringComparison.Ordinal) && end % step == 0)
                    .ToArray();
                Assert.Equal((seed, pattern, new PatternHits(ends.Length, ends.FirstOrDefault())), (seed, pattern, found[pattern]));
            }
        }
    }

    [Fact]
    public void An_empty_pattern_occurs_nowhere()
    {
        Assert.Equal([new("a", new PatternHits(2, 1))], new PatternSearch("aa", ["", "a"]).Find(_ => true));
        Assert.Empty(new PatternSearch("aa", []).Find(_ => true));
    }

    private static string Word(Random random, int length) =>
        string.Concat(Enumerable.Range(0, random.Next(length)).Select(_ => "ab"[random.Next(2)]));
}
